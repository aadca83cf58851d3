import { foldSpaces } from "../../story/text.ts";
import type { Note } from "../../story/note.ts";
import { attribute, type PageElement, textInside, walkElements } from "./page-node.ts";
import { struckTags } from "./visibility.ts";

const mayHave = /<(?:del|s|strike)[\s>]|line-through|mso-element\s*:\s*comment/iu;
const struckStyle = /text-decoration(?:-line)?\s*:\s*line-through/iu;
const remarkClass = /^MsoCommentText/u;
/** More would be a list, not a note. */
const mostWords = 3;

/** What the author struck out and what others remarked on in the margin: neither is copy, and both are told. */
export function remarkNotes(html: string, root: PageElement): readonly Note[] {
  if (!mayHave.test(html)) return [];
  const struck: string[] = [];
  const remarks: string[] = [];
  walkElements(root, (element) => {
    const isStruck = struckTags.has(element.tag) || struckStyle.test(attribute(element, "style"));
    const isRemark = !isStruck && remarkClass.test(attribute(element, "class"));
    if (!isStruck && !isRemark) return true;
    const words = foldSpaces(textInside(element)).replace(/^\[\p{Lu}{1,4}\d+\]\s*/u, "");
    if (/[\p{L}\p{N}]/u.test(words)) (isStruck ? struck : remarks).push(words);
    return false;
  });
  return [
    ...(struck.length === 0 ? [] : [lost(`Words that were struck out were left out: ${quoted(struck)}`)]),
    ...remarks.map((words) => lost(`A remark in the margin: “${words.slice(0, 200)}”`)),
  ];
}

const lost = (message: string): Note => ({ kind: "lost", where: "body", message });

function quoted(words: readonly string[]): string {
  const some = words.slice(0, mostWords).map((text) => `“${text.slice(0, 80)}”`);
  return words.length > mostWords ? `${some.join(", ")} and ${words.length - mostWords} more` : some.join(", ");
}
