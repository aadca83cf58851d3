import { foldSpaces } from "../../story/text.ts";
import type { DocItem, DocParagraph, DocRole } from "./doc-content.ts";

/** So much larger than the copy a line is set to be a headline, and so much to be a standfirst under it. */
const [larger, aLittleLarger] = [1.25, 1.1];
/** The headline is among the first lines. */
const opening = 5;
/** A standfirst and a byline stand between the headline and the copy. */
const between = 3;
/** A headline may be long, but no paragraph. */
const longest = 130;

/**
 * Takes for the headline the line above the copy that is set in larger letters, and what is set larger under it for the
 * standfirst, where no style names them. What the sender wrote above the headline is a note.
 */
export function heedSizes(items: readonly DocItem[]): readonly DocItem[] {
  if (items.some((item) => item.kind === "paragraph" && isTitled(item))) return items;
  const copy = sizeOfCopy(items);
  if (copy === undefined) return items;
  const at = items.slice(0, opening).findIndex((item) => isSet(item, copy * larger) && isLine(item));
  if (at < 0 || !items.slice(at + 1, at + 1 + between).some((item) => isFree(item) && isProse(item))) return items;
  const below = items[at + 1];
  const dek = below !== undefined && isSet(below, copy * aLittleLarger) ? at + 1 : -1;
  return items.map((item, index) => {
    if (!isFree(item)) return item;
    const role: DocRole | undefined =
      index === at ? "headline" : index === dek ? "dek" : index < at ? "note" : undefined;
    return role === undefined ? item : { ...item, role, guess: { why: whys[role], sure: 0.8 } };
  });
}

const whys = {
  headline: "set in larger letters than the copy",
  dek: "set in larger letters under the headline",
  note: "what stands above the headline",
} as const;

const isTitled = ({ role }: DocParagraph): boolean => role === "headline" || role?.startsWith("heading-") === true;

const isFree = (item: DocItem): item is DocParagraph =>
  item.kind === "paragraph" && item.role === undefined && item.list === undefined && item.text.text.trim() !== "";

const isSet = (item: DocItem, least: number): item is DocParagraph =>
  isFree(item) && item.size !== undefined && item.size >= least;

const isLine = ({ text }: DocParagraph): boolean => {
  const words = foldSpaces(text.text);
  return words.length <= longest && /\p{L}.*\s.*\p{L}/u.test(words) && !/[.,;:]$/u.test(words);
};

/** What a story is made of: lists and letters have large lines too. */
const isProse = ({ text }: DocParagraph): boolean =>
  text.text.length >= 60 && /[.!?…]["”’»)]?$/u.test(text.text.trimEnd());

/** The size in which most of the letters are set. */
function sizeOfCopy(items: readonly DocItem[]): number | undefined {
  const letters = new Map<number, number>();
  for (const item of items)
    if (isFree(item)) letters.set(item.size ?? usual, (letters.get(item.size ?? usual) ?? 0) + item.text.text.length);
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** What programs set where a file says nothing. */
const usual = 11;
