import type { LabelledParagraph } from "./label-paragraphs.ts";

/** The years or days of a life: "1938-2026", "born 4 March 1938; died …". */
export const lifetime = /\b(?:born|died)\b.{0,40}\d{4}|\b1[89]\d\d ?[-–] ?(?:19|20)\d\d\b/u;

/** Who stands with the years of a life wrote nothing: over an obituary it is its title, under it its last line. */
export function heedLifetimes(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  if (!lines.some(({ role, declared, text }) => role === "byline" && declared === undefined && lifetime.test(text)))
    return lines;
  const lede = lines.findIndex(({ role }) => role === "body");
  const headline = lines.findIndex(({ role }) => role === "headline");
  const hasDek = lines.some(({ role }) => role === "dek");
  const over = lines.findIndex((line, index) => isLife(line) && index < lede && index < headline);
  return lines.map((line, index): LabelledParagraph => {
    // The title stands over what says more of it.
    if (over >= 0 && index === over) return { ...line, role: "headline", sure: 0.8, why: whyTitle };
    if (over >= 0 && index === headline)
      return hasDek
        ? line
        : { ...line, role: "dek", stage: "before", sure: 0.7, why: "the line under an obituary’s title" };
    if (!isLife(line)) return line;
    return index < lede
      ? { ...line, role: "dek", stage: "before", sure: 0.6, why: whyTitle }
      : { ...line, role: "body", stage: "within", sure: 0.7, why: "the days of a life under an obituary" };
  });
}

const isLife = ({ role, declared, text }: LabelledParagraph): boolean =>
  role === "byline" && declared === undefined && lifetime.test(text);
const whyTitle = "a name with the years of a life";
