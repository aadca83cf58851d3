/** Characters that nobody sees and that change what is read: directions, joins, blanks without width, fillers. By their names. */
const names: Readonly<Record<string, string>> = {
  "\u00AD": "soft hyphen",
  "\u034F": "grapheme joiner",
  "\u061C": "Arabic letter mark",
  "\u115F": "Hangul filler",
  "\u1160": "Hangul filler",
  "\u180E": "vowel separator",
  "\u200B": "zero-width space",
  "\u200E": "left-to-right mark",
  "\u200F": "right-to-left mark",
  "\u202A": "left-to-right embedding",
  "\u202B": "right-to-left embedding",
  "\u202C": "end of direction",
  "\u202D": "left-to-right override",
  "\u202E": "right-to-left override",
  "\u2060": "word joiner",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first-strong isolate",
  "\u2069": "end of isolate",
  "\u3164": "Hangul filler",
  "\uFEFF": "byte order mark",
  "\uFFFC": "object replacement",
};

/** The joiners stand in names of many languages and inside emoji: there they are right. */
const pattern = new RegExp(
  `[${Object.keys(names).join("")}]|(?<![\\p{L}\\p{M}\\p{Extended_Pictographic}\\uFE0F])[\\u200C\\u200D]|[\\u{E0001}\\u{E0020}-\\u{E007F}](?<!\\u{1F3F4}[\\u{E0020}-\\u{E007F}]+)`,
  "gu",
);

/** One such character in a text. */
export interface UnseenCharacter {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** The characters of a text that nobody sees, in order. */
export function unseenIn(text: string): readonly UnseenCharacter[] {
  const found: UnseenCharacter[] = [];
  for (const match of text.matchAll(pattern))
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      name: names[match[0]] ?? (/[\u200C\u200D]/u.test(match[0]) ? "zero-width joiner" : "hidden tag"),
    });
  return found;
}
