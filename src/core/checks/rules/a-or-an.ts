import { defineBlockCheck } from "../check.ts";

export const aOrAn = defineBlockCheck({
  id: "a-or-an",
  title: "“a” before a vowel, “an” before a consonant",
  why: "It goes by the sound, not the letter: an hour, a university, an MP, a European.",
  level: "fix",
  examples: {
    bad: [
      { text: "She ate [[a apple]].", fixed: "She ate an apple." },
      { text: "It was [[an ferry]] to a café.", fixed: "It was a ferry to a café." },
      { text: "[[A hour]] later it left.", fixed: "An hour later it left." },
      { text: "He is [[a 18-year-old]] from Vik.", fixed: "He is an 18-year-old from Vik." },
      { text: "She went to [[an university]].", fixed: "She went to a university." },
    ],
    good: [
      "An hour later a university paid a European an $8 fee.",
      "He is an MP, an FBI agent, a NATO aide, a U.S. citizen and a one-time SS man.",
      "It is an honor, an heir said; a hotel, an historic one, was near.",
      "Grade A apples and vitamin A output.",
      "An unidentified man took an Uber to a onetime café.",
      "They met in Nghe An province.",
      "An 80-year-old bought an 11th, a 10th and a 1,800-page book.",
    ],
  },
  run({ text }, facts, report) {
    for (const { lower, from: index } of facts.words) {
      if (lower !== "a" && lower !== "an") continue;
      if (lower === "a" && text.charCodeAt(index + 1) === 32 && isPlainConsonant[text.charCodeAt(index + 2)] === 1)
        continue;
      withNext.lastIndex = index;
      const [found, article = "", gap = "", word = ""] = withNext.exec(text) ?? [];
      if (found === undefined) continue;
      const isAn = article.length === 2;
      // A capital "A" inside a sentence is a grade or a letter, a capital "An" a piece of a name.
      if (article.startsWith("A") && !/(?:^|[.!?:]["”’)]?\s+|["“‘(]|\n)$/.test(text.slice(0, index))) continue;
      const vowel = soundsLikeVowel(word);
      if (vowel === undefined || vowel === isAn) continue;
      const right = `${isAn ? article.slice(0, 1) : `${article}n`}${gap}${word}`;
      const to = index + found.replace(/[.,'’]+$/, "").length;
      report({
        from: index,
        to: wholeWordEnd(text, to),
        message: `“${article} ${word.replace(/[.,'’]+$/, "")}”; “${isAn ? "a" : "an"}” is expected before this sound`,
        replace: [right.replace(/[.,'’]+$/, "") + text.slice(to, wholeWordEnd(text, to))],
      });
    }
  },
});

/** 1 for small letters before which nobody says “an”, whatever follows them: most words begin so. */
const isPlainConsonant = new Uint8Array(128);
for (const letter of "bcdfgjklmnpqrstvwz") isPlainConsonant[letter.charCodeAt(0)] = 1;

const withNext = /(?<![\p{L}\p{N}.'’&-])([Aa]n?)(\s+["“‘']?)([$£€]?[\p{L}\p{N}][\p{L}\p{N}.,'’]*)/uy;

/** To the end of "18-year-old". */
const wholeWordEnd = (text: string, to: number): number =>
  to + (/^(?:-\p{L}+)+/u.exec(text.slice(to))?.[0].length ?? 0);

/** How a word begins when it is spoken; nothing where people differ. */
function soundsLikeVowel(written: string): boolean | undefined {
  const word = written.replace(/^[$£€]/, "").replace(/[.,'’]+$/, "");
  if (/^\d/.test(word))
    return /^(?:8|1[18](?!\d)|1[18](?:,\d{3})+(?!\d))/.test(word) || /^(?:11|18)(?:th|st|s)?$/.test(word);
  const isLetters = /^\p{Lu}{1,5}s?\d*$/u.test(word) || /^(?:\p{L}\.)+\p{L}?$/u.test(word);
  if (isLetters && word.length > 1) {
    // Said letter by letter or as a word (NATO, UNESCO, FIFA)? Only where both begin alike is anything certain.
    const letter = /^[AEFHILMNORSX]/.test(word);
    if (!/^(?:\p{L}\.)+/u.test(word) && /[AEIOU]/.test(word.slice(1)) && /^[FHLMNRSXU]/.test(word)) return undefined;
    return !word.startsWith("U") && letter;
  }
  const plain = word.toLowerCase();
  if (/^\p{L}$/u.test(plain)) return undefined;
  if (either.test(plain) || !/^[a-z]/.test(plain)) return undefined;
  if (silentH.test(plain)) return true;
  if (/^[aeio]/.test(plain)) return !/^(?:eu|ewe|one(?:s|self|time|-|$)|once|oui|ouija)/.test(plain);
  if (plain.startsWith("u"))
    return !/^(?:u(?:k|s)(?:-|$)|uni(?!n|m|d)|use|usu|usa|uti|uto|ura|ure|uri|uro|ubi|uga|ukr|ukul|ufo)/.test(plain);
  return false;
}

const silentH = /^(?:hour|honor|honour|honest|heir(?!loom$)|heirloom)/;
const either = /^(?:h(?:istor|erb|otel|abitual|ysteri|ilarious|omage|umble)|un(?:i[nm]|e)|urb|usur|yt|x|sql)/;
