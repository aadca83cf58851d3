import type { PageRole } from "./context-features.ts";
import { attribute, type PageElement } from "./page-node.ts";
import type { PageLine } from "./page-lines.ts";
import { isProse, likenessOf } from "./page-shape.ts";
import type { PageView } from "./view-page.ts";

/**
 * What no judge of single lines should have to learn: a story stands together, in lines of one make. Lines judged apart
 * are brought into line with it, in both directions.
 */
export function settleBody(view: PageView, roles: PageRole[]): void {
  dropForeign(view, roles);
  dropBoilerplate(view, roles);
  joinKin(view, roles);
}

/** A line that is nothing but a link leads elsewhere; text far from the story in the page is another story's. */
function dropForeign({ lines, shape }: PageView, roles: PageRole[]): void {
  const main = new Set<string>();
  let first = -1;
  let last = -1;
  lines.forEach((line, index) => {
    if (roles[index] !== "body" || shape.pathOf(line.block).up > 1) return;
    main.add(likenessOf(line));
    if (first < 0) first = index;
    last = index;
  });
  lines.forEach((line, index) => {
    if (roles[index] !== "body") return;
    const { length } = line.text.text;
    const isLink = line.linked >= length * 0.9 && length < 200;
    const isFar =
      first >= 0 && shape.pathOf(line.block).up >= 3 && !(index > first && index < last) && !main.has(likenessOf(line));
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
  /^\W*\d+\s+(?:comments?|shares?|views?|likes?)\W*$/iu,
];

function dropBoilerplate({ lines }: PageView, roles: PageRole[]): void {
  lines.forEach((line, index) => {
    if (roles[index] !== "body") return;
    const { text } = line.text;
    // What somebody is quoted as saying is copy, whatever it says.
    if (text.length < 420 && !/^["“‘]/u.test(text) && boilerplate.some((pattern) => pattern.test(text)))
      roles[index] = "furniture";
  });
}

/** Paragraphs of prose of one make in one element that make its other lines of that make the story's too. */
const family = 3;

function joinKin({ lines, shapes, zone }: PageView, roles: PageRole[]): void {
  const kin = new Map<PageElement, Map<string, number>>();
  const bare = ({ block }: PageLine): string => `${block.tag}.${attribute(block, "class")}`;
  lines.forEach((line, index) => {
    const { parent } = line.block;
    if (roles[index] !== "body" || parent === undefined || !isProse(line)) return;
    const known = kin.get(parent) ?? new Map<string, number>();
    known.set(bare(line), (known.get(bare(line)) ?? 0) + 1);
    kin.set(parent, known);
  });
  const [first, last] = [roles.indexOf("body"), roles.lastIndexOf("body")];
  lines.forEach((line, index) => {
    const shape = shapes[index];
    const { parent, tag } = line.block;
    if (
      roles[index] !== "furniture" ||
      index < first ||
      zone[index] !== true ||
      line.hidden ||
      shape === undefined ||
      parent === undefined
    )
      return;
    const kinOf = kin.get(parent);
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
    if (
      kinOf === undefined ||
      isOther ||
      line.linked > line.text.text.length * 0.1 ||
      !/\p{L}{2}/u.test(line.text.text)
    )
      return;
    const isBold = (line.text.marks ?? []).some(
      (mark) => mark.type === "bold" && mark.to - mark.from >= line.text.text.length * 0.9,
    );
    const isHeading = /^h[2-4]$/u.test(tag) || isBold;
    if (isHeading && index < last && shape.words <= 14 && [...kinOf.values()].some((count) => count >= family))
      roles[index] = "subhead";
    else if (
      !isHeading &&
      (kinOf.get(bare(line)) ?? 0) >= family &&
      !boilerplate.some((pattern) => pattern.test(line.text.text))
    )
      roles[index] = "body";
  });
}
