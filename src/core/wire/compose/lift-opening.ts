import { foldSpaces, sliceText, trimText } from "../../story/text.ts";
import { looksLikePerson, parseByline } from "../fields/parse-byline.ts";
import { monthOf } from "../fields/iso-time.ts";
import { type FoundDateline, parseDateline } from "../fields/parse-dateline.ts";
import { parseWireDateline } from "../fields/wire-dateline.ts";
import type { Dateline } from "../../story/story.ts";
import { isNote, isReleaseMark, whyReleaseMark } from "../text/opening-notes.ts";
import { type Found, found } from "./draft.ts";
import { type Entry, paragraphIn, putAside } from "./entries.ts";
import { sameWords } from "./same-words.ts";

/** What stood before and at the head of the first paragraph. */
export interface Opening {
  readonly entries: readonly Entry[];
  readonly byline?: Found<string>;
  readonly dateline?: Found<Dateline>;
  readonly editorNote?: string;
}

export interface OpeningHints {
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  /** What the sender calls itself, in lower case. */
  readonly own: ReadonlySet<string>;
}

/** Paragraphs before the lede that are looked at: notes to editors, bullets, byline. */
const reach = 9;

/**
 * Lifts out of the first paragraphs what is not copy: the headline said again, the wire's note to editors, the byline,
 * and the dateline at the head of the lede. In a digest, where many paragraphs have datelines, they stay.
 */
export function liftOpening(entries: readonly Entry[], hints: OpeningHints): Opening {
  const out = [...entries];
  let byline: Found<string> | undefined;
  let dateline: Found<Dateline> | undefined;
  let editorNote: string | undefined;
  // A flash is nothing but its headline: then the words stay.
  const more = entries.filter((entry) => paragraphIn(entry) !== undefined).length;
  const digest = isDigest(entries, hints.own);
  let seen = 0;
  for (const [index, entry] of entries.entries()) {
    const text = paragraphIn(entry);
    if (text === undefined) continue;
    if ((seen += 1) > reach) break;
    const words = text.text;
    if (more > 1 && sameWords(words, hints.headline)) {
      out[index] = putAside(entry, "headline", "repeats the headline", 0.95);
      continue;
    }
    if (more > 1 && isReleaseMark(words)) {
      out[index] = putAside(entry, "metadata", whyReleaseMark, 0.9);
      continue;
    }
    if (isTakeNote(words)) {
      editorNote ??= words.replace(/^\(|\)\.?$/gu, "");
      out[index] = putAside(entry, "metadata", "a note of the wire to editors, not copy", 0.85);
      continue;
    }
    const author = bylineOf(words, hints.byline);
    if (author !== undefined && byline === undefined) {
      byline = found(author, entry.source.from.path ?? "", "paragraph that opens with “By” and a name", 0.9);
      out[index] = putAside(entry, "byline", "the byline, moved to its field", 0.9);
      continue;
    }
    const opens = digest ? undefined : datelineAt(words, hints.own);
    // Bylines and notes above it are gone by now.
    const before = out.slice(0, index).filter((one) => paragraphIn(one) !== undefined).length;
    if (opens !== undefined && opens.sure >= (before === 0 ? 0.7 : 0.8)) {
      const rule = seen === 1 ? "head of the first paragraph" : `head of paragraph ${seen}`;
      const opening = words.slice(0, opens.to);
      dateline = {
        value: {
          ...opens.dateline,
          ...(opens.to < words.length ? { opening } : {}),
          ...(before > 0 ? { paragraph: before } : {}),
        },
        source: { ...entry.source, rule, sure: Math.min(opens.sure, entry.source.sure) },
      };
      const rest = opens.to >= words.length ? { text: "" } : trimText(sliceText(text, opens.to));
      if (rest.text === "") out[index] = putAside(entry, "dateline", "the dateline, moved to its field", opens.sure);
      else out[index] = { ...entry, block: { kind: "paragraph", text: rest } };
      break;
    }
    // The lede is a paragraph of some length; a dateline does not come after it.
    if (words.length > 160 && !/^[*•·▪-]/u.test(words)) break;
  }
  return {
    entries: out,
    ...(byline === undefined ? {} : { byline }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(editorNote === undefined ? {} : { editorNote }),
  };
}

/** What is new in this take is for the desk; a correction is for readers and stays in the copy. */
const isTakeNote = (words: string): boolean =>
  words.length < 500 && isNote(words) && !/^\(?(?:In |Corrects|CORRECTS|Clarifies)/u.test(words);

function bylineOf(words: string, known: string | undefined): string | undefined {
  if (words.length > 140 || /[.!?]["”]?$/u.test(words.replace(/\b(?:Jr|Sr|St|[A-Z])\.$/u, ""))) return undefined;
  if (known !== undefined && sameWords(withoutCue(words), withoutCue(known))) return words;
  if (!/^(?:by|von|par|por|di|av|af|door)\s+\p{Lu}/iu.test(words)) return undefined;
  const parsed = parseByline(words);
  if (parsed === undefined || parsed.sure < 0.5) return undefined;
  return parsed.authors.some((name) => looksLikePerson(name)) || parsed.sure >= 0.8 ? parsed.text : undefined;
}

/** A byline without "By". "Von" opens German bylines and many names: it goes where two capitalised words or an agency follow. */
export const withoutCue = (byline: string): string =>
  foldSpaces(byline)
    .replace(/^(?:by|par|por|di|av|af|door)\s*:?\s+(?=[\p{Lu}\p{Lt}\p{Lo}"“(])/iu, "")
    .replace(/^Von\s+(?=\p{Lu}[\p{L}.-]*\s+\p{Lu}|\p{Ll}{2,6}$)/u, "");

/** A dateline at the head of a paragraph; a dash inside brackets ends none. */
function datelineAt(words: string, own: ReadonlySet<string>): FoundDateline | undefined {
  // A dateline in a paragraph of its own has no dash to end it.
  const alone = words.length < 70 && /\([^()]{2,30}\)\.?$/u.test(words);
  const opens = parseDateline(alone ? `${words} —` : words) ?? placeAndDay(words) ?? parseWireDateline(words, own);
  // … and there a name in brackets must be an agency's, for "Vik (Iceland)" is a heading.
  if (opens === undefined || (alone && opens.to >= words.length && opens.sure < 0.95)) return undefined;
  const count = (sign: string): number => opens.raw.split(sign).length;
  if (count("(") !== count(")")) return undefined;
  return opens.dateline.place === undefined ? withPlaceBehind(opens, words) : opens;
}

/** "ROMA, 1 GEN - Il governo …": a place and a day in the order and the words of a Romance or Nordic language. */
function placeAndDay(words: string): FoundDateline | undefined {
  const found =
    /^\s*(?<place>\p{Lu}[\p{L}' ./-]{1,40}?),\s+(?<date>\d{1,2}\.?\s+(?<month>\p{L}{3,10})\.?(?:\s+\d{4})?)\s*[-–—]+\s+(?=["“«(]?\p{Lu})/u.exec(
      words,
    );
  const { place, date, month } = found?.groups ?? {};
  if (found === null || place === undefined || date === undefined || monthOf(month ?? "") === undefined)
    return undefined;
  const text = `${place}, ${date}`;
  return { dateline: { text, place, date }, raw: found[0].trim(), to: found[0].length, sure: 0.9 };
}

/** Italian wires name themselves first: "(ANSA) - ROMA, 1 GEN - Il governo …". */
function withPlaceBehind(opens: FoundDateline, words: string): FoundDateline {
  const rest = words.slice(opens.to);
  const place = parseDateline(rest) ?? placeAndDay(rest);
  if (place?.dateline.place === undefined || place.dateline.agency !== undefined) return opens;
  const to = opens.to + place.to;
  const text = words
    .slice(0, to)
    .replace(/[\s–—_-]+$/u, "")
    .trim();
  return {
    dateline: { ...opens.dateline, ...place.dateline, text },
    raw: words.slice(0, to).trim(),
    to,
    sure: place.sure,
  };
}

/** Three or more paragraphs with a dateline of their own: a round-up of several stories. */
function isDigest(entries: readonly Entry[], own: ReadonlySet<string>): boolean {
  let datelines = 0;
  let looked = 0;
  for (const entry of entries) {
    const text = paragraphIn(entry)?.text;
    if (text === undefined) continue;
    if ((looked += 1) > 40) break;
    const opens = datelineAt(text, own);
    if (opens !== undefined && opens.sure >= 0.8 && (datelines += 1) >= 3) return true;
  }
  return false;
}
