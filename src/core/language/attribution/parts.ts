import { newPlace } from "../../kept-with.ts";
import type { Facts } from "../facts.ts";
import type { Reading } from "./reading.ts";

/** A paragraph within a text that was put together of several: tokens `[first, end)`, sentences `[opens, closes)`. */
export interface Part {
  /** The same object as long as the words are the same. */
  readonly facts: Facts;
  /** How far it stands in the text from where its facts say. */
  readonly by: number;
  readonly first: number;
  readonly end: number;
  readonly opens: number;
  readonly closes: number;
  /** Whether it or most of its text was read before, so that what is made of it may be wanted once more. */
  readonly again: boolean;
  /** What speaks for the labels of its tokens, where that is remembered: the same object as long as it is the same. */
  sums?: Float64Array;
  /** How likely half of each of its sentences is content, -1 where nobody has asked yet; where that is remembered. */
  halves?: Float64Array;
  /** What is known of its labels from the tokens before them, five numbers a token, where that is remembered. */
  ahead?: Float64Array | undefined;
  /** What the grammar makes of it: the same object as long as it is the same. */
  ruled?: { readonly labels: Uint8Array; readonly open: boolean };
}

/** What is read but once, as on the command line, is not worth remembering: to keep it costs more than to make it. */
const met = newPlace();

/** The parts of a text, none where it was read in one piece. */
export function partsOf({ parts = [] }: Facts): readonly Part[] {
  const told = parts.filter(({ facts }) => facts.tokens.length > 0);
  // Where most of a text was read before somebody is at work on it, and what is new in it will be read again too.
  const again = told.filter(({ facts }) => facts.kept[met] === true).length * 2 > told.length;
  let [first, opens] = [0, 0];
  return told.map(({ facts, by }) => {
    const end = first + facts.tokens.length;
    const closes = opens + facts.sentences.length;
    const part: Part = { facts, by, first, end, opens, closes, again: again || facts.kept[met] === true };
    facts.kept[met] = true;
    [first, opens] = [end, closes];
    return part;
  });
}

/** The parts of a text as stretches of tokens, or the whole as one that nothing remembers. */
export const wholeOr = (
  parts: readonly Part[],
  count: number,
): readonly { readonly first: number; readonly end: number; readonly part?: Part }[] =>
  parts.length === 0 ? [{ first: 0, end: count }] : parts.map((part) => ({ first: part.first, end: part.end, part }));

/** On what hangs what is made of a part, besides its own words and the weights: what comes from around it, labels, chances. */
export interface Inputs {
  readonly edges: readonly number[];
  /** Something that is the same object as long as all the numbers in it are the same. */
  readonly same?: object | undefined;
  /** Of each token of the whole text; those of the part are looked at. */
  readonly labels?: Uint8Array;
  readonly chances?: Float32Array;
}

/** Gives again what was made of a part that was read before, while its words and all that went in are the same; else makes it. */
export type Recall<Made> = (part: Part, inputs: Inputs, make: () => Made) => Made;

/** What was made of a part the last time, of what and by which weights. */
interface Remembered<Made> {
  readonly weights: object;
  readonly inputs: Inputs;
  readonly made: Made;
}

/** Remembers what was made of parts with certain weights, as long as the facts of the part are kept. */
export function rememberedBy<Made>(): (weights: object) => Recall<Made> {
  const place = newPlace();
  return (weights) => (part, inputs, make) => {
    if (!part.again) return make();
    const { kept } = part.facts;
    const known = kept[place] as Remembered<Made> | undefined;
    if (known?.weights === weights && isSame(part, inputs, known.inputs)) return known.made;
    const made = make();
    const { edges, same, labels, chances } = inputs;
    kept[place] = {
      weights,
      inputs: {
        edges,
        same,
        ...(labels === undefined ? {} : { labels: labels.slice(part.first, part.end) }),
        ...(chances === undefined ? {} : { chances: chances.slice(part.first, part.end) }),
      },
      made,
    } satisfies Remembered<Made>;
    return made;
  };
}

const isSame = (part: Part, now: Inputs, before: Inputs): boolean =>
  now.same === before.same &&
  sameEdges(now.edges, before.edges) &&
  sameLabels(part, now.labels, before.labels) &&
  sameChances(part, now.chances, before.chances);

// One loop for each kind of list: a loop that meets several kinds is many times slower, and this is asked of every part.
function sameEdges(now: readonly number[], before: readonly number[]): boolean {
  for (let n = 0; n < now.length; n++) if (now[n] !== before[n]) return false;
  return now.length === before.length;
}
function sameLabels({ first, end }: Part, now: Uint8Array | undefined, before: Uint8Array | undefined): boolean {
  if (now === undefined || before === undefined) return now === before;
  for (let i = first; i < end; i++) if (now[i] !== before[i - first]) return false;
  return true;
}
function sameChances({ first, end }: Part, now: Float32Array | undefined, before: Float32Array | undefined): boolean {
  if (now === undefined || before === undefined) return now === before;
  for (let i = first; i < end; i++) if (now[i] !== before[i - first]) return false;
  return true;
}

/** How many words on each side of a part those look at who read one sentence after the other. */
const around = 3;

/** Adds to edges what the words on both sides of a part are. */
export function addWordsAround(reading: Reading, { first, end }: Part, edges: number[]): readonly number[] {
  const { word, base, part, shape, quote } = reading;
  const add = (i: number): void => {
    // Five bits a part of speech, three a shape, two a quotation mark.
    edges.push(word[i] ?? 0, base[i] ?? 0, ((part[i] ?? 31) << 5) | ((shape[i] ?? 7) << 2) | (quote[i] ?? 0));
  };
  for (let i = Math.max(0, first - around); i < first; i++) add(i);
  for (let i = end; i < end + around; i++) add(i);
  return edges;
}

/** What a part of a chain of labels is told by the part beside it, and whether it is the first. */
export const chainEdges = (first: number, now: Float64Array): number[] => [
  first === 0 ? 1 : 0,
  now[0] ?? 0,
  now[1] ?? 0,
  now[2] ?? 0,
  now[3] ?? 0,
  now[4] ?? 0,
];
