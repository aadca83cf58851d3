import { copyDateline } from "../fields/copy-dateline.ts";
import { parseByline } from "../fields/parse-byline.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { isNamedPerson } from "./is-named-person.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** So sure is a credit by its words alone. */
const surelyCredit = 0.85;

/**
 * Gives a line that was set aside the role that its neighbours leave for it: a writer's role under the name, a credit by a
 * caption, the name over a story that would have no byline. What speaks of sharing and mailing is no byline.
 */
export function heedNeighbours(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const heard = lines.map((line): LabelledParagraph => {
    if (line.declared === undefined && line.role !== "headline" && archiveLabel.test(line.text))
      return { ...line, role: "furniture", sure: 0.8, why: "a label of a newspaper archive" };
    if (line.role !== "byline" || line.declared !== undefined || saysBy.test(line.text)) return line;
    if (copyright.test(line.text)) return { ...line, role: "furniture", sure: 0.8, why: "a notice of copyright" };
    if (isOfPage(line.text)) return { ...line, role: "furniture", sure: 0.7, why: "words of a page's own lines" };
    if (!isEntry(line.text)) return line;
    return { ...line, role: "furniture", sure: 0.7, why: "a sum, or a time in a sentence: no name" };
  });
  const byline = heard.some(({ role }) => role === "byline") ? undefined : bylineLeft(heard);
  return heard.map((line, index): LabelledParagraph => {
    if (isOutlet(line, heard[index - 1], heard[index + 1]))
      return { ...line, role: "byline", sure: 0.8, why: "the outlet between the name and the dateline" };
    if (!isFree(line)) return line;
    if (line === byline) return { ...line, role: "byline", sure: 0.7, why: "the only line that says who wrote it" };
    const [before, after] = [heard[index - 1], heard[index + 1]];
    if (before?.role === "byline" && line.text.length <= 60 && roleAlone.test(line.text))
      return { ...line, role: "byline", sure: 0.8, why: "a writer's role under the name" };
    if (
      (before?.role === "caption" || after?.role === "caption") &&
      (parseCredit(line.text)?.sure ?? 0) >= surelyCredit
    )
      return { ...line, role: "credit", sure: 0.8, why: "reads like a picture credit and stands by a caption" };
    return line;
  });
}

/** What archives print over a summary and over the copy. */
const archiveLabel = /^(?:FULL TEXT|Full [Tt]ext|ABSTRACT|Abstract)\s?[.:]?$/u;
const copyright = /^(?:copyright\b|©|\(c\) )/iu;

/** "Northgate Press" under a name and over "MILLBROOK, Ohio (NP) — …". */
function isOutlet(
  { role, declared, text }: LabelledParagraph,
  before: LabelledParagraph | undefined,
  after: LabelledParagraph | undefined,
): boolean {
  if (declared !== undefined || role === "headline" || before?.role !== "byline" || after === undefined) return false;
  return outlet.test(text) && !isOfPage(text) && copyDateline(after.text) !== undefined;
}
const outlet = /^(?:The )?\p{Lu}[\p{L}’'&-]*(?: (?:of|and|the|for|&|\p{Lu}[\p{L}’'-]*)){1,4}$/u;

const isFree = ({ role, declared }: LabelledParagraph): boolean => role === "furniture" && declared === undefined;

/** Words that no name and no body of writers has in it. */
const isOfPage = (text: string): boolean =>
  text.split(" ").length <= 5 &&
  /\b(?:share|social|comments?|e-?mails?|print|images?|photos?|gallery|galleries|loading|videos?|advertisements?|newsletters?|enlarge|subscribe|menu|search|login|related|trending|alerts?)\b/iu.test(
    text,
  );

/** "Port Ellen Brass, St Mary’s Church, 7.30 p.m. £8." */
const isEntry = (text: string): boolean =>
  /[£$€]\s?\d/u.test(text) || (/[\p{L}\d)]{2}\.$/u.test(text) && /\d/u.test(text) && text.split(" ").length >= 6);

/** "Tribune Staff Reporter", "Senior Political Correspondent": a role without a name. */
const roleAlone =
  /^(?:\p{Lu}[\p{L}.'’-]+\s+){0,4}(?:(?:staff|senior|special|political|business|news|sports?|national|chief|associate|contributing|education|health|science|technology|crime|courts?|city|metro|state|web|online)\s+){0,3}(?:writer|reporter|correspondent|editor|columnist|contributor)$/iu;

/** So many lines before the copy the byline may stand where there is no headline. */
const reach = 12;

/** Between headline and copy, or right before the copy, the line that says who wrote the story. */
function bylineLeft(lines: readonly LabelledParagraph[]): LabelledParagraph | undefined {
  const copy = lines.findIndex(({ role }) => role === "body");
  if (copy < 0) return undefined;
  const headline = lines.findIndex(({ role }) => role === "headline");
  const from = Math.max(headline, copy - reach, 0);
  const free = lines.flatMap((line, index) => (index >= from && index < copy && isFree(line) ? [{ line, index }] : []));
  const said = free.find(({ line: { text } }) => saysBy.test(text) && (parseByline(text)?.sure ?? 0) >= 0.6);
  const named = free.find(
    ({ line, index }) => isWriter(line.text) && [lines[index - 1], lines[index + 1]].some((near) => isField(near)),
  );
  return (said ?? named)?.line;
}

const saysBy = /^(?:written |posted )?by\b/iu;

/** A person by the first name, or the collective name of a desk. */
const isWriter = (text: string): boolean =>
  isNamedPerson(text) || /^(?:staff (?:reports?|writers?)|editorial|editorial board)$/iu.test(text);

const isField = (line: LabelledParagraph | undefined): boolean =>
  line?.role === "headline" || line?.role === "dek" || line?.role === "published";
