import { knownWord } from "./known-words.ts";

const common = new Set(
  "the of to and a in is that for it on was with as he be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people mr how too little state good very make world still own see men work long here get both between life being under never day same another know while last might us great old year off come since against go came right used take three says told".split(
    " ",
  ),
);

let last: { readonly head: string; readonly english: boolean } | undefined;

/** Whether a text is English prose, judged by the small words at its head; short texts are given the benefit of the doubt. */
export function isEnglish(text: string): boolean {
  const head = text.slice(0, 1_500);
  // Asked several times of the same story.
  if (last?.head !== head) last = { head, english: judge(head) };
  return last.english;
}

const edge = /[\s"“”‘’'.,;:!?()[\]«»…—–-]/;

function judge(head: string): boolean {
  let words = 0;
  let letters = 0;
  let latin = 0;
  let known = 0;
  for (let from = 0; from < head.length;) {
    let to = from;
    while (to < head.length && !isEdge(head.charCodeAt(to))) to += 1;
    if (to > from) {
      const { lower: word } = knownWord(head, from, to);
      const first = word.charCodeAt(0);
      words += 1;
      if (first >= 97 && first <= 122) latin += 1;
      if ((first >= 97 && first <= 122) || /^\p{L}/u.test(word)) letters += 1;
      if (common.has(word)) known += 1;
    }
    from = to + 1;
  }
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
