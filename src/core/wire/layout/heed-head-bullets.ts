import type { LabelledParagraph } from "./label-paragraphs.ts";

/**
 * Bullets between the headline and the first paragraph are one standfirst: where one of them was taken for the dek, those
 * that stand with it are it too.
 */
export function heedHeadBullets(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const lede = lines.findIndex(({ role }) => role === "body");
  const taken = lines.findIndex(
    ({ role, text }, index) => (lede < 0 || index < lede) && role === "dek" && isBullet(text),
  );
  const at = taken >= 0 ? taken : summaryAt(lines, lede);
  if (at < 0) return lines;
  const goesOn = (line: LabelledParagraph | undefined): boolean =>
    line !== undefined && line.declared === undefined && line.role !== "headline" && isBullet(line.text);
  let from = at;
  let to = at + 1;
  while (goesOn(lines[from - 1])) from -= 1;
  while (goesOn(lines[to])) to += 1;
  return lines.map((line, index): LabelledParagraph => {
    if (index < from || index >= to || line.role === "dek") return line;
    return { ...line, role: "dek", stage: "before", sure: 0.7, why: "one of the bullets under the headline" };
  });
}

/** Two or more bullets of several words, and nothing else, between a headline and the first paragraph; -1 where there are none. */
function summaryAt(lines: readonly LabelledParagraph[], lede: number): number {
  const headline = lines.findIndex(({ role }) => role === "headline");
  if (headline < 0 || lede - headline < 3 || lines.some(({ role }) => role === "dek")) return -1;
  const between = lines.slice(headline + 1, lede);
  const isPoint = ({ declared, text }: LabelledParagraph): boolean =>
    declared === undefined && isBullet(text) && withoutBullet(text).split(" ").length >= 4;
  return between.every(isPoint) ? headline + 1 : -1;
}

/** The words of a bullet without its sign. */
export const withoutBullet = (text: string): string => text.replace(bullet, "");

const isBullet = (text: string): boolean => bullet.test(text);
const bullet = /^(?:[•·▪►*‣◦]\s*|[–—-]\s+)(?=\S)/u;
