/** Small words of the languages that most copy comes in: they are in every text and say nothing of its sense. */
const small = new Set(
  "the a an and or of to in on at for by with as from that this is are was were be been has have had it its his her their after over into der die das und in den von zu mit des im le la les de des du et en un une el los las y que se del por un una".split(
    " ",
  ),
);

/** The words that carry the sense, folded, without endings of inflection that change nothing. */
const contentOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !small.has(word))
    .map((word) => word.replace(/(?<=.{4})(?:'s|s)$/u, ""));

/**
 * Whether `text` says nothing that `other` does not: of its words, at least `share` are in the other. Very short texts
 * are left alone, for three words in common say little.
 */
export function saysAgain(text: string, other: string, share: number): boolean {
  const words = contentOf(text);
  if (words.length < 5) return false;
  const there = new Set(contentOf(other));
  return words.filter((word) => there.has(word)).length / words.length >= share;
}
