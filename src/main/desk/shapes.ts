import * as v from "valibot";
import { blockKinds } from "../../core/story/blocks.ts";
import { marksShape, noteShape, storyShape } from "../../core/story/story-schema.ts";
import type { CheckedWords } from "../../core/checks/checked-words.ts";
import type { BaselineBlock, DeskState, FindingCounts, Left, PassedOver, StepBatch } from "../../ipc/contract.ts";

/** The shapes of what lies in a story's folder. Files outlive the program, so nothing of them is taken on trust. */

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const line = v.pipe(v.string(), v.maxLength(10_000));

export const countsShape: v.GenericSchema<unknown, FindingCounts> = v.object({
  mustFix: natural,
  fix: natural,
  check: natural,
});

export const stateShape: v.GenericSchema<unknown, DeskState> = v.picklist([
  "new",
  "in-hand",
  "ready",
  "exported",
  "killed",
  "spiked",
]);

const leftShape: v.GenericSchema<unknown, Left> = v.object({
  at: line,
  how: v.picklist(["exported", "copied", "published"]),
  target: line,
  changed: v.exactOptional(v.boolean()),
});

export const batchShape: v.GenericSchema<unknown, StepBatch> = v.object({
  seq: natural,
  steps: v.pipe(v.array(v.unknown()), v.maxLength(100_000)),
});

export const passedOverShape: v.GenericSchema<unknown, PassedOver> = v.object({
  identity: line,
  check: line,
  quote: line,
  scope: v.picklist(["here", "story"]),
  reason: v.exactOptional(line),
  at: line,
});

/** `baseline.json`: what changes are shown against. */
export const baselineShape: v.GenericSchema<unknown, readonly BaselineBlock[]> = v.pipe(
  v.array(v.object({ id: line, kind: v.picklist(blockKinds), text: v.string(), marks: v.exactOptional(marksShape) })),
  v.maxLength(100_000),
);
export const checkedShape: v.GenericSchema<unknown, CheckedWords> = v.object({
  id: line,
  kind: v.picklist(["cq", "claim"]),
  quote: line,
  before: line,
  after: line,
  by: line,
  against: line,
  at: line,
});

/** `story.json`: what the desk knows of a story besides its words. */
export const recordShape = v.object({
  id: line,
  /** Name of the wire original, which lies in `wire/`. */
  wire: line,
  sha256: line,
  format: line,
  /** Which story of that file. */
  index: natural,
  received: line,
  state: stateShape,
  left: v.exactOptional(leftShape),
  /** What the reader had to say about the whole file. */
  notes: v.array(noteShape),
});
export type StoryRecord = v.InferOutput<typeof recordShape>;

/** `snapshot-N.json`: the story with all batches before number N. */
export const snapshotShape = v.object({
  base: natural,
  at: line,
  counts: v.exactOptional(countsShape),
  story: storyShape,
});
export type Snapshot = v.InferOutput<typeof snapshotShape>;
