import type { Note } from "../../story/note.ts";
import { attribute, below, childrenOf, textIn } from "../xml/element.ts";
import type { WordPackage } from "./open-package.ts";

/** What stands beside the text of a Word file: comments, footnotes, headers and footers. */
export interface Remarks {
  readonly comments: ReadonlyMap<string, { readonly text: string; readonly author: string }>;
  /** "f1" a footnote, "e1" an endnote. */
  readonly footnotes: ReadonlyMap<string, string>;
  readonly headers: readonly Note[];
}

export function readRemarks(word: WordPackage, folder: string): Remarks {
  const comments = new Map<string, { text: string; author: string }>();
  for (const comment of childrenOf(word.part(`${folder}comments.xml`), "comment")) {
    const author = attribute(comment, "w:author");
    const text = textIn(comment);
    if (text !== undefined)
      comments.set(attribute(comment, "w:id") ?? "", { text, author: author === undefined ? "" : ` by ${author}` });
  }
  const footnotes = new Map<string, string>();
  for (const [part, name, letter] of [
    ["footnotes.xml", "footnote", "f"],
    ["endnotes.xml", "endnote", "e"],
  ] as const)
    for (const note of childrenOf(word.part(`${folder}${part}`), name)) {
      const text = textIn(note);
      if (text !== undefined) footnotes.set(`${letter}${attribute(note, "w:id") ?? ""}`, text);
    }
  return { comments, footnotes, headers: headerNotes(word) };
}

/** Text in headers and footers of the page: told once, as it is on every page. */
function headerNotes(word: WordPackage): readonly Note[] {
  const texts = new Set<string>();
  for (const { type, target, external } of word.relations.values()) {
    if (external || (type !== "header" && type !== "footer")) continue;
    const words = [...below(word.part(target), "p")].map(textIn).filter((text) => text !== undefined);
    if (words.length > 0) texts.add(words.join(" "));
  }
  return [...texts].map((text) => ({
    kind: "lost",
    where: "page header or footer",
    message: `The header or footer of the page was left out: “${text.slice(0, 120)}”`,
  }));
}
