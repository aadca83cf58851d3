import type { BlockId } from "./story.ts";

/** A place in the wire original. Lines count from 1 and include blank ones; bytes are `[from, to)`. */
export interface SourcePlace {
  readonly lines?: readonly [first: number, last: number];
  readonly bytes?: readonly [from: number, to: number];
  /** Path of the element or key: "nitf/body/body.head/hedline/hl1", "$.headlines[0].value". */
  readonly path?: string;
}

/** For one field or block: from where in the original, by which rule, how sure. */
export interface Provenance {
  readonly target: BlockId;
  readonly from: SourcePlace;
  /** Words a sub-editor can follow: "first line, no stop, before the prose". */
  readonly rule: string;
  /** 0 a guess … 1 certain. */
  readonly sure: number;
}

/** The roles a line of plain copy can have, in a fixed order: trained weights go by it. */
export const lineRoles = [
  "headline",
  "dek",
  "byline",
  "dateline",
  "published",
  "caption",
  "credit",
  "body",
  "subhead",
  "furniture",
  "duplicate-caption",
] as const;
export type LineRole = (typeof lineRoles)[number];

/** Text taken out of the story, kept and restorable. */
export interface SetAside {
  readonly id: string;
  readonly text: string;
  /** What it was taken for. */
  readonly role: LineRole | "sign-off" | "more" | "metadata" | "other";
  /** Why, in a sentence for the editor. */
  readonly why: string;
  readonly from: SourcePlace;
  /** 0 a guess … 1 certain. */
  readonly sure: number;
  /** The block it would follow if restored in place; absent: before all. */
  readonly after?: BlockId;
  /** The block it repeats. */
  readonly repeats?: BlockId;
}
