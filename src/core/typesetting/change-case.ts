/** The ways in which words can be set in capitals. */
export const cases = ["lower", "sentence", "title", "upper"] as const;
export type Case = (typeof cases)[number];

const word = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu;

/**
 * A text in another case. Acronyms and names with capitals inside (NATO, McAllister) keep theirs, unless all of it was in capitals; in
 * a title the small words of the stylebook stay small, but for the first and the last.
 */
export function changeCase(text: string, to: Case, smallWords: readonly string[]): string {
  if (to === "upper") return text.toUpperCase();
  if (to === "lower") return text.toLowerCase();
  const shouted = !/\p{Ll}/u.test(text);
  const words = [...text.matchAll(word)];
  const own = (written: string): boolean => !shouted && /\p{L}.*\p{Lu}/u.test(written);
  let done = "";
  let at = 0;
  words.forEach(({ 0: written, index }, nth) => {
    const opens = nth === 0 || /[.!?:]["”’)]*\s+["“‘(]*$/u.test(text.slice(at - 1, index));
    done += text.slice(at, index);
    at = index + written.length;
    const small = written.toLowerCase();
    if (own(written)) done += written;
    else if (to === "sentence") done += opens ? capital(small) : small;
    else done += smallWords.includes(small) && !opens && nth < words.length - 1 ? small : capital(small);
  });
  return done + text.slice(at);
}

/** The case after the one that a text is in, as the key goes round. */
export function nextCase(text: string, smallWords: readonly string[]): Case {
  const now = cases.find((one) => changeCase(text, one, smallWords) === text);
  return cases[(cases.indexOf(now ?? "upper") + 1) % cases.length] ?? "lower";
}

const capital = (small: string): string => {
  const [first = ""] = small;
  return first.toUpperCase() + small.slice(first.length);
};
