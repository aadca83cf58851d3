/** The replacement with the capitals that the word had: "Color" → "Colour", "COLOR" → "COLOUR". */
export function matchCase(word: string, replacement: string): string {
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return replacement.toUpperCase();
  return /^\p{Lu}/u.test(word) ? replacement.slice(0, 1).toUpperCase() + replacement.slice(1) : replacement;
}
