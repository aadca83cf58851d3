import { splitCaption } from "../captions/split-caption.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { isCreditElement } from "./caption-words.ts";
import { type Chances, type PageRole, pageRoles } from "./context-features.ts";
import { isOfFamily } from "./name-families.ts";
import type { PageLine } from "./page-lines.ts";
import type { PictureBox } from "./picture-boxes.ts";
import type { PageView } from "./view-page.ts";

/** A line as the rules see it. */
interface Seen {
  readonly line: PageLine;
  readonly box: PictureBox;
  readonly role: PageRole;
  readonly odds: (role: PageRole) => number;
  readonly before: Seen | undefined;
}

/** So far above the headline and below the last paragraph a credit may stand. */
const [above, below] = [6, 2];

/**
 * Settles by names, place and words what is a picture's credit where the judge held it for something else, and what is
 * none though it looked like one: the name under "Article by", a title, the credit of a promotion's picture.
 */
export function settleCredits(view: PageView, chances: readonly Chances[], roles: PageRole[]): void {
  const [first, last] = [roles.indexOf("body"), roles.lastIndexOf("body")];
  const from = Math.max(0, Math.min(view.headline < 0 ? first : view.headline, first) - above);
  let before: Seen | undefined;
  for (let index = from; index <= last + below && index < view.lines.length; index++) {
    const line = view.lines[index];
    const box = view.boxes[index];
    const role = roles[index];
    if (line === undefined || box === undefined || role === undefined) continue;
    if (line.hidden || view.zone[index] !== true || index === view.headline) continue;
    const seen: Seen = {
      line,
      box,
      role,
      odds: (some) => chances[index]?.[pageRoles.indexOf(some)] ?? 0,
      before,
    };
    const settled = roleOf(seen);
    roles[index] = settled;
    before = { ...seen, role: settled };
  }
}

function roleOf(seen: Seen): PageRole {
  const { role, line } = seen;
  const { text } = line.text;
  if (role === "credit") return whyNone(seen) ?? role;
  if (!mayBe.has(role) || text.length > longest || noCredit.test(text)) return role;
  if (holdsCredit(seen)) return "caption";
  return isCredit(seen) ? "credit" : role;
}

const mayBe: ReadonlySet<PageRole> = new Set<PageRole>(["furniture", "byline", "published", "dek", "caption"]);
const longest = 400;

/** "By Ann Lee", "11 comments", "01:40 - Source: …" */
const noCredit = /^(?:by\b|\W*\d+(?!\p{L}))/iu;

/** What a line is instead, that was taken for a credit and is none. */
function whyNone({ line, box, odds, before }: Seen): PageRole | undefined {
  if (before !== undefined && cueAlone.test(before.line.text.text)) return "byline";
  const isPromoted =
    before !== undefined &&
    before.role === "furniture" &&
    before.odds("furniture") > 0.9 &&
    before.line.text.text.length > 40 &&
    before.line.linked > 0 &&
    box.up <= 2 &&
    before.box.chars === box.chars;
  if (isPromoted) return "furniture";
  const found = parseCredit(line.text.text);
  if (found === undefined || isNamed(line)) return undefined;
  // "Video: How to mend a net" opens with a label too.
  const isTitle =
    odds("credit") < 0.6 &&
    found.why.startsWith("opens with") &&
    found.sure < 0.5 &&
    parseCredit(found.text) === undefined;
  const isFar = box.since > pictureReach && box.till > pictureReach && !found.why.startsWith("opens with");
  return isTitle || (isFar && found.sure < 0.8) ? "furniture" : undefined;
}

const cueAlone = /^(?:by|(?:article|story|words|report|written|posted) by)\s*:?$/iu;
const pictureReach = 6;

/** A caption with its credit at the end, which was taken for a byline, a dek or nothing: what stands in the credit's own place, or ends in brackets. */
function holdsCredit({ line, role, odds }: Seen): boolean {
  if (role === "caption") return false;
  const { caption, credit } = splitCaption(line.text.text);
  if (credit === undefined || caption.split(" ").length < 2 || credit.sure < surely) return false;
  return isNamed(line) || (/^[([]/u.test(credit.raw) && odds("caption") >= 0.1);
}

const surely = 0.8;

function isCredit(seen: Seen): boolean {
  const { line, box, role, odds } = seen;
  const { text } = line.text;
  if (text.length > 140) return false;
  const found = parseCredit(text);
  if (isNamed(line)) {
    if (role === "caption") return found !== undefined && odds("credit") >= 0.15;
    if (box.since <= 1 && picturesOf.test(text)) return true;
    if (found !== undefined && box.chars <= alone && box.up <= 3 && odds("byline") < 0.5) return true;
  }
  if (role === "caption" || found === undefined || odds("byline") >= 0.5) return false;
  const isBracketed = /^[([].*[)\]]$/u.test(text);
  const isLabelled = found.why.startsWith("opens with");
  if (isLabelled && found.sure >= surely && (isBracketed || isOfFamily(line.block, "caption"))) return true;
  return found.sure >= 0.6 && box.up <= 1 && box.chars <= text.length + 10 && odds("credit") >= 0.05;
}

/** The picture's box holds little else. */
const alone = 400;

/** "Left image: …, right image: …" */
const picturesOf = /\b(?:image|photo|picture|photograph)s?\s*:\s*\S/iu;

/** Whether the page itself calls the line a credit. */
const isNamed = ({ block, runs }: PageLine): boolean =>
  (isOfFamily(block, "credit") || runs.every(({ element }) => isCreditElement(element, block))) &&
  !isOfFamily(block, "byline");
