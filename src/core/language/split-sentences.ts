import type { Cut } from "./cut-words.ts";
import type { TextSpan } from "./facts.ts";
import { isQuestionTag } from "./is-question-tag.ts";
import { titleAbbreviations } from "./lexicon/abbreviations.ts";

const closers = new Set(['"', "”", "’", "'", ")", "]", "»", "''"]);
const lastMarks = ".!?…。！？";
const enders = /^(?:[.!?…。！？]|\.{2,})$/u;

/** Words that open a sentence far more often than they follow a short form: "in the U.S. The …". */
const openers = new Set(
  "the a an he she it they we you i this that these those but and in on at for when while after before as if his her their its there what who how why not no with since although though however meanwhile later earlier also still then now so some many most all both one two".split(
    " ",
  ),
);

/** Sentences of a text; a line break always ends one. Offsets trimmed of whitespace. */
export function splitSentences(text: string, cuts: readonly Cut[]): readonly TextSpan[] {
  const sentences: TextSpan[] = [];
  let start = -1;
  for (let i = 0; i < cuts.length; i++) {
    const cut = cuts[i];
    if (cut === undefined) break;
    if (start < 0) start = cut.from;
    const next = cuts[i + 1];
    if (next !== undefined && !breaksLine(text, cut.to, next.from)) {
      if (!endsHere(cuts, i)) continue;
      while (i + 1 < cuts.length && isTail(cuts, i + 1)) i += 1;
    }
    sentences.push({ from: start, to: cuts[i]?.to ?? cut.to });
    start = -1;
  }
  return sentences;
}

const breaksLine = (text: string, from: number, to: number): boolean =>
  from < to && !(to - from === 1 && text.charCodeAt(from) === 32) && /[\n\r\u2028\u2029]/u.test(text.slice(from, to));

/** Closing marks that stand right behind the full stop belong to the sentence. */
function isTail(cuts: readonly Cut[], i: number): boolean {
  const cut = cuts[i];
  const before = cuts[i - 1];
  if (cut === undefined || before === undefined || cut.from !== before.to) return false;
  return closers.has(cut.word) || enders.test(cut.word);
}

function endsHere(cuts: readonly Cut[], i: number): boolean {
  const cut = cuts[i];
  if (cut === undefined) return false;
  const { word } = cut;
  if (!lastMarks.includes(word.charAt(word.length - 1))) return false;
  const isMark = enders.test(word);
  if (!isMark && !(word.length > 1 && word.endsWith("."))) return false;
  let after = i + 1;
  while (after < cuts.length && isTail(cuts, after)) after += 1;
  const next = cuts[after];
  const last = cuts[after - 1];
  if (next === undefined || last === undefined) return true;
  if (next.from === last.to) return false;
  const nextWord = next.word;
  if (isMark) return startsSentence(cuts, after, word);
  if (titleAbbreviations.has(word.slice(0, -1).toLowerCase())) return false;
  if (after > i + 1) return startsSentence(cuts, after, word);
  // An initial ("J. Doe") never ends one; "U.S." does where what follows is a typical opening.
  return word.length > 2 && /^\p{Lu}/u.test(nextWord) && openers.has(nextWord.toLowerCase());
}

/** After "." any word that does not go on in lower case; after "?", "!" and "…" the same, "…?" he asked stays whole. */
function startsSentence(cuts: readonly Cut[], i: number, mark: string): boolean {
  let at = i;
  while (at < cuts.length && /^["“”‘'([«—–-]$/u.test(cuts[at]?.word ?? "")) at += 1;
  const cut = cuts[at];
  if (cut === undefined) return true;
  // ". . . ." is one mark, though spaces stand in it.
  if (mark === "." && cut.word === ".") return false;
  if (mark !== "." && isQuestionTag(cuts, i)) return false;
  if (/^\p{Ll}/u.test(cut.word)) return at > i && mark === "." && /^[“"([]/u.test(cuts[i]?.word ?? "");
  return true;
}
