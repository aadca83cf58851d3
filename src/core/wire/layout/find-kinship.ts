import type { LineShape } from "./line-shape.ts";

/** For each line how far it speaks of what the story's prose speaks of. */
export interface Kinship {
  /** 0…1: share of the longer words that paragraphs of the core other than this one use. */
  readonly shared: Float64Array;
  /** How many such words. */
  readonly count: Int32Array;
  /** The same share for words with a capital only: names. */
  readonly names: Float64Array;
}

/** Compares each line's longer words with those of the prose from `first` to `last`. */
export function findKinship(shapes: readonly LineShape[], [first, last]: readonly [number, number]): Kinship {
  const count = shapes.length;
  const words = wordsOf(shapes);
  const uses = new Int32Array(words.stems);
  const isCore = (index: number): boolean => index >= first && index <= last && shapes[index]?.prose === true;
  for (let index = Math.max(first, 0); index <= last; index += 1)
    if (isCore(index))
      for (let at = words.starts[index] ?? 0; at < (words.starts[index + 1] ?? 0); at += 1) {
        const stem = words.ids[at] ?? 0;
        uses[stem] = (uses[stem] ?? 0) + 1;
      }
  const kinship = { shared: new Float64Array(count), count: new Int32Array(count), names: new Float64Array(count) };
  for (let index = 0; index < count; index += 1) {
    const from = words.starts[index] ?? 0;
    const to = words.starts[index + 1] ?? 0;
    const own = isCore(index) ? 1 : 0;
    let shared = 0;
    let names = 0;
    let allNames = 0;
    for (let at = from; at < to; at += 1) {
      const used = (uses[words.ids[at] ?? 0] ?? 0) > own;
      if (used) shared += 1;
      if (words.isName[at] === 1) {
        allNames += 1;
        if (used) names += 1;
      }
    }
    kinship.shared[index] = to === from ? 0 : shared / (to - from);
    kinship.count[index] = shared;
    kinship.names[index] = allNames === 0 ? 0 : names / allNames;
  }
  return kinship;
}

/** The stems of the longer words, each once a line, line after line; whether all of its words there have a capital. */
interface StemRows {
  readonly ids: number[];
  readonly isName: number[];
  readonly starts: Int32Array;
  /** How many stems there are. */
  readonly stems: number;
}

/** Words of four letters and more that are not small words, cut to a stem of six letters. */
function wordsOf(shapes: readonly LineShape[]): StemRows {
  const ids: number[] = [];
  const isName: number[] = [];
  const starts = new Int32Array(shapes.length + 1);
  const numbers = new Map<string, number>();
  /** Of each word as it is printed; −1 for a small word. */
  const stemOfWord = new Map<string, number>();
  /** Where in the row a stem stands last. */
  const lastAt: number[] = [];
  shapes.forEach(({ text }, index) => {
    const begin = ids.length;
    starts[index] = begin;
    eachLongWord(text, (word) => {
      let stem = stemOfWord.get(word);
      if (stem === undefined) {
        const letters = stemOf(word);
        stem = letters === "" ? -1 : (numbers.get(letters) ?? numbers.size);
        if (stem >= 0) numbers.set(letters, stem);
        stemOfWord.set(word, stem);
      }
      if (stem < 0) return;
      const name = isCapital(word) ? 1 : 0;
      const at = lastAt[stem] ?? -1;
      if (at >= begin) {
        if (name === 0) isName[at] = 0;
        return;
      }
      lastAt[stem] = ids.length;
      ids.push(stem);
      isName.push(name);
    });
  });
  starts[shapes.length] = ids.length;
  return { ids, isName, starts, stems: numbers.size };
}

const [outside, inside, joining, odd] = [0, 1, 2, 3];
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[a-z\d]/iu.test(letter) ? inside : letter === "'" || letter === "-" ? joining : outside;
});

/** Visits the words of four letters and more: a letter or figure, then letters, figures, apostrophes, hyphens. */
function eachLongWord(text: string, visit: (word: string) => void): void {
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const kind = code < 128 ? (kinds[code] ?? outside) : kindOfRare(code);
    if (kind === odd) {
      for (const [word] of text.slice(from < 0 ? at : from).matchAll(longWord)) visit(word);
      return;
    }
    if (kind === inside) {
      if (from < 0) from = at;
    } else if (kind === outside && from >= 0) {
      if (at - from >= 4) visit(text.slice(from, at));
      from = -1;
    }
  }
}
const longWord = /[\p{L}\p{N}][\p{L}\p{N}'’-]{3,}/gu;

/** Curly apostrophes join; other marks of print are outside; letters of other alphabets and their parts are for the pattern. */
const kindOfRare = (code: number): number =>
  code === 0x2019 ? joining : (code >= 0x2010 && code <= 0x2027) || (code >= 0xa0 && code <= 0xa9) ? outside : odd;

const isCapital = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
};

/** Nothing for a small word. */
function stemOf(word: string): string {
  const key = word.toLowerCase().replace(/['’]s$/u, "");
  return key.length < 4 || common.has(key) ? "" : key.slice(0, 6);
}

const common = new Set(
  "about after again against all also among another around back because been before being between both could does down during each even every first from have having here into itself just last like made make many more most much must never news next only other over said same says share should since some such take than that their them then there these they this those through time today under until very want well were what when where which while will with without would year years your yours read story stories video photo photos image more people told according".split(
    " ",
  ),
);
