import type { Story } from "../story/story.ts";
import { once } from "../language/once.ts";
import { slugForms } from "./slug-forms.ts";

/** What an order to kill or to hold calls the stories that it means. */
export interface OrderNames {
  readonly slugs: readonly string[];
  readonly headlines: readonly string[];
  /** It says that another version will be sent. */
  readonly announces?: true;
}

/** How much of an order is read: they are short, and what stands behind is the copy that was killed. */
const most = { paragraphs: 12, aside: 20, text: 4_000, lines: 60, length: 800, names: 20 } as const;

const orderWords =
  /^(?:(?:bc|am|pm)[\s-]+)?(?:kill(?:ed|s)?|mandatory|bulletin|withdraw(?:al|n|s)?|withh(?:o|e)ld|eliminat(?:e|ion)|advisory|notice|order|story|stories|photos?|picture|graphic|video|editors?|eds|urgent|all|the|this|our|please|is|must|not|attention|correct(?:ed|ion)|updated?|removed|retract(?:ed|ion)|cancell?ed|copy|text|item|clients|media|news|hold|[\s,:*!_–—-])+$/iu;

const cycleSlug = String.raw`(?:BC|AM|PM)-{1,2}[\p{L}\p{N}&'’][\p{L}\p{N}&'’/_-]*(?: (?!KILL\b|AND\b)[\p{Lu}\p{N}][\p{L}\p{N}&'’/_-]*){0,4}`;
const jointSlug = String.raw`[\p{Lu}\p{N}&]+(?:[-/_]+[\p{L}\p{N}&]+)+[-/]?|[\p{Lu}\p{N}&]{2,}/`;
const capitalSlug = String.raw`[\p{Lu}&]{4,}`;
const versionTail = String.raw`(?:,? ?\d{1,2}(?:st|nd|rd|th) (?:Ld|Lead|Add|Take|Writethru|Sub)[\w-]*|,? (?:Ld|Writethru)\b[\w-]*|,? \((?:UPDATE|Update|LEAD|Lead|TAKE|Take|CORRECTED|Corrected)(?: \d{1,2})?\))?`;
/** A word in capitals alone is a slug only where an order says what to kill: elsewhere it is a dateline or a label. */
const longSlug = String.raw`(?:${cycleSlug}|${jointSlug})${versionTail}`;
const slugLike = String.raw`(?:${cycleSlug}|${jointSlug}|${capitalSlug})${versionTail}`;
const inQuotes = String.raw`[“"‘'«]([^”"’»\n]{3,200})[”"’'»]`;

const things = String.raw`(?:stor(?:y|ies)|items?|reports?|dispatch(?:es)?|articles?|cop(?:y|ies)|files?|texts?|versions?|takes?|photos?|pictures?|graphics?|videos?|alerts?|bulletins?|urgents?|newsalerts?)`;
const filler = String.raw`(?:\s+(?:the|our|its|their|all|any|this|that|these|an?|earlier|previous|entire|of|and|${things}))*`;
const verbs = String.raw`(?:[Kk]ill|KILL|[Ww]ithhold|WITHHOLD|[Ww]ithdraw|WITHDRAW|[Ww]ithdrawn|[Ww]ithdraws|[Ee]liminate|ELIMINATE|[Dd]isregard|DISREGARD|[Rr]etract|RETRACT|[Cc]ancel|CANCEL|[Hh]old|HOLD)`;
const introduced = String.raw`(?:[Ss]lug(?:line|lined|ged)?|SLUG(?:LINE|LINED|GED)?)\b(?: (?:as|is))?[:=]?\s*`;

// Made when an order is read first: each start would wait for them, and most stories are no orders.

/** "slugged FERRY-AGROUND", "(slug: ferry)". */
const bySlugWord = once(
  () =>
    new RegExp(
      String.raw`\b${introduced}(?:${inQuotes}|(${slugLike})|([^\s,.;:()“”"][^,.;:()“”"]{1,58}?)(?=[,.;:()]|$|\s+(?:moved|sent|transmitted|filed|issued|headlined|which|that|about|of|at|on|from|for|has|have|is|was|because|and)\b))`,
      "gu",
    ),
);
/** "Please kill BC-TIDE-FERRY, BC-TIDE-PORT and …". */
const byVerb = once(
  () =>
    new RegExp(
      String.raw`\b${verbs}\b${filler}[\s:–—-]+(?:${inQuotes}|((?:${slugLike})(?:(?:, (?:and )?| and |; )(?:${slugLike}))*))`,
      "gu",
    ),
);
/** "The story BC-FERRY, a0102, has been killed." */
const bySubject = once(
  () =>
    new RegExp(
      String.raw`(?:^|[.:]\s+)(?:(?:[Tt]he|THE|[Oo]ur|[Tt]his)\s+)?(?:${things}\s+)?(${longSlug})\b[^.]{0,160}?\b(?:has|have|is|are|was|were|HAS|HAVE|IS|ARE) (?:been |BEEN |hereby |HEREBY )*(?:killed|withdrawn|eliminated|withheld|retracted|cancell?ed|KILLED|WITHDRAWN|ELIMINATED|WITHHELD)\b`,
      "gu",
    ),
);
/** "BULLETIN KILL: FERRY-AGROUND", "KILL KILL KILL - BC-TIDE-FERRY (story)". */
const byLabel = once(
  () =>
    new RegExp(
      String.raw`^[\W_]*(?:(?:MANDATORY|BULLETIN|STORY|PHOTO|URGENT|ADVISORY|KILL|WITHDRAWAL|WITHDRAWN|REMOVED|RETRACTED|WITHHOLD|ELIMINATION|NOTICE|ORDER)[\s*!,-]*)+[\s:–—-]+(${slugLike})`,
      "u",
    ),
);
/** "FERRY-AGROUND: MANDATORY KILL", "BC-TIDE-FERRY - KILL". */
const beforeLabel = once(
  () =>
    new RegExp(
      String.raw`^[\W_]*(${longSlug})\s*[:,–—-]+\s*(?:MANDATORY |BULLETIN |STORY )*(?:KILL|WITHDRAWAL|WITHDRAWN|ELIMINATION)\b`,
      "u",
    ),
);
const byHeadline = once(
  () =>
    new RegExp(
      String.raw`\b(?:headlined?|titled|entitled|headed|headlines?)\b(?: (?:is|was|reads))?[:,]?\s*${inQuotes}`,
      "giu",
    ),
);
const parted = once(() => new RegExp(slugLike, "gu"));

const announced =
  /\b(?:substitutes?|(?:corrected|revised|updated|new|replacement|clean|amended) (?:version|story|copy|report|item|take)|replacement|correction|writethru|sub)\b[^.]{0,60}\b(?:will|follows?|to (?:come|follow)|shortly|expected|being prepared|has been sent|has moved|is available)\b|\b(?:will be|is being) (?:replaced|substituted|corrected|re-?sent|refiled)\b/iu;
const noneAnnounced =
  /\b(?:no|not|without(?: an?)?)\b[^.]{0,30}\b(?:substitute|replacement|replaced|corrected version|new version)/iu;

/** The names in an order. Nothing that it says of other stories is one: they stand where it says what is to be done. */
export function orderNames(story: Pick<Story, "headline" | "body" | "meta" | "setAside">): OrderNames {
  const slugs: string[] = [];
  const headlines: string[] = [];
  const lines = linesOf(story);
  const call = (name: string | undefined): void => {
    const slug = name?.trim().replace(/[\s,.;:]+$/u, "") ?? "";
    if (!/\p{L}{2}/u.test(slug) || orderWords.test(slug) || slugs.length >= most.names) return;
    if (!slugs.some((one) => isSameSlug(one, slug))) slugs.push(slug);
  };
  const quote = (name: string | undefined): void => {
    const title = name?.trim().replace(/[,.]+$/u, "") ?? "";
    if (!/\s/u.test(title)) call(title);
    else if (!headlines.includes(title)) headlines.push(title);
  };
  for (const line of lines) {
    for (const [, quoted, like, said] of line.matchAll(bySlugWord())) call(quoted ?? like ?? said);
    for (const [, quoted, list] of line.matchAll(byVerb())) {
      if (quoted !== undefined) quote(quoted);
      for (const [slug] of list?.matchAll(parted()) ?? []) call(slug);
    }
    for (const [, slug] of line.matchAll(bySubject())) call(slug);
    for (const pattern of [byLabel(), beforeLabel()]) call(pattern.exec(line)?.[1]);
    for (const [, title] of line.matchAll(byHeadline())) quote(title);
  }
  const announces = lines.some((line) => announced.test(line) && !noneAnnounced.test(line));
  return { slugs, headlines, ...(announces ? { announces } : {}) };
}

function isSameSlug(one: string, other: string): boolean {
  const [a, b] = [slugForms(one), slugForms(other)];
  return a.exact === b.exact && a.version === b.version;
}

/** Where an order speaks: its title and note, its first paragraphs, and what was set aside of it. */
function linesOf({ headline, body, meta, setAside }: Pick<Story, "headline" | "body" | "meta" | "setAside">): string[] {
  const copy = body
    .slice(0, most.paragraphs)
    .flatMap((block) => (block.kind === "paragraph" || block.kind === "crosshead" ? [block.text.text] : []));
  const all = [headline?.text, meta.editorNote, ...copy, ...setAside.slice(0, most.aside).map(({ text }) => text)];
  const lines = all.flatMap((text) => text?.slice(0, most.text).split("\n") ?? []);
  return [...new Set(lines.slice(0, most.lines).map((line) => line.slice(0, most.length)))];
}

/** Whether a slug says nothing but that it is an order: "BC-MANDATORY KILL". */
export const isOrderSlug = (slug: string): boolean => orderWords.test(slug.trim());
