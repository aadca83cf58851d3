import { isNewsAgency } from "../fields/agencies.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/**
 * A paragraph that a dateline opens is the copy's first, whatever picture stands below it: "VIK (Reuters) - The owner of the
 * ferry …" is no dek and no caption. Captions may open with a place and a day ("VIK, NORWAY - MAY 20: …"), but never with the
 * agency in brackets.
 */
export function keepDatelined(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  for (const [at, line] of lines.entries()) {
    if (line.role === "body") return lines;
    if (line.declared !== undefined || !opensCopy(line)) continue;
    return lines.with(at, { ...line, role: "body", stage: "within", why: "a dateline opens it", sure: 0.98 });
  }
  return lines;
}

function opensCopy({ text, role }: LabelledParagraph): boolean {
  const agency = agencyAtHead.exec(text)?.groups?.["agency"];
  if (agency !== undefined && isNewsAgency(agency)) return text.length >= shortest;
  // A release says where and when in capitals, and so do bylines; behind a byline no sentence goes on.
  if (role !== "dek" && role !== "byline") return false;
  const dateline = parseDateline(text);
  return dateline !== undefined && dateline.sure >= 0.8 && text.length - dateline.to >= shortest;
}

const agencyAtHead = /^(?:\p{Lu}[^()\n]{1,60}?\s?)?\((?<agency>\p{Lu}[^()\n]{1,40})\)\s*[-–—]+\s*\S/u;
/** Characters of the shortest lede. */
const shortest = 60;
