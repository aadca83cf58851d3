import { fastTest } from "../patterns/fast-test.ts";

const fewestWords = 3;
const mostWords = 14;
const longest = 120;

/**
 * Whether a line is a short sentence without a verb: "The old ferry terminal at dusk." Copy has none but captions. Any word
 * that may be a verb, even a plural that looks like one, makes it a sentence as others are.
 */
export function isVerbless(text: string): boolean {
  if (text.length > longest || !text.endsWith(".")) return false;
  const words = countWords(text);
  if (words < fewestWords || words > mostWords || !/^\p{Lu}\p{L}.*(?:\p{L}{2}|\d{4})\.$/u.test(text)) return false;
  return (
    !/["“”?!:;]/u.test(text) &&
    !opensSentence.test(text) &&
    !hasVerb(text) &&
    !clipped.test(text) &&
    !likeVerb.test(text)
  );
}

/** How many words blanks part, up to one more than may be. */
function countWords(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0 && words <= mostWords; at = text.indexOf(" ", at + 1)) words += 1;
  return words;
}

/** What is left out of a sentence before these is left out on purpose: "Not a chance.", "And then silence." */
const opensSentence =
  /^(?:no|not|but|and|so|or|yet|then|why|how|what|in|on|at|by|to|for|from|with|as|of|we|i|you|he|she|they|it|this|that|there|here|let|please|end|back|just|never|nothing|everything|more|all|one|maybe|perhaps)\b/iu;

/** Auxiliaries, the irregular verbs in the present and the past, and common others that have no ending with plurals. */
const verbs = `
  am is are was were be been has have had will would can could may might must shall should do did come came go
  went get got give gave take took make made begin began run ran win won lose lost leave left fall fell rise rose
  meet met find found hold held keep kept lead led pay paid see saw sit sat speak spoke stand stood tell told
  write wrote say said know knew think thought become became bring brought send sent let put set cut hit hurt shut
  quit cast cost split spread burst beat draw drew grow grew fly flew blow blew throw threw break broke choose
  chose drive drove wear wore tear tore bear bore swear swore sell sold build built buy bought teach taught catch
  caught fight fought seek sought hear heard feel felt deal dealt mean meant lend lent spend spent bend bent feed
  fed flee fled bleed bled breed bred sink sank drink drank shrink shrank ring rang sing sang swim swam spring
  sprang steal stole freeze froze wake woke forget forgot forgive forgave ride rode hide hid slide slid bite bit
  light lit shoot shot shake shook mistake mistook overcome overcame hang hung cling clung swing swung sting stung
  string strung fling flung spin spun dig dug stick stuck strike struck lie lay lain laid sleep slept creep crept
  sweep swept weep wept leap leapt kneel knelt bind bound wind wound grind ground shine shone understand
  understood withdraw withdrew want need look read watch click follow try ask call join sign visit help work live
  show play seem remain agree face wait await plan hope fear demand urge deny back vow die turn stay move start
  stop open close continue believe`
  .trim()
  .split(/\s+/u);
const verb = new RegExp(`\\b(?:${verbs.join("|")})\\b`, "iu");
const hasVerb = fastTest(verb);
/** "don't", "they're", "it's". */
const clipped = /\p{L}n[’']t\b|[’'](?:re|ve|ll|d|m)\b|^(?:it|that|there|he|she|what|here|who)[’']s\b/iu;
/** The endings of verbs in the present and in the past, whatever the word; and plurals, behind which a verb has no ending. */
const likeVerb =
  /(?<=\s)\p{Ll}+s(?=[\s,.])|^\p{L}+s\s|(?<=\s)\p{Ll}{2,}ed(?=[\s,.])|\b(?:[Pp]olice|[Pp]eople|[Mm]en|[Ww]omen|[Cc]hildren)\b/u;
