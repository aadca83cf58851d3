import { mayOpen } from "../patterns/may-open.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** What stands under a match report, each with a colon or in brackets: officials, crowd, cards, who came on, who won a prize. */
const result =
  /^(?:Referees?|Ref|Umpires?|Attendance|Att|Crowd|Half[- ]time|HT|Booked|Bookings|Yellow cards?|Sent off|Red cards?|Subs(?:titutes)?(?: not used)?|Scorers?|Goals|Tries|Conversions|Penalties|Toss|Player of the match|Man of the match|Star (?:man|player)|Venue|TMO|Sin[- ]?bin)(?: \([^)]{1,30}\))?:\s*\S/u;
const mayBeResult = mayOpen(result);

/** Leaves under a match report its last lines, which without a verb look like a page's. */
export function keepResults(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  let under = false;
  return lines.map((line): LabelledParagraph => {
    if (line.declared !== undefined) return line;
    const isKept = under && line.role !== "body" && mayBeResult(line.text) && result.test(line.text);
    under = line.role === "body" || isKept;
    return isKept
      ? { ...line, role: "body", stage: "within", sure: 0.7, why: "a line of results under the report" }
      : line;
  });
}
