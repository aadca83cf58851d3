import { mayOpen } from "../patterns/may-open.ts";
import { hasPageWords } from "./keep-sentences.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** A hyphen or a star, as people type them. */
const typedBullet = /^(?:[–—-]|\*)\s/u;

/** How the items of a list open: a number, a bullet, a sum, a day, a name. */
const markers: readonly RegExp[] = [
  /^\d{1,2}[.)]\s/u,
  typedBullet,
  /^[•·▪►*‣◦]/u,
  /^[$£€]\s?\d/u,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+\d{1,2}\b.*\p{L}{3}/iu,
];
/** "Port Ellen Town: Grey; Hill, Stone." in a match report. */
const named = /^\p{Lu}[\p{L}’' .-]{1,30}:\s\S.*[.;]$/u;
const longestName = 32;
const mayOpenItem = mayOpen(...markers);

/** How a line opens, if it opens as items do. */
function markerOf(text: string): RegExp | undefined {
  const marker = mayOpenItem(text) ? markers.find((pattern) => pattern.test(text)) : undefined;
  if (marker !== undefined) return marker;
  const colon = text.indexOf(":");
  return colon > 0 && colon <= longestName && named.test(text) ? named : undefined;
}
/** Fewer could be anything. */
const leastItems = 3;

/**
 * Leaves a list in the copy that was taken for lines of the page: three and more lines on end that open alike, among the
 * prose, after a paragraph or after the line with a colon that announces them.
 */
export function keepLists(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const kept = new Set<LabelledParagraph>();
  const heads = new Set<LabelledParagraph>();
  for (let from = 0; from < lines.length; from += 1) {
    const marker = markerOf(lines[from]?.text ?? "");
    if (marker === undefined) continue;
    let to = from + 1;
    while (marker.test(lines[to]?.text ?? "")) to += 1;
    if (to - from >= leastItems && (isInCopy(lines, from, to) || isAnnounced(lines, from, to)))
      for (const line of lines.slice(lines[from - 1]?.text.endsWith(":") === true ? from - 1 : from, to))
        kept.add(line);
    else if (to - from >= leastItems && marker === typedBullet && isTyped(lines, from, to)) {
      for (const line of lines.slice(from, to)) kept.add(line);
      const head = lines[from - 1];
      if (head !== undefined && head.role !== "body") heads.add(head);
    }
    from = to - 1;
  }
  if (kept.size === 0) return lines;
  return lines.map((line): LabelledParagraph => {
    if (line.declared !== undefined) return line;
    if (kept.has(line) && line.role !== "body")
      return { ...line, role: "body", stage: "within", sure: 0.7, why: "an item of a list in the copy" };
    return heads.has(line)
      ? { ...line, role: "subhead", stage: "within", sure: 0.6, why: "heads a list in the copy" }
      : line;
  });
}

/** Whether a line with a colon under the last paragraph announces the list ("Tour dates:"): what a page adds is announced in its own words. */
function isAnnounced(lines: readonly LabelledParagraph[], from: number, to: number): boolean {
  const [above, head] = [lines[from - 2], lines[from - 1]];
  if (above?.role !== "body" || head?.text.endsWith(":") !== true || hasPageWords(head.text.slice(0, -1))) return false;
  const items = lines.slice(from, to);
  const ofPages = items.filter(({ text }) => hasPageWords(text)).length;
  return (
    ofPages * 10 <= items.length && items.every(({ declared, role }) => declared === undefined && role !== "headline")
  );
}

/** Whether somebody typed a list under a paragraph, or under a few words that head it: what is copied off a page has no hyphens. */
function isTyped(lines: readonly LabelledParagraph[], from: number, to: number): boolean {
  const items = lines.slice(from, to);
  if (items.some(({ text, declared, role }) => declared !== undefined || role === "headline" || hasPageWords(text)))
    return false;
  const [above, head] = [lines[from - 2], lines[from - 1]];
  if (head?.role === "body") return true;
  return above?.role === "body" && head !== undefined && isHead(head);
}

const isHead = ({ text, declared }: LabelledParagraph): boolean =>
  declared === undefined && text.split(" ").length <= 6 && !/[.,;]$/u.test(text) && !ofPage.test(text);

const mayBeItem: ReadonlySet<string> = new Set(["furniture", "body", "subhead"]);

/** Prose goes on after the list, and a paragraph or an announcement stands before it. */
function isInCopy(lines: readonly LabelledParagraph[], from: number, to: number): boolean {
  const items = lines.slice(from, to);
  const before = lines[from - 1];
  if (before?.role === "body" && announces(before)) {
    const isOpen = items.every(({ declared, role }) => declared === undefined && role !== "headline");
    if (isOpen && !items.some(({ text }) => hasPageWords(text))) return true;
  }
  if (!items.every(({ role }) => mayBeItem.has(role))) return false;
  if (before?.role === "body" && items[0]?.role === "body" && !items.some(({ text }) => ofPage.test(text))) return true;
  return items.every(({ stage }) => stage === "within") && (before?.role === "body" || announces(before));
}

/** Names that pages put before a colon. */
const ofPage =
  /^(?:related|tags?|topics?|read|more|see|share|follow|sources?|photos?|images?|videos?|by|filed|posted|published|updated|contact|copyright|subscribe|watch|listen)\b/iu;

const announces = (line: LabelledParagraph | undefined): boolean => line?.stage === "within" && line.text.endsWith(":");
