import { type LineShape, shapeOf } from "./line-shape.ts";
import type { SourceLine } from "./source-lines.ts";

/** What only the whole text shows: where its prose runs, what its lines repeat, and which words its story is made of. */
export interface TextShape {
  readonly lines: readonly SourceLine[];
  readonly shapes: readonly LineShape[];
  /** The run of lines that holds the story's prose, `[first, last]`; both −1 where there is none. */
  readonly core: readonly [first: number, last: number];
  /** For each line the nearest line with the same words, and how many there are. */
  readonly repeats: readonly Repeat[];
  /** For each line the share of its longer words that the core uses too. */
  readonly kinship: readonly Kinship[];
}

export interface Repeat {
  /** Other lines with exactly these words. */
  readonly same: number;
  /** Distance in lines to the nearest of them; 0 where there is none. */
  readonly near: number;
  /** Another line begins with these words and goes on, or these words begin with another line. */
  readonly opens: boolean;
  /** A longer line holds these words somewhere. */
  readonly within: boolean;
  /** It holds the words of a shorter line, and more. */
  readonly holds: boolean;
}

export interface Kinship {
  /** 0…1: share of the longer words that core lines other than this one use. */
  readonly shared: number;
  /** How many such words. */
  readonly count: number;
  /** The same for words with a capital only: names. */
  readonly names: number;
}

/** Measures a whole text. */
export function textShape(lines: readonly SourceLine[]): TextShape {
  const shapes = lines.map((line) => shapeOf(line.text));
  const core = findCore(shapes);
  return { lines, shapes, core, repeats: findRepeats(shapes), kinship: findKinship(shapes, core) };
}

/** The run with the most prose in it: prose counts for its length, what stands between costs a little (best sum of a run). */
function findCore(shapes: readonly LineShape[]): readonly [number, number] {
  let best = 0;
  let core: readonly [number, number] = [-1, -1];
  let sum = 0;
  let start = 0;
  shapes.forEach((shape, index) => {
    const worth = shape.prose
      ? Math.min(shape.text.length, 300) / 100
      : shape.stops && shape.text.length > 30
        ? 0
        : -0.6;
    if (sum <= 0) [sum, start] = [0, index];
    sum += worth;
    if (sum > best) [best, core] = [sum, [start, index]];
  });
  return core;
}

function findRepeats(shapes: readonly LineShape[]): readonly Repeat[] {
  const places = new Map<string, number[]>();
  const openings = new Map<number, number[]>();
  shapes.forEach(({ key }, index) => {
    push(places, key, index);
    eachRun(key, (hash) => {
      const list = openings.get(hash);
      // A line that is there hundreds of times is compared a few times only.
      if (list === undefined) openings.set(hash, [index]);
      else if (list.length < mostCompared) list.push(index);
      return false;
    });
  });
  const opens = new Set<number>();
  const within = new Set<number>();
  const holds = new Set<number>();
  shapes.forEach(({ key: longer }, index) => {
    eachRun(longer, (hash, at) => {
      const others = openings.get(hash);
      if (others === undefined) return true;
      for (const other of others) {
        const key = shapes[other]?.key ?? "";
        if (other === index || key === longer) continue;
        if (at === 0 && key.length >= 20 && longer.length >= 20 && (longer.startsWith(key) || key.startsWith(longer)))
          opens.add(other);
        if (!longer.startsWith(key, at) || (at === 0 && longer.length === key.length)) continue;
        within.add(other);
        holds.add(index);
      }
      return true;
    });
  });
  const near = new Int32Array(shapes.length);
  for (const list of places.values()) nearestOf(list, near);
  return shapes.map(({ key }, index): Repeat => ({
    same: (places.get(key)?.length ?? 1) - 1,
    near: near[index] ?? 0,
    opens: opens.has(index),
    within: within.has(index),
    holds: holds.has(index),
  }));
}

const mostCompared = 4;

/**
 * Visits every run of four words of a line: a number that equal words share (others may share it by chance) and its
 * place, until the visitor has had enough.
 */
function eachRun(key: string, visit: (hash: number, at: number) => boolean): void {
  let [first, second, third] = [0, 0, 0];
  let [firstAt, secondAt, thirdAt] = [0, 0, 0];
  let count = 0;
  let word = 7;
  let start = 0;
  for (let at = 0; at <= key.length; at += 1) {
    const code = key.charCodeAt(at);
    if (code !== space && at < key.length) {
      word = (Math.imul(word, 31) + code) | 0;
      continue;
    }
    count += 1;
    if (count >= 4) {
      const hash = Math.imul(Math.imul(Math.imul(first, 131) + second, 131) + third, 131) + word;
      if (!visit(hash | 0, firstAt)) return;
    }
    [first, second, third] = [second, third, word];
    [firstAt, secondAt, thirdAt] = [secondAt, thirdAt, start];
    word = 7;
    start = at + 1;
  }
}
const space = 32;

/** Notes for each of the places, which are in order, the distance to the nearest other; 0 where there is none. Once through the list: a line may be there ten thousand times. */
function nearestOf(places: readonly number[], near: Int32Array): void {
  places.forEach((place, own) => {
    const before = places[own - 1];
    const after = places[own + 1];
    if (before === undefined && after === undefined) return;
    near[place] = Math.min(place - (before ?? -Infinity), (after ?? Infinity) - place);
  });
}

function findKinship(shapes: readonly LineShape[], [first, last]: readonly [number, number]): readonly Kinship[] {
  const uses = new Map<string, number>();
  const stems = new Map<string, string>();
  const vocabulary = shapes.map((shape) => longerWords(shape, stems));
  for (let index = Math.max(first, 0); index <= last; index += 1)
    if (shapes[index]?.prose === true)
      for (const word of vocabulary[index]?.keys() ?? []) uses.set(word, (uses.get(word) ?? 0) + 1);
  return vocabulary.map((words, index) => {
    const own = index >= first && index <= last && shapes[index]?.prose === true ? 1 : 0;
    let shared = 0;
    let names = 0;
    let allNames = 0;
    for (const [word, isName] of words) {
      const used = (uses.get(word) ?? 0) - own > 0;
      if (used) shared += 1;
      if (isName) allNames += 1;
      if (isName && used) names += 1;
    }
    return {
      shared: words.size === 0 ? 0 : shared / words.size,
      count: shared,
      names: allNames === 0 ? 0 : names / allNames,
    };
  });
}

/** Words of four letters and more that are not small words, cut to a stem of six letters, and whether they have a capital. */
function longerWords(shape: LineShape, stems: Map<string, string>): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const word of shape.text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]{3,}/gu) ?? []) {
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      stems.set(word, stem);
    }
    if (stem === "") continue;
    const known = found.get(stem);
    if (known !== false) found.set(stem, /^\p{Lu}/u.test(word));
  }
  return found;
}

/** Nothing for a small word. */
function stemOf(word: string): string {
  const key = word.toLowerCase().replace(/['’]s$/u, "");
  return key.length < 4 || common.has(key) ? "" : key.slice(0, 6);
}

const common = new Set(
  "about after again against also among another around back because been before being between both could does down during each even every first from have having here into itself just last like made make many more most much must never news next only other over said same says share should since some such take than that their them then there these they this those through time today under until very want well were what when where which while will with without would year years your yours read story stories video photo photos image more people told according".split(
    " ",
  ),
);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
