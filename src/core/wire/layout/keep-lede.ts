import { parseDateline } from "../fields/parse-dateline.ts";
import { hasPageWords } from "./keep-sentences.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** Copy of so many paragraphs, the lede counted, is a brief. */
const briefParagraphs = 6;

/**
 * A brief has no dek: the whole sentence under its headline opens the news. It is one only where something parts it
 * from the first paragraph (a byline, a caption, a dateline), or where copy enough follows a short line. A text in which no
 * line is a page's was typed, and typed copy has none either where the line is long. What ends with a colon
 * announces what comes, and where no paragraph is left the sentence is the only one.
 */
export function keepLede(labelled: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const lines = ledeUnderDek(labelled);
  const copy = lines.filter(({ declared }) => declared?.kind === undefined);
  const headline = Math.max(
    copy.findIndex(({ role }) => role === "headline"),
    0,
  );
  const second = copy[headline + 1]?.role === "dek" ? copy[headline + 1] : onlySentence(copy);
  if (copy[headline]?.role !== "headline" || second?.role !== "dek" || second.declared !== undefined) return lines;
  if (!opensNews(copy, copy.indexOf(second), second)) return lines;
  return lines.map((line) =>
    line === second ? { ...line, role: "body", stage: "within", why: "a whole sentence that opens a brief" } : line,
  );
}

/** A dek without a stop, and under it, over the copy, a sentence with one: the second line opens the news. */
function ledeUnderDek(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const at = lines.findIndex(({ role }) => role === "dek") + 1;
  const [dek, lede, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (dek === undefined || lede?.role !== "dek" || next?.role !== "body") return lines;
  if (dek.declared !== undefined || lede.declared !== undefined || !lede.blankBefore) return lines;
  if (endsWithStop.test(dek.text) || !endsWithStop.test(lede.text) || lede.text.split(" ").length < 6) return lines;
  return lines.map((line) =>
    line === lede ? { ...line, role: "body", stage: "within", why: "a whole sentence under the dek" } : line,
  );
}

/** Under a byline too a sentence is the copy where no other is. */
const onlySentence = (copy: readonly LabelledParagraph[]): LabelledParagraph | undefined =>
  copy.some(({ role }) => role === "body") ? undefined : copy.find(({ role }) => role === "dek");

function opensNews(copy: readonly LabelledParagraph[], at: number, { text }: LabelledParagraph): boolean {
  const following = copy.filter(({ role }) => role === "body").length;
  if (following === 0) return endsWithStop.test(text) && copy.length <= briefParagraphs;
  const next = copy.slice(at + 1).find((line) => !isPageNumber(line));
  if (text.endsWith(":")) return next !== undefined && copy.length - at <= 2 * briefParagraphs;
  if (next?.role !== "body" || !endsWithStop.test(text) || parseDateline(next.text) !== undefined) return false;
  const isLong = text.split(" ").length >= 12;
  return following < briefParagraphs ? following < 4 || isLong : isLong && !copy.some(isOfPage);
}

const isOfPage = ({ role, text }: LabelledParagraph): boolean => role === "furniture" && hasPageWords(text);
const endsWithStop = /[.!?]["”’]?$/u;
const isPageNumber = ({ role, text }: LabelledParagraph): boolean =>
  role === "furniture" && /^\W*\d{1,4}\W*$/u.test(text);
