import { newPlace } from "../../kept-with.ts";
import type { Facts } from "../facts.ts";

/** A paragraph within a text that was put together of several: tokens `[first, end)`, sentences `[opens, closes)`. */
export interface Part {
  /** The same object as long as the words are the same. */
  readonly facts: Facts;
  readonly first: number;
  readonly end: number;
  readonly opens: number;
  readonly closes: number;
  /** Whether it was read before, so that what is made of it may be wanted once more. */
  readonly again: boolean;
}

/** What is read but once, as on the command line, is not worth remembering: to keep it costs more than to make it. */
const met = newPlace();

/** The parts of a text, none where it was read in one piece. `sentence`: of each token. */
export function partsOf({ parts = [] }: Facts, sentence: Int32Array): readonly Part[] {
  let first = 0;
  return parts
    .filter(({ tokens }) => tokens.length > 0)
    .map((facts) => {
      const end = first + facts.tokens.length;
      const [opens, closes] = [sentence[first] ?? 0, (sentence[end - 1] ?? 0) + 1];
      const part = { facts, first, end, opens, closes, again: facts.kept[met] === true };
      facts.kept[met] = true;
      first = end;
      return part;
    });
}

/** The parts of a text as stretches of tokens, or the whole as one that nothing remembers. */
export const wholeOr = (
  parts: readonly Part[],
  count: number,
): readonly { readonly first: number; readonly end: number; readonly part?: Part }[] =>
  parts.length === 0 ? [{ first: 0, end: count }] : parts.map((part) => ({ first: part.first, end: part.end, part }));

/** Numbers on which hangs what is made of a part, besides its own words: what comes from around it, labels, chances. */
export interface Inputs {
  readonly edges?: readonly number[];
  readonly labels?: Uint8Array;
  readonly chances?: Float32Array;
  readonly sums?: Float64Array;
}

/** Gives again what was made of a part that was read before, while its words and all the numbers that went in are the same; else makes it. */
export type Recall<Made> = (part: Part, inputs: () => Inputs, make: () => Made) => Made;

/** What was made of a part the last time, of which numbers and by which weights. */
interface Remembered<Made> {
  readonly weights: object;
  readonly inputs: Inputs;
  readonly made: Made;
}

/** Remembers what was made of parts with certain weights, as long as the facts of the part are kept. */
export function rememberedBy<Made>(): (weights: object) => Recall<Made> {
  const place = newPlace();
  return (weights) =>
    ({ facts: { kept }, again }, inputs, make) => {
      if (!again) return make();
      const known = kept[place] as Remembered<Made> | undefined;
      const given = inputs();
      if (known !== undefined && known.weights === weights && isSame(given, known.inputs)) return known.made;
      const made = make();
      const { edges, labels, chances, sums } = given;
      kept[place] = {
        weights,
        inputs: {
          ...(edges === undefined ? {} : { edges }),
          ...(labels === undefined ? {} : { labels: labels.slice() }),
          ...(chances === undefined ? {} : { chances: chances.slice() }),
          ...(sums === undefined ? {} : { sums: sums.slice() }),
        },
        made,
      } satisfies Remembered<Made>;
      return made;
    };
}

const isSame = (one: Inputs, other: Inputs): boolean =>
  sameEdges(one.edges ?? [], other.edges ?? []) &&
  sameLabels(one.labels, other.labels) &&
  sameChances(one.chances, other.chances) &&
  sameSums(one.sums, other.sums);

// One loop for each kind of list: a loop that meets several kinds is many times slower, and this is asked of every part.
function sameEdges(one: readonly number[], other: readonly number[]): boolean {
  for (let n = 0; n < one.length; n++) if (one[n] !== other[n]) return false;
  return one.length === other.length;
}
function sameLabels(one: Uint8Array = new Uint8Array(0), other: Uint8Array = new Uint8Array(0)): boolean {
  for (let n = 0; n < one.length; n++) if (one[n] !== other[n]) return false;
  return one.length === other.length;
}
function sameChances(one: Float32Array = new Float32Array(0), other: Float32Array = new Float32Array(0)): boolean {
  for (let n = 0; n < one.length; n++) if (one[n] !== other[n]) return false;
  return one.length === other.length;
}
function sameSums(one: Float64Array = new Float64Array(0), other: Float64Array = new Float64Array(0)): boolean {
  for (let n = 0; n < one.length; n++) if (one[n] !== other[n]) return false;
  return one.length === other.length;
}
