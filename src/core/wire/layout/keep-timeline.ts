import type { LabelledParagraph } from "./label-paragraphs.ts";

const time = "\\d{1,2}[.:h]\\d{2}(?:\\s?[ap]\\.?m\\.?)?";
/** "09:15 The night shift walks out, the union says." */
const entry = new RegExp(`^${time}\\s?[-–—:]?\\s+["“‘]?\\p{Lu}\\S*(?: \\S+){2,}[.!?]["”’)]?$`, "u");
const timeAlone = new RegExp(`^${time}$`, "u");
/** So many sentences with a time before each make a timeline. */
const leastEntries = 2;

/**
 * Keeps the entries of a timeline whose times stand on the line before a sentence: alone, such a line looks like the running
 * time of a video or like a date line.
 */
export function keepTimeline(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const isEntry = ({ text, declared }: LabelledParagraph): boolean => declared === undefined && entry.test(text);
  if (lines.filter(isEntry).length < leastEntries) return lines;
  const first = lines.findIndex(isEntry);
  return lines.map((line, index): LabelledParagraph => {
    if (line.role !== "headline" && line.role !== "body" && isEntry(line))
      return { ...line, role: "body", stage: "within", sure: 0.8, why: "an entry of a timeline" };
    const heads = index > first && line.declared === undefined && timeAlone.test(line.text);
    return heads ? { ...line, role: "subhead", stage: "within", sure: 0.7, why: "a time over an entry" } : line;
  });
}
