import { foldSpaces } from "../../story/text.ts";
import { mayOpen } from "../patterns/may-open.ts";
import { isPictureSource, namesAgency } from "./agencies.ts";
import { letterSet } from "../patterns/letter-set.ts";

/** A picture credit taken apart. */
export interface FoundCredit {
  /** As one would print it, without brackets or label: "Ann Lee/Reuters". */
  readonly text: string;
  /** As it stood: "(Photo: Ann Lee/Reuters)". */
  readonly raw: string;
  /** What makes it one, in words for an editor. */
  readonly why: string;
  /** 0 a guess … 1 certain: how much it looks like a credit by itself. */
  readonly sure: number;
}

/**
 * Reads a text as a picture credit, if its words have the shape of one: a label ("Photo:", "©", "Courtesy of"), an
 * agency, "Name/Agency", brackets round a name. A bare name or organisation is returned with a low `sure`, for only
 * its place under a caption makes it a credit. Sentences and long texts are none.
 */
export function parseCredit(line: string): FoundCredit | undefined {
  const raw = foldSpaces(line);
  if (raw === "" || raw.length > 140 || /^[–—-]|^\d\d?:\d\d\b/u.test(raw)) return undefined;
  const inside = withoutBrackets(raw);
  const label = mayBeLabel(inside) ? labels.exec(inside) : null;
  const text = trimEdges(label === null ? inside : inside.slice(label[0].length));
  const found = judge(text, inside, label?.[0], inside !== raw);
  return found === undefined ? undefined : { text: text === "" ? inside : text, raw, ...found };
}

const labels =
  /^(?:(?:main|featured|lead|feature|cover|top|file)?\s*(?:image|photo|picture|photograph|video|illustration|graphic|screenshot|screen ?grab|pic)s?(?:\/(?:image|photo|video)s?)?\s*(?:credit|copyright|source|courtesy)?s?\s*(?::\s*(?:by\s+|©\s*|courtesy of\s+)?|(?:©|\(c\))\s*|\s(?:by|from|via)\s*:?\s+(?:©\s*)?)|(?:image|photo|picture|photographer)s?\s+(?:credit|copyright|source)\s+(?=\S)|(?:(?:mandatory\s+)?credit|source|photographer|copyright|foto|bild)s?\s*(?:\.{3}|…|[:|])\s*(?:©\s*|by\s+)?|(?:©|\(c\)|copyright\s+(?:©\s*)?(?=\p{Lu}))\s*(?:(?:19|20)\d\d\s+)?)/iu;

const mayBeLabel = mayOpen(labels);

const ownKinds =
  /^(?:(?:courtesy|contributed|submitted|supplied|provided|handout|undated|file|stock|archive|archival|personal|family|police|staff)\s+(?:photo|photos|image|images|picture|pictures|photograph|handout|collection|archive)s?|file|files|handout|supplied|submitted|contributed|screen ?(?:grab|shot)|stock|archive|photo provided|via \p{L}+|pool|(?:photo|image|picture|video)s?\s+(?:courtesy|provided|supplied|contributed|submitted)\b.*|courtesy|(?:courtesy|care)\s+(?:of\s+)?\S.*)$/iu;

const mayBeOwnKind = mayOpen(ownKinds);

interface Judged {
  readonly why: string;
  readonly sure: number;
}

function judge(text: string, inside: string, label: string | undefined, bracketed: boolean): Judged | undefined {
  const words = countWords(text, Infinity);
  if (mayBeOwnKind(inside) && ownKinds.test(inside))
    return { why: "says where the picture came from", sure: words > 9 ? 0.5 : 0.85 };
  if (label !== undefined && text === "") return { why: "a credit's label alone", sure: 0.5 };
  if (isSentence(text)) return undefined;
  if (label !== undefined) return words <= 14 ? labelled(label, text) : undefined;
  if (isPictureSource(text)) return { why: "an agency or library", sure: bracketed ? 0.95 : 0.7 };
  const agency = namesAgency(text);
  if (agency && words <= 12 && slashed.test(text)) return { why: "a name, a stroke and an agency", sure: 0.97 };
  if (agency && words <= 10 && /(?:,|\bvia\b|\bfor\b|[|—–-])/u.test(text) && looksNamed(text))
    return { why: "a name with an agency", sure: 0.85 };
  if (agency && words <= 8 && looksNamed(text)) return { why: "has an agency's name", sure: bracketed ? 0.9 : 0.6 };
  if (words <= 10 && slashed.test(text) && looksNamed(text))
    return { why: "a name, a stroke and a paper or body", sure: bracketed ? 0.9 : 0.7 };
  if (bracketed && /\bfile(?:s| photo)?\b|\bphotos? by\b|\bphoto\b|\.(?:com|org|net)\b/iu.test(text) && words <= 8)
    return { why: "in brackets, with “file” or an address", sure: 0.85 };
  if (!looksNamed(text) || words > 8 || measure.test(text)) return undefined;
  return bracketed ? { why: "a name in brackets", sure: 0.4 } : { why: "a bare name", sure: words <= 5 ? 0.2 : 0.1 };
}

/** "Image:" and "Photos:" open credits, but titles, galleries and captions too; "© 2019" is a notice of rights. */
function labelled(label: string, text: string): Judged {
  const why = `opens with “${label.trim()}”`;
  if (/(?:©|\(c\)|copyright)\s*(?:19|20)\d\d/iu.test(label)) return { why, sure: 0.2 };
  const weak =
    /^(?:images?|videos?|photos|pictures|sources?|(?:main|top|cover) \p{L}+|illustrations?|graphics?)\s*:/iu.test(
      label.trim(),
    );
  return { why, sure: !weak ? 0.95 : isPictureSource(text) || slashed.test(text) ? 0.8 : 0.45 };
}

/** "Max 9C (48F)": weather, not a name. */
const measure = /\d\s?(?:°|[CF]\b|%|mph|km|mm|cm|kg)/u;

const slashed = /[\p{L}.]\s*\/{1,2}\s*\p{L}/u;

/** Name words, agencies and the small words between them; no verb or noun of running text. */
export const looksNamed = (text: string): boolean =>
  text
    .split(/[\s/|,;:—–-]+/u)
    .filter((word) => word !== "")
    .every((word) => /^["'“‘(©]?[\p{Lu}\p{Lo}\d]/u.test(word) || smallWords.test(word));
const smallWords =
  /^(?:and|of|the|for|via|by|in|de|del|della|di|da|do|dos|van|von|der|den|la|le|el|al|bin|dpa|pool|file|files|photo|photos|photography|images?|handout|courtesy|contributor|contributors|staff|agency|agencies|others|et|y|und|e|&|\+|iStock\S*|i[A-Z]\S*|\S+\.(?:com|org|net|co|uk)\S*|\S+@\S+)[.)]?$/u;

/** Ends as a sentence ends, and is longer than "Walt Disney Co.". */
const isSentence = (text: string): boolean =>
  endsWithStop.test(text.slice(-2)) &&
  (countWords(text, 8) > 7 || /\s\p{Ll}{3,}\s+\p{Ll}{2,}/u.test(text)) &&
  !/\b(?:Co|Inc|Ltd|Corp|Jr|Sr|Dept)\.$/u.test(text.slice(-6));
const endsWithStop = /[.!?…]["”’')]?$/u;

/** How many words blanks part, up to so many. */
function countWords(text: string, most: number): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0 && words < most; at = text.indexOf(" ", at + 1)) words += 1;
  return words;
}

function withoutBrackets(raw: string): string {
  if (!opensBracket(raw.charCodeAt(0))) return raw;
  const inner = /^[([](?<inner>.*)[)\]]$/u.exec(raw)?.groups?.["inner"]?.trim();
  return inner === undefined || /^[^([]*[)\]]/u.test(inner) ? raw : inner;
}

const opensBracket = letterSet("([");
const edges = letterSet(" |•·,;:–—-");

/** Without the marks that part a credit from what stands round it. `text` has no white space but single blanks. */
const trimEdges = (text: string): string =>
  edges(text.charCodeAt(0)) || edges(text.charCodeAt(text.length - 1))
    ? text.replace(/^[\s|•·,;:–—-]+|[\s|•·,;:–—-]+$/gu, "")
    : text;
