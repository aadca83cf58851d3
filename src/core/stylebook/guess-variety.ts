import { spellingsOf } from "./spellings-of.ts";
import type { Stylebook } from "./stylebook.ts";

/** Besides spelling: how dates, titles, sums and shares are written on either side. Each counts once a text. */
const signs: readonly { readonly pattern: RegExp; readonly british: number }[] = [
  { pattern: /\d per cent\b/, british: 2 },
  { pattern: /\d percent\b/, british: -1 },
  { pattern: /(?<![A-Za-z])(?:Mr|Mrs|Ms|Dr|St) [A-Z]/, british: 1 },
  { pattern: /(?<![A-Za-z])(?:Mr|Mrs|Ms|Dr|St)\. [A-Z]/, british: -1 },
  { pattern: /£\d/, british: 1 },
  {
    pattern:
      /\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|June|July|August|September|October|November|December)\b/,
    british: 1,
  },
  {
    pattern:
      /\b(?:January|Jan\.|February|Feb\.|March|April|June|July|August|Aug\.|September|Sept\.|October|Oct\.|November|Nov\.|December|Dec\.) \d{1,2}\b(?!,\d{3})/,
    british: -1,
  },
  { pattern: /\b(?:whilst|amongst|fortnight|council(?:lor|lors) |pence\b|a\.m\. today)/, british: 1 },
  // Roads, ranks and institutions that only one side has.
  { pattern: /\bthe [AM]\d{1,4}\b|\b[AM]\d{1,3}\(M\)/, british: 2 },
  { pattern: /\b(?:[Cc]all(?:ing)?|[Rr]ing(?:ing)?|on) 101\b|\b999 calls?\b/, british: 2 },
  { pattern: /(?<![A-Za-z.] )\b(?:Dame|Cllr|PC|DC|Det Insp|Det Sgt|Insp) [A-Z][a-z]/, british: 2 },
  {
    pattern:
      /\b(?:NHS|GMC|HMRC|Ofsted|Ofcom|CPS|GCSEs?|Crown Court|Old Bailey|[Mm]agistrates[’'] [Cc]ourt|council tax|Holyrood)\b/,
    british: 2,
  },
  {
    pattern:
      /\b(?:[Ss]heriff[’']s (?:[Oo]ffice|[Dd]epartment|deputies)|Interstate \d|state troopers?|district attorney|grand jury|gubernatorial|zip code)\b|\b(?:Sen|Rep|Gov)\. [A-Z]|\b(?:called|calling|dialed) 911\b/,
    british: -2,
  },
];

/** From so much more on one side than on the other a text has plainly decided. */
const plainly = 2;

/** So much more on the other side, and one word spelt otherwise is a slip. */
const outweighs = 4;

/**
 * How British (above 0) or American (below 0) texts are written: by the words that the two books spell differently, and
 * where those leave it open by the other signs. 0: undecided.
 */
export function guessVariety(texts: readonly string[], british: Stylebook, american: Stylebook): number {
  const speltIn = spelledOneWay(british, american);
  let spelled = 0;
  for (const text of texts) spelled += speltIn(text);
  if (Math.abs(spelled) >= plainly) return spelled;
  let written = spelled;
  // No sign reaches over a line.
  const all = texts.join("\n");
  for (const { pattern, british: weight } of signs) if (pattern.test(all)) written += weight;
  // A word spelt one way in copy that is written the other way decides nothing, unless all else speaks against it.
  const isAgainst = spelled !== 0 && Math.sign(written) !== Math.sign(spelled);
  return isAgainst && Math.abs(written) < outweighs ? 0 : written;
}

/** How many more words of a text are spelt as one book has it than as the other. */
type SpellingCount = (text: string) => number;

let last: { readonly british: Stylebook; readonly american: Stylebook; readonly count: SpellingCount } | undefined;

/** Counts for these two books; they are always the same two. */
function spelledOneWay(british: Stylebook, american: Stylebook): SpellingCount {
  if (last?.british !== british || last.american !== american)
    last = { british, american, count: spellingCount(british, american) };
  return last.count;
}

/** Every run of four small letters or more is looked up, most of them but by a bit that its letters name. */
function spellingCount(british: Stylebook, american: Stylebook): SpellingCount {
  const sides = new Map<string, number>();
  for (const word of spellingsOf(british).keys()) sides.set(word, -1);
  for (const word of spellingsOf(american).keys()) sides.set(word, 1);
  const maybe = new Uint8Array(1 << 14);
  for (const word of sides.keys()) {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = spread(hash, word.charCodeAt(at));
    maybe[placeOf(hash)] = 1;
  }
  return (text) => {
    let count = 0;
    for (let from = 0; from < text.length;) {
      let to = from;
      let hash = 0;
      for (; to < text.length; to++) {
        const code = text.charCodeAt(to);
        if (!isSmall(code)) break;
        hash = spread(hash, code);
      }
      if (to - from >= 4 && maybe[placeOf(hash)] === 1) count += sides.get(text.slice(from, to)) ?? 0;
      from = to + 1;
    }
    return count;
  };
}

const spread = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & 0x3fff;

const isSmall = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xaa && /\p{Ll}/u.test(String.fromCharCode(code)));
