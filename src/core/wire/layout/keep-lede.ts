import { parseDateline } from "../fields/parse-dateline.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** Copy of so many paragraphs, the lede counted, is a brief. */
const briefParagraphs = 6;

/**
 * A brief has no dek: the whole sentence under its headline opens the news. It is one only where something parts it
 * from the first paragraph (a byline, a caption, a dateline), or where copy enough follows a short line.
 */
export function keepLede(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const copy = lines.filter(({ declared }) => declared?.kind === undefined);
  const [headline, second, next] = copy.slice(
    Math.max(
      copy.findIndex(({ role }) => role === "headline"),
      0,
    ),
  );
  if (headline?.role !== "headline" || second?.role !== "dek" || next?.role !== "body") return lines;
  if (second.declared !== undefined || !/[.!?]["”’]?$/u.test(second.text)) return lines;
  if (parseDateline(next.text) !== undefined) return lines;
  const following = copy.filter(({ role }) => role === "body").length;
  if (following >= briefParagraphs || (following >= 4 && second.text.split(" ").length < 12)) return lines;
  return lines.map((line) =>
    line === second ? { ...line, role: "body", stage: "within", why: "a whole sentence that opens a brief" } : line,
  );
}
