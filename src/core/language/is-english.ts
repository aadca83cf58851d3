import { keptWith } from "../kept-with.ts";
import type { Facts } from "./facts.ts";
import { knownWord } from "./known-words.ts";

const common = new Set(
  "the of to and a in is that for it on was with as he be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people mr how too little state good very make world still own see men work long here get both between life being under never day same another know while last might us great old year off come since against go came right used take three says told".split(
    " ",
  ),
);

/** So much of a text is looked at. */
const headLength = 1_500;

let last: { readonly head: string; readonly english: boolean } | undefined;

/** Whether a text is English prose, judged by the small words at its head; short texts are given the benefit of the doubt. */
export function isEnglish(text: string): boolean {
  const head = text.slice(0, headLength);
  // Asked several times of the same story.
  if (last?.head !== head) last = { head, english: judge(countWords(head)) };
  return last.english;
}

/** The same of a text that was put together of several, of which those that did not change are not gone through again. */
export function isEnglishStory({ text, parts = [] }: Facts): boolean {
  if (parts.length === 0) return isEnglish(text);
  const sum: Count = { words: 0, letters: 0, latin: 0, known: 0 };
  for (const { facts, by } of parts) {
    const room = headLength - by;
    if (room <= 0) break;
    const { words, letters, latin, known } = facts.text.length <= room ? wordsOf(facts) : wordsUpTo(facts, room);
    sum.words += words;
    sum.letters += letters;
    sum.latin += latin;
    sum.known += known;
  }
  return judge(sum);
}

/** The words of the part in which the looking ends: nearly always as far as the last time. */
function wordsUpTo(facts: Facts, room: number): Count {
  const before = cutAt(facts);
  if (before.room !== room) Object.assign(before, { room, count: countWords(facts.text.slice(0, room)) });
  return before.count;
}

const cutAt = keptWith((_facts: Facts): { room: number; count: Count } => ({
  room: 0,
  count: { words: 0, letters: 0, latin: 0, known: 0 },
}));

const wordsOf = keptWith(({ text }: Facts): Count => countWords(text));

/** How many words there are, how many begin with a letter, with a Latin one, and how many are small words of English. */
interface Count {
  words: number;
  letters: number;
  latin: number;
  known: number;
}

const edge = /[\s"“”‘’'.,;:!?()[\]«»…—–-]/;

function countWords(text: string): Count {
  const count: Count = { words: 0, letters: 0, latin: 0, known: 0 };
  for (let from = 0; from < text.length;) {
    let to = from;
    while (to < text.length && !isEdge(text.charCodeAt(to))) to += 1;
    if (to > from) {
      const { lower: word } = knownWord(text, from, to);
      const first = word.charCodeAt(0);
      count.words += 1;
      if (first >= 97 && first <= 122) count.latin += 1;
      if ((first >= 97 && first <= 122) || /^\p{L}/u.test(word)) count.letters += 1;
      if (common.has(word)) count.known += 1;
    }
    from = to + 1;
  }
  return count;
}

function judge({ words, letters, latin, known }: Count): boolean {
  if (words === 0) return true;
  if (latin * 2 < letters) return false;
  if (words < 12) return true;
  return known / words >= (words < 40 ? 0.1 : 0.18);
}

const isEdge = (code: number): boolean =>
  code === 32 ||
  (!(code >= 97 && code <= 122) &&
    !(code >= 48 && code <= 57) &&
    !(code >= 65 && code <= 90) &&
    edge.test(String.fromCharCode(code)));
