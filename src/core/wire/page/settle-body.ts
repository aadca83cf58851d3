import { isBoxLine } from "../layout/is-box-line.ts";
import type { Chances, PageRole } from "./context-features.ts";
import { foreignFamilies, isOfFamily } from "./name-families.ts";
import { attribute, type PageElement } from "./page-node.ts";
import { postElement } from "./network-post.ts";
import type { PageLine } from "./page-lines.ts";
import { hasTag, isProse } from "./page-shape.ts";
import type { PageView } from "./view-page.ts";
import { wordKey } from "./word-overlap.ts";

/**
 * What no judge of single lines should have to learn: a story stands together, in lines of one make. Lines judged apart
 * are brought into line with it, in both directions.
 */
export function settleBody(view: PageView, roles: PageRole[], chances: readonly Chances[]): void {
  dropForeign(view, roles);
  joinKin(view, roles, chances);
  joinBoxes(view, roles);
  dropBoilerplate(view, roles);
  dropEchoes(view, roles);
}

/** A line that is nothing but a link leads elsewhere; text far from the story in the page is another story's. */
function dropForeign({ lines, shape }: PageView, roles: PageRole[]): void {
  const main = new Set<string>();
  let first = -1;
  let last = -1;
  lines.forEach((line, index) => {
    if (roles[index] !== "body" || shape.pathOf(line.block).up > 1) return;
    main.add(line.make);
    if (first < 0) first = index;
    last = index;
  });
  lines.forEach((line, index) => {
    if (roles[index] !== "body") return;
    const { length } = line.text.text;
    const isLink = line.linked >= length * 0.9 && length < 200;
    const isFar =
      first >= 0 && shape.pathOf(line.block).up >= 3 && !(index > first && index < last) && !main.has(line.make);
    if (isLink || isFar) roles[index] = "furniture";
  });
}

/** Sentences that sites print under or between every story of theirs. */
const boilerplate = [
  /^\W*(?:subscribe|sign up|register|log in|download|get the|join|support|donate|follow|like|click here|tap here|advertise|don['’]t miss|stay (?:up|in)|keep up|never miss|enjoy|want more|for the latest)\b.{0,120}\b(?:newsletters?|inbox|apps?|e-?mail|edition|subscri\w+|channel|notifications?|alerts?|facebook|twitter|instagram|whatsapp|telegram|membership|here|updates|page|account)\b.{0,60}$/iu,
  /^\W*(?:©|\(c\)|copyright)\s*(?:\d{4}|\p{L}).{0,300}\b(?:rights|reserved|property|permission|redistributed|reproduced)\b/iu,
  /\b(?:all rights reserved|may not be (?:published|reproduced|copied|redistributed)|no part of this|without (?:prior |the )?(?:written |express )?(?:permission|consent))\b/iu,
  /^\W*the (?:views?|opinions?)(?: and (?:opinions?|views?))?(?: expressed)?\b.{0,160}\b(?:those of|reflect|represent)\b/iu,
  /^\W*(?:read (?:more|also|next|the full)|see also|related|also read|more(?: from| on)?|watch|listen|view|in pictures|photos?|gallery|next|previous|up next|recommended|trending)\s*[:|»>]\s*\S/iu,
  /^\W*(?:read more|see also|more on this|advertisement|story continues below|continue reading|article continues|click (?:here|to)\b.{0,80})\W*$/iu,
  /^[\w\s,.'()-]{1,80}\.(?:jpe?g|png|gif|webp|pdf)$/iu,
  /^\W*(?:tweet|post|video|content|media)\s+(?:may have been|has been|is|was)\s+(?:deleted|removed|unavailable|not available)\b.{0,60}$/iu,
  /^\W*if you(?:['’]re| are)\b.{0,60}\b(?:app|click here|tap here)\b.{0,60}$/iu,
  /^\W*\d+\s+(?:comments?|shares?|views?|likes?)\W*$/iu,
];

function dropBoilerplate({ lines }: PageView, roles: PageRole[]): void {
  lines.forEach((line, index) => {
    if (roles[index] !== "body") return;
    const { text } = line.text;
    // What somebody is quoted as saying is copy, whatever it says.
    if (
      text.length < 420 &&
      !/^["“‘]/u.test(text) &&
      (isBoxLine(text) || boilerplate.some((pattern) => pattern.test(text)))
    )
      roles[index] = "furniture";
  });
}

/** Paragraphs of prose of one make in one element that make its other lines of that make the story's too. */
const family = 3;
/** Beside so many a list or a quotation is the story’s. */
const leastKin = 2;

const bare = ({ block }: PageLine): string => `${block.tag}.${attribute(block, "class")}`;

/** A shorter sentence, or one that announces what comes. */
const isSaid = ({ hidden, linked, text: { text } }: PageLine): boolean =>
  !hidden && linked === 0 && text.length >= 40 && /[.!?:]["'”’»)\]]*$/u.test(text);

/** By element, how many body paragraphs of prose of each make stand right in it. */
function kinIn(
  lines: readonly PageLine[],
  roles: readonly PageRole[],
): ReadonlyMap<PageElement, ReadonlyMap<string, number>> {
  const kin = new Map<PageElement, Map<string, number>>();
  lines.forEach((line, index) => {
    const { parent } = line.block;
    if (roles[index] !== "body" || parent === undefined || !(isProse(line) || isSaid(line))) return;
    const known = kin.get(parent) ?? new Map<string, number>();
    known.set(bare(line), (known.get(bare(line)) ?? 0) + 1);
    kin.set(parent, known);
  });
  return kin;
}

function joinKin({ lines, shapes, zone, headline }: PageView, roles: PageRole[], chances: readonly Chances[]): void {
  const kin = kinIn(lines, roles);
  const makes = new Map<string, number>();
  lines.forEach((line, index) => {
    if (roles[index] === "body" && isProse(line)) makes.set(line.make, (makes.get(line.make) ?? 0) + 1);
  });
  const [first, last] = [roles.indexOf("body"), roles.lastIndexOf("body")];
  lines.forEach((line, index) => {
    const shape = shapes[index];
    const { parent, tag } = line.block;
    if (
      roles[index] !== "furniture" ||
      zone[index] !== true ||
      line.hidden ||
      shape === undefined ||
      parent === undefined
    )
      return;
    // An item of a list as a word processor writes it: a paragraph with a list's style.
    if (index > first && first >= 0 && /mso-list\s*:/iu.test(attribute(line.block, "style"))) roles[index] = "body";
    if (index < first && (index <= headline || !isProse(line))) return;
    const { length } = line.text.text;
    const isOther =
      shape.share +
        shape.related +
        shape.signUp +
        shape.advert +
        shape.legal +
        shape.label +
        shape.bio +
        shape.credit +
        shape.signOff >
      0;
    const mostLinked = shape.chars > 50 && (shape.endsSentence === 1 || shape.endsColon === 1) ? 0.6 : 0.1;
    if (isOther || line.linked > length * mostLinked || !/\p{L}{2}/u.test(line.text.text)) return;
    const makesHere = kin.get(parent);
    const all = makesHere === undefined ? 0 : [...makesHere.values()].reduce((sum, count) => sum + count, 0);
    const same = makesHere?.get(bare(line)) ?? 0;
    const odds = chances[index]?.[1] ?? 0;
    const isBold = (line.text.marks ?? []).some((mark) => mark.type === "bold" && mark.to - mark.from >= length * 0.9);
    const isHeading = /^h[2-4]$/u.test(tag) || (isBold && shape.endsSentence === 0);
    const isPlain = tag === "p" && isProse(line) && !foreignFamilies.some((name) => isOfFamily(line.block, name));
    // "Work is to end in May.": short, and a paragraph as they are.
    const isSentenceOfKin = tag === "p" && line.linked === 0 && shape.endsSentence === 1 && shape.words >= 4;
    if (isHeading) {
      if (index > first && index < last && shape.words <= 14 && all >= family) roles[index] = "subhead";
    } else if (
      same >= family ||
      (same >= 2 && (odds > 0.3 || isSentenceOfKin)) ||
      (isPlain && all > family) ||
      (isProse(line) && odds > 0.25 && (makes.get(line.make) ?? 0) >= family)
    )
      roles[index] = "body";
  });
}

/** A sentence pulled out of the story into a box says nothing new. */
function dropEchoes({ lines, shape }: PageView, roles: PageRole[]): void {
  const keys = lines.map((line, index) => (roles[index] === "body" ? line.key : ""));
  const all = ` ${keys.filter((key) => key !== "").join(" | ")} `;
  lines.forEach((line, index) => {
    const key = keys[index] ?? "";
    if (key.length < 30) return;
    const path = shape.pathOf(line.block);
    const isBox =
      hasTag(path, "aside") || hasTag(path, "blockquote") || hasTag(path, "figure") || isOfFamily(line.block, "quote");
    if (isBox && all.indexOf(key) !== all.lastIndexOf(key)) roles[index] = "furniture";
  });
}

/** Lists, quotations and posts that stand among the story's paragraphs are the story's, unless they link away or say a sentence again. */
function joinBoxes({ lines, boxes, zone }: PageView, roles: PageRole[]): void {
  const kin = kinIn(lines, roles);
  const [first, last] = [roles.indexOf("body"), roles.lastIndexOf("body")];
  const told = wordKey(
    lines
      .filter((_, index) => roles[index] === "body")
      .map(({ text }) => text.text)
      .join(" "),
  );
  const found = new Map<PageElement, number[]>();
  lines.forEach((line, index) => {
    if (index <= first || index > last + 14 || zone[index] !== true || line.hidden) return;
    let box: PageElement | undefined;
    for (let at: PageElement | undefined = line.block, up = 0; at !== undefined && up < 4; at = at.parent, up++)
      if (at.tag === "ul" || at.tag === "ol" || at.tag === "blockquote") box = at;
    if (box !== undefined) found.set(box, [...(found.get(box) ?? []), index]);
  });
  for (const [box, inside] of found) {
    const among = [box.parent, box.parent?.parent].filter((element) => element !== undefined);
    const isAmong = among.some((element) => [...(kin.get(element)?.values() ?? [])].some((count) => count >= leastKin));
    // After the last paragraph only what it announces: "The winners are:"
    const isAnnounced = (inside[0] ?? 0) < last || /[:：]$/u.test(lines[last]?.text.text ?? "");
    const isPost = postElement(box) !== undefined;
    if (!isAmong || (!isAnnounced && !isPost)) continue;
    const isForeign =
      !isPost &&
      (foreignFamilies.some((name) => isOfFamily(box, name)) ||
        among[0]?.tag === "aside" ||
        inside.some((index) => boxes[index]?.up !== undefined && (boxes[index]?.up ?? 9) <= 1));
    const chars = inside.reduce((sum, index) => sum + (lines[index]?.text.text.length ?? 0), 0);
    const linked = inside.reduce((sum, index) => sum + (lines[index]?.linked ?? 0), 0);
    const isAgain =
      box.tag === "blockquote" &&
      !isPost &&
      inside.some((index) => told.includes(lines[index]?.key ?? "") && roles[index] !== "body");
    if (isForeign || isAgain || (!isPost && linked > chars * 0.3)) continue;
    for (const index of inside) if (roles[index] === "furniture" || isPost) roles[index] = "body";
  }
}
