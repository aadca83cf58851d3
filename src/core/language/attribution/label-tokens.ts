import { numberFeatures, saltTemplates, step } from "./features.ts";
import { countMarksOf, type Marks } from "./count-marks.ts";
import { labelFeatures, labelTemplates, sharedTemplates } from "./label-features.ts";
import { type SentenceView, viewSentences } from "./view-sentences.ts";
import { reused } from "../reused.ts";
import { pathFinder } from "./best-path.ts";
import { contentChance } from "./content-chance.ts";
import { decideSentences } from "./decide-sentences.ts";
import { labelCount as K } from "./labels.ts";
import { leanSentences } from "./lean-sentences.ts";
import type { AttributionModel } from "./model.ts";
import { addEdge, type Edges, type Inputs, type Part, partMemory } from "./parts.ts";
import type { Reading } from "./reading.ts";
import type { FirstReading } from "./sentence-signs.ts";
import { packSum, type PackedSum, unpackSums, type WeightsByKind } from "./weights-by-kind.ts";

/** What lies between a token and the one before it: nothing; a new paragraph (2: in quotation marks); a new sentence (4, 5 in them). */
export function joints(reading: Reading, joint = new Uint8Array(reading.sentence.length)): Uint8Array {
  const { sentence, paragraph, quote } = reading;
  for (let i = 0; i < joint.length; i++) {
    const s = sentence[i] ?? 0;
    const before = i === 0 ? -1 : (sentence[i - 1] ?? 0);
    joint[i] = 0;
    if (s === before) continue;
    const quoted = quote[i] ?? 0;
    if (before < 0 || paragraph[s] !== paragraph[before]) joint[i] = quoted > 0 ? 2 : 1;
    else joint[i] = quoted === 1 ? 4 : quoted === 2 ? 5 : 3;
  }
  return joint;
}
const stepsRoom = reused((count) => new Uint8Array(count));
const jointRoom = reused((count) => new Uint8Array(count));
const sumsRoom = reused((count) => new Float64Array(count));

/** Room for the sums of a text: of a story as it is after a key the same as before it, and all noughts. */
function newSums({ tokens, parts }: Reading): Float64Array<ArrayBuffer> {
  const count = tokens.length * K;
  return parts.length === 0 ? new Float64Array(count) : sumsRoom(count).fill(0);
}

/** How many kinds of joint there are. */
export const jointCount = 6;

const salts = saltTemplates(labelTemplates);

/** How likely each token is a cue, in steps. */
export function stepsOf(cue: Float32Array, steps = new Uint8Array(cue.length)): Uint8Array {
  for (let i = 0; i < cue.length; i++) steps[i] = step(cue[i] ?? 0);
  return steps;
}

/** The feature numbers of a token, for those who learn. */
export function labelIds(
  reading: Reading,
  rule: Uint8Array,
  steps: Uint8Array,
  views: readonly SentenceView[],
  marks: Marks,
  i: number,
): Int32Array {
  const values = new Int32Array(labelTemplates.length);
  labelFeatures(reading, rule, steps, views, marks, i, values);
  const ids = new Int32Array(labelTemplates.length);
  numberFeatures(salts, values, ids);
  return ids;
}

/** What speaks for each label of each token: `labelCount` sums a token, of which the first, for none, is the measure of the others. */
export function sumLabels(
  reading: Reading,
  rule: Uint8Array,
  cue: Float32Array,
  weights: WeightsByKind,
): Float64Array<ArrayBuffer> {
  const sums = newSums(reading);
  const views = viewSentences(reading, cue);
  const steps = stepsOf(cue, stepsRoom(cue.length));
  if (reading.parts.length === 0) {
    const marks = countMarksOf(reading, 0, cue.length);
    sumSentences({ reading, rule, cue, steps, views, marks }, weights, 0, views.length, sums);
    return sums;
  }
  const inputs: Inputs = { weights };
  for (const part of reading.parts) {
    const { first, end, opens, closes, again } = part;
    if (again) {
      addEdges(part, rule, steps, views, memory.edges());
      // What the grammar makes of it goes into its cues, and is the same as long as they are.
      inputs.same = part.cued;
      part.sums = memory.find(part, inputs);
      if (part.sums !== undefined) {
        sums.set(part.sums, first * K);
        continue;
      }
    }
    const marks = countMarksOf(reading, first, end);
    sumSentences({ reading, rule, cue, steps, views, marks }, weights, opens, closes, sums);
    if (again) part.sums = memory.keep(part, inputs, sums.slice(first * K, end * K));
  }
  return sums;
}

const memory = partMemory<Float64Array>();

/** Adds what of the parts around goes into the features of a part. */
function addEdges(
  { first, end, opens, closes }: Part,
  rule: Uint8Array,
  steps: Uint8Array,
  views: readonly SentenceView[],
  edges: Edges,
): void {
  const opening = views[opens];
  addEdge(edges, rule[first - 1] ?? 9);
  addEdge(edges, rule[end] ?? 9);
  addEdge(edges, steps[first - 1] ?? 9);
  addEdge(edges, steps[end] ?? 9);
  addEdge(edges, opening?.headline ?? 0);
  addEdge(edges, opening?.before ?? 0);
  addEdge(edges, opening?.beside ?? 0);
  addEdge(edges, views[closes - 1]?.after ?? 0);
}

interface Seen {
  readonly reading: Reading;
  readonly rule: Uint8Array;
  readonly cue: Float32Array;
  readonly steps: Uint8Array;
  readonly views: readonly SentenceView[];
  readonly marks: Marks;
}

/** Room for the sums of one token after the other: what it has for itself, and what is the same for those around it. */
const own: PackedSum = { even: 0, odd: 0 };
const shared: PackedSum = { even: 0, odd: 0 };
const ownTemplates = labelTemplates.length - sharedTemplates;

/** The sums of the tokens of sentences `[opens, closes)`. */
function sumSentences(
  { reading, rule, cue, steps, views, marks }: Seen,
  weights: WeightsByKind,
  opens: number,
  closes: number,
  sums: Float64Array,
): void {
  const values = new Int32Array(labelTemplates.length);
  for (let s = opens; s < closes; s++) {
    const view = views[s];
    if (view === undefined) break;
    if (isSilent(rule, cue, view)) {
      for (let at = view.first * K; at < view.end * K; at++) if (at % K > 0) sums[at] = silence;
      continue;
    }
    let before = -1;
    for (let i = view.first; i < view.end; i++) {
      const common = labelFeatures(reading, rule, steps, views, marks, i, values);
      if (common !== before) packSum(weights, values, ownTemplates, labelTemplates.length, shared);
      before = common;
      packSum(weights, values, 0, ownTemplates, own);
      unpackSums(weights, own, shared, sums, i * K + 1);
    }
  }
}

/** A first reading of the labels from their sums: the best path, and how likely each token is content. Good until the next. */
export function readFirst(
  reading: Reading,
  rule: Uint8Array,
  cue: Float32Array,
  sums: Float64Array<ArrayBuffer>,
  transitions: Float64Array,
  joint = joints(reading),
): FirstReading {
  return {
    reading,
    rule,
    cue,
    label: firstPath(sums, joint, transitions, reading.parts),
    ...contentChance(sums, joint, transitions, reading.parts),
  };
}

/**
 * The best labels for all tokens of a text together (a linear chain), read twice: the second time with what the first says
 * of whole sentences. `transitions`: joint × label before × label.
 */
export function labelTokens(
  reading: Reading,
  rule: Uint8Array,
  cue: Float32Array,
  { labels, transitions, sentences }: AttributionModel,
): Uint8Array {
  if (reading.tokens.length === 0) return new Uint8Array(0);
  if (transitions.length !== jointCount * K * K)
    throw new Error(
      `The weights of attribution have ${transitions.length} transitions, not ${jointCount * K * K}: train them again.`,
    );
  const sums = sumLabels(reading, rule, cue, labels);
  const joint = joints(reading, jointRoom(reading.sentence.length));
  const verdicts = leanSentences(readFirst(reading, rule, cue, sums, transitions, joint), sentences, sums);
  const label = lastPath(sums, joint, transitions, reading.parts, verdicts);
  decideSentences(reading, verdicts, sums, joint, transitions, label);
  return label;
}

const firstPath = pathFinder();
const lastPath = pathFinder();

/** What is put against every label in a sentence that shows no sign of credit. */
const silence = -3;
const faint = 0.03;

function isSilent(rule: Uint8Array, cue: Float32Array, { first, end, best, quoted }: SentenceView): boolean {
  if (quoted > 0 || (cue[best] ?? 0) >= faint) return false;
  for (let i = first; i < end; i++) if (rule[i] !== 0) return false;
  return true;
}
