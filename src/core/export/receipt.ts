import type { Finding } from "../checks/finding.ts";
import type { Note } from "../story/note.ts";
import type { Origin } from "../story/story.ts";

/** Version of the receipt's shape. */
export const receiptSchema = 1;

/** A finding that an editor passed over, with the reason if one was given. */
export interface PassedOverFinding {
  readonly check: string;
  readonly quote: string;
  readonly reason?: string;
}

/** The record of one export: what was checked, passed over and why, from which original, to where, when. */
export interface Receipt {
  readonly receipt: typeof receiptSchema;
  /** Version of Wiredesk. */
  readonly wiredesk: string;
  /** ISO 8601. */
  readonly exported: string;
  readonly target: string;
  readonly files: readonly string[];
  readonly headline?: string;
  readonly slug?: string;
  readonly origin: Origin;
  readonly usageTerms?: string;
  readonly editorNote?: string;
  readonly signOff?: string;
  /** Open findings at the time of export. */
  readonly findings: readonly Pick<Finding, "check" | "level" | "message" | "quote">[];
  readonly passedOver: readonly PassedOverFinding[];
  /** What the reader set aside, by its reason. */
  readonly setAside: readonly { readonly text: string; readonly why: string }[];
  readonly losses: readonly Note[];
  /** Present when the gate was closed and somebody went through all the same. */
  readonly override?: { readonly reason: string; readonly closedBy: readonly string[] };
}
