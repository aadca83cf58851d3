import { foldSpaces } from "../../story/text.ts";
import type { Note } from "../../story/note.ts";
import { struckNote } from "../document/struck-note.ts";
import { attribute, type PageElement, textInside, walkElements } from "./page-node.ts";

const mayHave = /<(?:del|s|strike)[\s>]|line-through|mso-element\s*:\s*comment/iu;
const struckTags: ReadonlySet<string> = new Set(["s", "strike"]);
const struckStyle = /text-decoration(?:-line)?\s*:\s*line-through/iu;
const remarkClass = /^MsoCommentText/u;

/** What the author deleted or struck out and what others remarked on in the margin: the copy shows none of it, so it is told. */
export function remarkNotes(html: string, root: PageElement): readonly Note[] {
  if (!mayHave.test(html)) return [];
  const deleted: string[] = [];
  const struck: string[] = [];
  const remarks: string[] = [];
  walkElements(root, (element) => {
    const list = listOf(element);
    if (list === undefined) return true;
    const words = foldSpaces(textInside(element)).replace(/^\[\p{Lu}{1,4}\d+\]\s*/u, "");
    if (/[\p{L}\p{N}]/u.test(words)) list.push(words);
    return false;
  });
  const where = "body";
  return [
    ...deleted.map((words): Note => ({
      kind: "lost",
      where,
      message: `Deleted words were left out: “${words.slice(0, 200)}”`,
    })),
    ...struckNote(struck, where),
    ...remarks.map((words): Note => ({
      kind: "lost",
      where,
      message: `A remark in the margin: “${words.slice(0, 200)}”`,
    })),
  ];

  function listOf(element: PageElement): string[] | undefined {
    if (element.tag === "del") return deleted;
    if (struckTags.has(element.tag) || struckStyle.test(attribute(element, "style"))) return struck;
    return remarkClass.test(attribute(element, "class")) ? remarks : undefined;
  }
}
