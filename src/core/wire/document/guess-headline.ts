import { foldSpaces, type RichText, trimText } from "../../story/text.ts";
import { looksLikePerson, parseByline } from "../fields/parse-byline.ts";
import type { DocItem, DocParagraph, DocRole } from "./doc-content.ts";

/** Lines that may stand above the copy: headline, standfirst, byline. */
const mostAbove = 3;

/**
 * The headline of a short text that has no styles: its first line, set in bold or capitals with copy that is not under it, or
 * signed with "By …" right under it. A standfirst set apart and a name between the two are told too; anything else there, and
 * nothing is guessed.
 */
export function guessHeadline(items: readonly DocItem[]): readonly DocItem[] {
  const ledeAt = items.findIndex((item) => item.kind === "paragraph" && isLede(item));
  if (ledeAt < 1) return items;
  const above = items.slice(0, ledeAt);
  const lines = above.filter((item): item is DocParagraph => item.kind === "paragraph" && item.text.text.trim() !== "");
  const [first] = lines;
  if (first === undefined || lines.length > mostAbove || above.some(({ kind }) => kind === "table")) return items;
  if (lines.some(({ role, list }) => role !== undefined || list !== undefined) || !isHeading(first, isSigned(lines[1])))
    return items;
  const roles = new Map<DocItem, DocRole>([[first, "headline"]]);
  for (const line of lines.slice(1)) {
    const role = roleBelow(line);
    if (role === undefined || [...roles.values()].includes(role)) return items;
    roles.set(line, role);
  }
  return items.map((item) => {
    const role = roles.get(item);
    if (role === undefined || item.kind !== "paragraph") return item;
    return { ...item, role, guess: { why: `taken for a ${role} by its look`, sure: 0.75 } };
  });
}

/** The first paragraph of the copy: a sentence at least, set like the rest. */
function isLede({ text, role, list }: DocParagraph): boolean {
  const words = foldSpaces(text.text);
  return (
    role === undefined && list === undefined && words.length >= 60 && /[.!?…]["”’»)]?$/u.test(words) && !isSet(text)
  );
}

/** "By Alan Frost, Political Editor": what stands above it is the headline, however it is set. */
const isSigned = (line: DocParagraph | undefined): boolean => {
  const words = foldSpaces(line?.text.text ?? "");
  return words.length < 80 && /^by\s/iu.test(words) && (parseByline(words)?.sure ?? 0) >= 0.5;
};

/** A line, not a sentence, bold from end to end, in capitals, or signed. */
function isHeading({ text }: DocParagraph, signed: boolean): boolean {
  const words = foldSpaces(text.text);
  if (words.length > 130 || !/\p{L}.*\s.*\p{L}/u.test(words) || /[.,;:]$/u.test(words)) return false;
  return signed || isBold(text) || !/\p{Ll}/u.test(words);
}

function roleBelow({ text }: DocParagraph): DocRole | undefined {
  const words = foldSpaces(text.text);
  if (words.length < 80 && ((parseByline(words)?.sure ?? 0) >= 0.5 || looksLikePerson(words))) return "byline";
  return words.length >= 20 && words.length <= 300 && isSet(text) ? "dek" : undefined;
}

const isBold = (text: RichText): boolean => isWhole(text, "bold");
const isSet = (text: RichText): boolean => isBold(text) || isWhole(text, "italic");

function isWhole(text: RichText, kind: "bold" | "italic"): boolean {
  const { text: words, marks = [] } = trimText(text);
  return words !== "" && marks.some(({ type, from, to }) => type === kind && from === 0 && to === words.length);
}
