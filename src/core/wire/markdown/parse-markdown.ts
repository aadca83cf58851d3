import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { type MarkdownBody, markdownBlocks } from "./markdown-blocks.ts";

/** Reads Markdown that is not too much into blocks. `titled`: the headline is known, so that every heading parts the text. */
export function parseMarkdown(copy: string, titled: boolean): MarkdownBody {
  const tree = fromMarkdown(copy, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return markdownBlocks(tree.children, copy, titled);
}

/** What no story is written like, and what would keep the parser busy for minutes. */
const tangled = /[>[*_`~(]{200}|(?:\[\]|\*_|_\*|> |<!--|<!\[CDATA\[|<\?){150}/u;
/** Comments and their kin that are opened and never closed are looked for to the end of the file, each time. */
const mostOpened = 500;
const longest = 512 * 1024;
/** Lines of one paragraph: the parser goes through them again for each. */
const tallest = 2000;
/** Characters of one line. */
const widest = 50_000;

/** Whether a parser of Markdown would be at it for minutes: no story is written like that. */
export function isTooMuchMarkdown(text: string): boolean {
  if (text.length > longest || tangled.test(text)) return true;
  if ((text.match(/<!|<\?/gu)?.length ?? 0) > mostOpened) return true;
  let lines = 0;
  for (const line of text.split("\n")) {
    lines = line.trim() === "" ? 0 : lines + 1;
    if (lines > tallest || line.length > widest) return true;
  }
  return false;
}
