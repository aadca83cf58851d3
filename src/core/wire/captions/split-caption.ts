import { foldFill } from "../../story/no-break.ts";
import { namesAgency } from "../fields/agencies.ts";
import { type FoundCredit, looksNamed, parseCredit } from "../fields/parse-credit.ts";
import { mayHave } from "../patterns/may-have.ts";
import { restrictionsAtEnd } from "./usage-restrictions.ts";
import { letterRow } from "../patterns/letter-row.ts";
import { letterSet } from "../patterns/letter-set.ts";

/** A caption with the credit that was printed on the same line. */
export interface SplitCaption {
  /** The caption without label, credit and page controls. Empty where the line was a credit only. */
  readonly caption: string;
  readonly credit?: FoundCredit;
  /** Words of the page that were no part of either: "Image caption", "hide caption", "1 of 18". */
  readonly dropped?: readonly string[];
}

/**
 * Parts a caption line from its credit, whether in brackets at the end, bare after the last stop ("… on Sunday. Photo: Ann
 * Lee"), behind a bar, without any mark ("… in Paris Ann Lee/Reuters") or before the caption. Where nothing shows a
 * credit the line is all caption; brackets that say who is left or when it was are the caption's own.
 */
export const splitCaption = (line: string): SplitCaption => splitFolded(foldFill(line));

/** The same for a line whose white space is single blanks. */
export function splitFolded(line: string): SplitCaption {
  const controls = patternsFor(line);
  const { text: whole, dropped } = controls.length === 0 ? { text: line, dropped: [] } : dropControls(line, controls);
  const { before, orders } = restrictionsAtEnd(whole);
  const text = orders === "" ? before : before.replace(/\.$/u, "");
  const parted = atEnd(text) ?? atStart(text);
  if (parted === undefined && dropped.length === 0) return { caption: whole };
  // "(35.9%, -9.8)" names nobody.
  const found = parted !== undefined && /\p{L}{2}/u.test(parted.credit.text) ? parted : undefined;
  return {
    // What binds the desk stays with the caption, where it is seen: in a credit it would be printed.
    caption: found === undefined ? whole : `${found.caption} ${orders}`.trimEnd(),
    ...(found === undefined ? {} : { credit: found.credit }),
    ...(dropped.length === 0 ? {} : { dropped }),
  };
}

interface Parted {
  readonly caption: string;
  readonly credit: FoundCredit;
}

const leading = [
  /^(?:image|media|video)\s+caption\s*[:,]?\s+/iu,
  /^caption\s*:\s*/iu,
  /^main image:\s*/iu,
  /^(?:image\s+)?\d+\s+(?:of|\/)\s+\d+\.?\s+(?:\|\s+)?/iu,
  /^photos?\s*:?\s*\d+\s*\/\s*\d+\s*/iu,
];
const trailing = [
  /\s*(?:hide caption|toggle caption|show caption|enlarge(?: this)? image|view (?:gallery|slideshow)|\(?click to (?:enlarge|expand)\)?)$/iu,
  /(?<=[)\].])\s*(?:…\s*)?(?:less|more|read more)\s*[›»>]?$/iu,
];

function dropControls(line: string, controls: readonly RegExp[]): { text: string; dropped: string[] } {
  const dropped: string[] = [];
  let text = line;
  for (const pattern of controls) {
    const found = pattern.exec(text)?.[0];
    if (found === undefined || found.length === text.length) continue;
    dropped.push(found.trim());
    text = text.replace(pattern, "").trim();
  }
  return { text, dropped };
}

/** Those that can match by the line's first letter or last words: most lines are paragraphs, and these are many patterns. */
function patternsFor(line: string): readonly RegExp[] {
  const mayLead = mayOpenControl(line.charCodeAt(0));
  const mayTrail = mayEndControl(line.charCodeAt(line.length - 1)) && trailingWords.test(line.slice(-14));
  if (mayLead) return mayTrail ? [...leading, ...trailing] : leading;
  return mayTrail ? trailing : noControls;
}

const noControls: readonly RegExp[] = [];
const mayOpenControl = letterSet("0123456789cimpvCIMPV");
const mayEndControl = letterSet("neywdsNEYWDSſ)›»> ");
const trailingWords = /(?:caption|image|gallery|slideshow|enlarge|expand|more|less|[)›»])\s*[›»>]?$/iu;

function atEnd(text: string): Parted | undefined {
  return bracketed(text) ?? behindBar(text) ?? labelled(text) ?? afterStop(text) ?? unmarked(text);
}

/** "… in Madrid. (Ann Lee/AP)", "[File: Reuters]" */
function bracketed(text: string): Parted | undefined {
  const last = text.length - 1;
  if (!mayClose(text.charCodeAt(text.endsWith(".") ? last - 1 : last))) return undefined;
  const found = /\s*(?<raw>[([](?<inside>[^()[\]]*(?:\([^()]*\)[^()[\]]*)?)[)\]])\.?$/u.exec(text);
  const raw = found?.groups?.["raw"];
  if (found === null || raw === undefined || found.index === 0 || isAside(found.groups?.["inside"] ?? ""))
    return undefined;
  // "Getty Images (Composite)": the brackets are the credit's own.
  if (/^[([](?:composite|montage|file)\b/iu.test(raw)) {
    const whole = afterStop(text.slice(0, found.index)) ?? unmarked(text.slice(0, found.index));
    if (whole !== undefined && whole.credit.sure >= 0.6) return part(text, whole.caption.length, 0.6);
  }
  return part(text, found.index, 0.4);
}
const mayClose = letterSet(")]");
const isAside = (inside: string): boolean => aside.test(inside) && !namesAgency(inside);
const aside =
  /^(?:(?:pictured|seen|shown|above|below|top|bottom|back|front|far|second|third|from)?\s*(?:left|right|cent(?:er|re)|above|below|l|r|c|background|foreground|top|bottom|pictured|inset|not pictured|top left|.{0,20}(?:from (?:left|right)))|published\b.*|updated\b.*|\d{1,4}|\p{Lu}{2,5}\d*|.*\b(?:19|20)\d\d)$/iu;

/** "Rep. Jones. | Ann Lee/Getty Images" */
function behindBar(text: string): Parted | undefined {
  const bar = text.includes("|") ? text.search(/\s+\|\s+/u) : -1;
  return bar <= 0 ? undefined : part(text, bar, 0.2);
}

/** "… a rabbit Credit: Getty", "Ann Lee Submitted photo": the label shows where the credit begins, with or without a stop before. */
function labelled(text: string): Parted | undefined {
  if (!mayHaveLabel(text)) return undefined;
  for (const found of text.matchAll(innerLabels)) {
    if (found.index === 0 || isInSentence(text, found)) continue;
    const parted = part(text, found.index, 0.4);
    if (parted !== undefined) return parted;
  }
  return undefined;
}
/** "They ate oysters in the hall – courtesy of the Brewers' Council.": a sentence goes on there to its stop. */
const isInSentence = (text: string, { 0: label, index }: RegExpExecArray): boolean =>
  /^(?:courtesy|care) of/u.test(label) && text.endsWith(".") && !/[.!?)\]"”’]\s*$/u.test(text.slice(0, index));
const innerLabels =
  /(?<=[\s.!?"”’')\]])(?:file\s+(?:photo|picture|image)s?\s*:|(?:photo|image|picture|video)s?\s+(?:credit|copyright|courtesy)\b|(?:mandatory\s+credit|photo|photograph|photographer|image|picture|pic|video|credit|source|foto)s?\s*(?::|\.{3}|…)|(?:photo|photograph|picture|image|screenshot|video)s?\s+(?:by|via|from)\s+(?=\p{Lu})|©|\(c\)\s|courtesy\s+(?:of\s+)?(?=\p{Lu})|care of\s+(?=\p{Lu})|(?:submitted|supplied|contributed|file|handout|courtesy)\s+(?:photo|image|picture)s?$)/giu;
const mayHaveLabel = mayHave(innerLabels);

/** "… crime on Sunday. Ann Lee/AP": what follows the last stop is no sentence. */
function afterStop(text: string): Parted | undefined {
  if (!stopsNearEnd(text)) return undefined;
  const from = Math.max(0, text.length - longestCredit);
  const tail = text.slice(from);
  if (tail.search(stops) < 0) return undefined;
  for (const stop of [...tail.matchAll(stops)].reverse()) {
    const at = from + stop.index + stop[0].length;
    const before = text.slice(0, at);
    if (shortForm.test(before.slice(-12))) continue;
    const words = wordsFrom(text, at);
    if (words > mostWords) break;
    const parted = part(text, at, words > 1 && words <= 4 && wholeStops(before) ? 0.15 : 0.6);
    if (parted !== undefined) return parted;
  }
  return undefined;
}

/** Behind a stop so many words may be a credit. */
const mostWords = 14;
const blank = 32;
const firstSmall = 97;
const lastSmall = 122;
const mayStop = letterSet(".!?…\"”’')]");

/** Whether a stop, with what may begin a credit behind it, stands so near the end that a credit is not too long. */
function stopsNearEnd(text: string): boolean {
  const { codes } = letterRow(text);
  let words = 1;
  let next = firstSmall;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const code = codes[at] ?? blank;
    if (code === blank) {
      words += 1;
      // The blank behind the stop parts no words of the credit.
      if (words > mostWords + 1) return false;
    } else {
      if ((next < firstSmall || next > lastSmall) && mayStop(code)) return true;
      next = code;
    }
  }
  return false;
}
const stops = /(?:[.!?…]["”’')\]]*)\s*(?=[\p{Lu}\p{Lo}[(])|["”]\s+(?=\p{Lu})/gu;
const shortForm =
  /(?:^|[\s("“.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|Col|Capt|Prof|Rev|St|Jr|Sr|No|vs|v|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N)\.\s*$/u;
const wordsFrom = (text: string, from: number): number => {
  let words = 1;
  for (let at = text.indexOf(" ", from); at >= 0; at = text.indexOf(" ", at + 1)) words += 1;
  return words;
};
const wholeStops = (before: string): boolean => before.trim().split(" ").length >= 2;

/** "… at a café in Paris Ann Lee/Reuters", "… colleague Bo Chan AP": only an agency at the very end shows it. */
function unmarked(text: string): Parted | undefined {
  const from = Math.max(0, text.length - longestCredit);
  const tail = text.slice(from);
  const chain = mayEndChain.test(tail.slice(-1)) ? chainAtEnd.exec(tail) : null;
  if (chain !== null) return part(text, from + chain.index, 0.6);
  // Nothing that begins with a name is so surely a credit but a name, a stroke and an agency.
  const named = tail.includes("/") ? nameAtEnd.exec(tail) : null;
  // "the latest New York Times/CBS News poll": what stands behind the stroke says more than who took a picture.
  return named === null || !looksNamed(tail.slice(named.index)) ? undefined : part(text, from + named.index, 0.9);
}
const longestCredit = 130;
const mayEndChain = /[\p{L})]/u;
const agency =
  "(?:Getty(?: Images)?|AFP|AP(?: Photo| Images)?|REUTERS|Reuters|EPA(?:-EFE)?|Shutterstock|iStock|Alamy(?: Stock Photo)?|PA(?: Media| Images| Wire)?|WireImage|FilmMagic|Corbis|Rex(?: Features)?|Bloomberg|Anadolu(?: Agency)?|NASA|USA TODAY Sports|TASS|Xinhua|Kyodo|Handout|NurPhoto|Sipa(?: USA)?|ZUMA(?: Press)?)";
const chainAtEnd = new RegExp(
  `(?<![/,|–—-])\\s${agency}(?:\\s*(?:/|,|via|—|-)\\s*${agency})*(?:\\s*\\([^()]{3,20}\\))?(?:\\s+files?)?$`,
  "u",
);
const name = "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}\\.)?\\s+\\p{Lu}[\\p{L}'’-]+";
const nameAtEnd = new RegExp(`\\s${name}\\s*(?:/|—|–|\\s-\\s|,)\\s*\\S.{0,60}$`, "u");

/** A credit in brackets or behind a label before the caption: "(AP Photo/Ann Lee) Rescuers search …". */
function atStart(text: string): Parted | undefined {
  if (!mayOpenBracket(text.charCodeAt(0))) return undefined;
  const found = /^[([](?<inside>[^()[\]]{3,80})[)\]]\s+(?=\p{Lu})/u.exec(text);
  if (found === null) return undefined;
  const credit = parseCredit(found[0]);
  return credit === undefined || credit.sure < 0.8 ? undefined : { caption: text.slice(found[0].length), credit };
}

const mayOpenBracket = letterSet("([");

const ofFile = /^file (?:photo|picture|image)s?\s*:\s*\S/iu;

function part(text: string, at: number, least: number): Parted | undefined {
  const raw = text.slice(at).replace(/^[\s|]+/u, "");
  const credit = parseCredit(raw);
  if (credit === undefined || credit.sure < least) return undefined;
  const caption = text.slice(0, at).replace(/[\s|]+$/u, "");
  // That a picture is an old one stands with its credit.
  const named = ofFile.test(raw) ? { ...credit, text: raw } : credit;
  return caption === "" ? undefined : { caption, credit: named };
}
