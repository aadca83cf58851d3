import { readDate } from "../fields/read-date.ts";
import { isNamedPerson } from "./is-named-person.ts";
import { hasPageWords } from "./keep-sentences.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { keyOf } from "./key-of.ts";

/** So many lines above the headline a page prints the picture that it has over the story. */
const above = 5;

/**
 * Settles what stands over the headline and once more between headline and copy, and is neither the writer nor words of
 * the page: a picture's alternative text and its caption.
 */
export function heedTwicePrinted(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const headline = lines.findIndex(({ role }) => role === "headline");
  const copy = lines.findIndex(({ role }, index) => role === "body" && index > headline);
  if (headline < 1 || copy < 0) return lines;
  const from = Math.max(0, headline - above);
  const over = new Set(lines.slice(from, headline).flatMap(pictureKey));
  if (over.size === 0) return lines;
  const under = lines.slice(headline + 1, copy).flatMap(pictureKey);
  const twice = new Set(under.filter((key) => over.has(key) && isOfStory(key, lines)));
  if (twice.size === 0) return lines;
  // The only line that may say who wrote it is left to say so.
  const written = lines.some(({ role, text }) => role === "byline" && !twice.has(keyOf(text)));
  return lines.map((line, index): LabelledParagraph => {
    if (index < from || index >= copy || (line.role === "byline" && !written)) return line;
    if (!pictureKey(line).some((key) => twice.has(key))) return line;
    return { ...line, role: "caption", sure: 0.6, why: "stands over the headline and again under it, as pictures do" };
  });
}

/** At least half of the longer words are words of headline and copy too. */
function isOfStory(key: string, lines: readonly LabelledParagraph[]): boolean {
  const told = lines.filter(({ role }) => role === "headline" || role === "body").map(({ text }) => ` ${keyOf(text)} `);
  const words = key.split(" ").filter((word) => word.length >= 4);
  const shared = words.filter((word) => told.some((text) => text.includes(` ${word} `)));
  return shared.length > 0 && shared.length * 2 >= words.length;
}

/** The words of a line that may name what a picture shows; none for any other. */
function pictureKey({ role, text, declared }: LabelledParagraph): readonly string[] {
  if (!mayBePicture.has(role) || declared !== undefined || text.length > 300) return [];
  if (text.split(" ").length < 3 || /^(?:by|this)\b/iu.test(text) || isNamedPerson(text)) return [];
  return hasPageWords(text) || readDate(text) !== undefined ? [] : [keyOf(text)];
}

const mayBePicture: ReadonlySet<string> = new Set(["furniture", "byline", "caption"]);
