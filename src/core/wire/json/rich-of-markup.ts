import { foldSpaces, plain, type RichText } from "../../story/text.ts";
import { readBodyText } from "../body/read-body.ts";
import { textOfMarkup } from "./json-body.ts";

/** A piece of HTML that is one line of copy, with its marks: a crosshead, a cell, a caption. */
export function richOfMarkup(markup: string): RichText {
  const { pieces } = readBodyText(markup, "$");
  const [first] = pieces;
  const only = pieces.length === 1 && first !== undefined && "text" in first.block ? first.block.text : undefined;
  return typeof only === "object" ? only : plain(foldSpaces(textOfMarkup(markup)));
}
