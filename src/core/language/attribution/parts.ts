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
  sums: Float64Array | undefined;
  /** How likely its tokens are cues, likewise. */
  cued: Float32Array | undefined;
  /** How likely half of each of its sentences is content, -1 where nobody has asked yet; where that is remembered. */
  halves: Float64Array | undefined;
  /** What is known of its labels from the tokens before them, five numbers a token, where that is remembered. */
  ahead: Float64Array | undefined;
  /** What the grammar makes of it: the same object as long as it is the same. */
  ruled: { readonly labels: Uint8Array; readonly open: boolean } | undefined;
}

/** What is read but once, as on the command line, is not worth remembering: to keep it costs more than to make it. */
const met = newPlace();

/** The parts of a text, none where it was read in one piece. */
export function partsOf({ parts = [] }: Facts): readonly Part[] {
  let known = 0;
  let told = 0;
  for (const { facts } of parts) {
    if (facts.tokens.length === 0) continue;
    told += 1;
    if (facts.kept[met] === true) known += 1;
  }
  // Where most of a text was read before somebody is at work on it, and what is new in it will be read again too.
  const again = known * 2 > told;
  let first = 0;
  let opens = 0;
  const made: Part[] = [];
  for (const { facts, by } of parts) {
    if (facts.tokens.length === 0) continue;
    const end = first + facts.tokens.length;
    const closes = opens + facts.sentences.length;
    made.push({
      facts,
      by,
      first,
      end,
      opens,
      closes,
      again: again || facts.kept[met] === true,
      sums: undefined,
      cued: undefined,
      halves: undefined,
      ahead: undefined,
      ruled: undefined,
    });
    facts.kept[met] = true;
    first = end;
    opens = closes;
  }
  return made;
}

/** A whole text as a stretch of tokens that nothing remembers. */
interface Whole {
  readonly first: number;
  readonly end: number;
  readonly again: false;
}

/** The parts of a text as stretches of tokens, or the whole as one. */
export const wholeOr = (parts: readonly Part[], count: number): readonly (Part | Whole)[] =>
  parts.length === 0 ? [{ first: 0, end: count, again: false }] : parts;

/** Numbers from around a part on which hangs what is made of it: one list for one part after the other, so that none is made for each. */
export interface Edges {
  values: Float64Array;
  count: number;
}

/** Adds a number to the edges of a part. */
export function addEdge(edges: Edges, value: number): void {
  if (edges.count === edges.values.length) {
    const more = new Float64Array(edges.count * 2);
    more.set(edges.values);
    edges.values = more;
  }
  edges.values[edges.count++] = value;
}

/** On what else than its words and its edges hangs what is made of a part. */
export interface Inputs {
  /** The weights by which it is made. */
  readonly weights: object;
  /** Something that is the same object as long as all the numbers in it are the same. */
  same?: object | undefined;
  /** Of each token of the whole text; those of the part are looked at. */
  readonly labels?: Uint8Array;
}

/** What was made of parts the last time, as long as the facts of the part are kept. */
export interface PartMemory<Made> {
  /** Who asks begins with no edges for each part, and puts in what there is. */
  edges(): Edges;
  /** What was made of a part, while its words and all that goes in are the same. */
  find(part: Part, inputs: Inputs): Made | undefined;
  /** What was made of a part the last time, of whatever. */
  last(part: Part): Made | undefined;
  /** Keeps what was made with these edges and inputs. */
  keep(part: Part, inputs: Inputs, made: Made): Made;
}

/** What was made of a part the last time, and of what. */
interface Kept<Made> {
  readonly weights: object;
  readonly same: object | undefined;
  readonly edges: readonly number[];
  readonly labels: Uint8Array | undefined;
  readonly made: Made;
}

/** A memory of what is made of parts. */
export function partMemory<Made>(): PartMemory<Made> {
  const place = newPlace();
  const edges: Edges = { values: new Float64Array(64), count: 0 };
  return {
    edges() {
      edges.count = 0;
      return edges;
    },
    find(part, { weights, same, labels }) {
      const known = part.facts.kept[place] as Kept<Made> | undefined;
      return known !== undefined &&
        known.weights === weights &&
        known.same === same &&
        sameEdges(edges, known.edges) &&
        sameLabels(part, labels, known.labels)
        ? known.made
        : undefined;
    },
    last: (part) => (part.facts.kept[place] as Kept<Made> | undefined)?.made,
    keep(part, { weights, same, labels }, made) {
      const kept: Kept<Made> = {
        weights,
        same,
        edges: listOf(edges),
        labels: labels?.slice(part.first, part.end),
        made,
      };
      part.facts.kept[place] = kept;
      return made;
    },
  };
}

function listOf({ values, count }: Edges): readonly number[] {
  const list: number[] = [];
  for (let n = 0; n < count; n++) list.push(values[n] ?? 0);
  return list;
}

// One loop for each kind of list: a loop that meets several kinds is many times slower, and this is asked of every part.
function sameEdges({ values, count }: Edges, before: readonly number[]): boolean {
  for (let n = 0; n < count; n++) if (values[n] !== before[n]) return false;
  return count === before.length;
}
function sameLabels({ first, end }: Part, now: Uint8Array | undefined, before: Uint8Array | undefined): boolean {
  if (now === undefined || before === undefined) return now === before;
  for (let i = first; i < end; i++) if (now[i] !== before[i - first]) return false;
  return true;
}

/** How many words on each side of a part those look at who read one sentence after the other. */
const around = 3;

/** Adds to edges what the words on both sides of a part are. */
export function addWordsAround(reading: Reading, { first, end }: Part, edges: Edges): void {
  for (let i = Math.max(0, first - around); i < first; i++) addWord(reading, i, edges);
  for (let i = end; i < end + around; i++) addWord(reading, i, edges);
}

function addWord({ word, base, part, shape, quote }: Reading, i: number, edges: Edges): void {
  addEdge(edges, word[i] ?? 0);
  addEdge(edges, base[i] ?? 0);
  // Five bits a part of speech, three a shape, two a quotation mark.
  addEdge(edges, ((part[i] ?? 31) << 5) | ((shape[i] ?? 7) << 2) | (quote[i] ?? 0));
}

/** Adds what a part of a chain of labels is told by the part beside it, and whether it is the first. */
export function addChainEdges(first: number, now: Float64Array, edges: Edges): void {
  addEdge(edges, first === 0 ? 1 : 0);
  for (let l = 0; l < 5; l++) addEdge(edges, now[l] ?? 0);
}
