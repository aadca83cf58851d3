import type { Node } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import type { StepBatch } from "../../ipc/contract.ts";

/** The steps kept since the snapshot, made again. A step that no longer fits ends it: what follows it counts on it. */
export function replay(start: Node, batches: readonly StepBatch[]): { readonly doc: Node; readonly lost: number } {
  let doc = start;
  const steps = batches.flatMap((batch) => batch.steps);
  for (const [done, json] of steps.entries()) {
    const next = applied(doc, json);
    if (next === undefined) return { doc, lost: steps.length - done };
    doc = next;
  }
  return { doc, lost: 0 };
}

function applied(doc: Node, json: unknown): Node | undefined {
  try {
    return Step.fromJSON(doc.type.schema, json).apply(doc).doc ?? undefined;
  } catch (error) {
    // A step of another version of the schema, or for a longer document.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What is said of steps that could not be made again. */
export const unreplayed = (lost: number): string =>
  `The last ${lost} changes to this story could not be read back; see its versions.`;
