/** Files of no format in particular. */
export const strangers: readonly Uint8Array[] = [
  "",
  "<",
  "{",
  "[]",
  "null",
  "\u0001",
  "<a></b>",
  '{"headline":{}}',
  "<nitf/>",
  "<html><p>Text",
  "BEGIN\r\n\r\nText.",
  "\u0000\u0000\u0000",
].map((text) => new TextEncoder().encode(text));

/** A number from 0 up to one below the bound. */
export type Random = (below: number) => number;

/** The same numbers for the same word, on every machine. */
export function generator(word: string): Random {
  let state = 2166136261;
  for (const sign of word) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619);
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** One of the list. */
export const pick = <T>(list: readonly T[], random: Random): T => {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

/** Truncation, flipped bits, repeated and swapped stretches, another charset, control bytes: one to three at once. */
export function damage(seed: Uint8Array, random: Random): Uint8Array {
  let bytes = new Uint8Array(seed);
  for (let times = 1 + random(3); times > 0; times -= 1) bytes = new Uint8Array(pick(harms, random)(bytes, random));
  return bytes;
}

type Harm = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const insert =
  (words: string): Harm =>
  (bytes, random) => {
    const at = random(bytes.length + 1);
    return joined(bytes.subarray(0, at), text(words), bytes.subarray(at));
  };

const harms: readonly Harm[] = [
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random(bytes.length + 1)),
  (bytes, random) => {
    const copy = new Uint8Array(bytes);
    for (let flips = 1 + random(12); flips > 0 && copy.length > 0; flips -= 1) {
      const at = random(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
    }
    return copy;
  },
  (bytes, random) => {
    const from = random(bytes.length + 1);
    const stretch = bytes.subarray(from, from + random(400));
    return joined(bytes.subarray(0, from), stretch, stretch, stretch, bytes.subarray(from));
  },
  (bytes, random) => {
    const a = random(bytes.length + 1);
    const b = random(bytes.length + 1);
    return joined(bytes.subarray(b), bytes.subarray(a, a + random(200)), bytes.subarray(0, b));
  },
  // Latin-1 where UTF-8 was, and the other way round.
  (bytes) =>
    Uint8Array.from(new TextDecoder("windows-1252").decode(bytes), (sign) => (sign.codePointAt(0) ?? 63) & 0xff),
  (bytes) => text(new TextDecoder("windows-1252").decode(bytes)),
  (bytes) => joined(Uint8Array.of(0xff, 0xfe), Uint8Array.from([...bytes].flatMap((byte) => [byte, 0]))),
  insert("<p><table><tr><td>"),
  insert("</p></body></nitf></NewsItem>"),
  insert("]]><![CDATA["),
  insert("&#x1;&#0;&nothing;&lt;p&gt;"),
  insert('"}],"a":{"b":['),
  insert("\u0000\u0001\u001f\u202e\ufeff"),
  insert("<!DOCTYPE x [<!ENTITY a 'b&a;'>]>&a;"),
];

/** A file with a stretch of it, or something of a keyboard, repeated until it is some ten thousand characters long: what is slow in a pattern shows here. */
export function swollen(seed: Uint8Array, random: Random): Uint8Array {
  const at = random(seed.length + 1);
  const stretch =
    random(2) === 0 && seed.length > 0 ? seed.subarray(at, at + 1 + random(40)) : text(pick(repeated, random));
  const times = Math.ceil((20_000 + random(40_000)) / Math.max(stretch.length, 1));
  return joined(seed.subarray(0, at), ...Array.from({ length: times }, () => stretch), seed.subarray(at));
}

const repeated: readonly string[] = [
  " ",
  "\t",
  "\n",
  "\r",
  "-",
  "_",
  "*",
  "=",
  '"',
  "“",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "<",
  ">",
  "&",
  ";",
  ":",
  ",",
  ".",
  "/",
  "\\",
  "|",
  "#",
  "@",
  "^",
  "a",
  "A",
  "1",
  "é",
  "\u00a0",
  "\u2028",
  "\u0001",
  "a ",
  "A. ",
  "By ",
  "By A B\n",
  "A b.\n\n",
  "(Reuters) ",
  "MOSCOW, ",
  "12:30 ",
  "a@b.c ",
  "A-",
  " — ",
  "a;b;",
  "a  b   c\n",
  "<b>a</b>",
  "<br>",
  "<p>a",
  "&amp;",
  "&lt;p&gt;",
  "<![CDATA[",
  "<!--",
  "=20",
  "\\par ",
  "{\\b ",
  "| a | b |\n",
  "> a\n",
  "A: b\n",
  " a\n",
  "- a\n",
  "1. a\n",
  "© a ",
];
