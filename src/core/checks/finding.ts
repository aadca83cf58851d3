import type { SetAside } from "../story/provenance.ts";
import type { Span } from "../story/blocks.ts";

/** must-fix closes the gate; fix offers a correction; check needs a human; ok confirms. */
export const levels = ["must-fix", "fix", "check", "ok"] as const;
export type Level = (typeof levels)[number];

/** One place where a check fired. */
export interface Finding {
  /** The check's id. */
  readonly check: string;
  readonly level: Level;
  /** In a figure without any words the block is the figure itself ("b3") and the span is empty. */
  readonly span: Span;
  /** The text the check saw; a finding whose quote no longer stands there is stale. */
  readonly quote: string;
  /** What is wrong, in the words on the page, then what is expected. */
  readonly message: string;
  /** The reason, as a stylebook would give it. */
  readonly why: string;
  readonly fixes: readonly Fix[];
  /** Other places that belong to it: the first printing of a caption, the antecedent of "he". */
  readonly related: readonly Related[];
  /** 0 a guess … 1 certain; findings of a level are ranked by it. */
  readonly sure: number;
}

/** A correction that the editor can take with one key. Edits never overlap; applied as one undo step. */
export interface Fix {
  readonly label: string;
  /** A guess that only somebody who knows can take: never made together with others, and its words are selected when it is. */
  readonly suggestion?: true;
  readonly edits: readonly Edit[];
}

/**
 * Replace text inside a block, or act on a whole block. A block is named as everywhere: "b3" a body block, a figure
 * with all that belongs to it included; "b3/caption" the caption alone; "dek" a field; "b4/1" an item of a list.
 */
export type Edit =
  | { readonly type: "replace"; readonly span: Span; readonly insert: string }
  | { readonly type: "remove-block"; readonly span: Span }
  | { readonly type: "set-aside"; readonly span: Span; readonly why: string; readonly role?: SetAside["role"] }
  /** Gives a field of a figure its words, where it had none or others. */
  | { readonly type: "fill"; readonly span: Span; readonly insert: string }
  /** Puts back what was set aside, by its id. The span is where that is said, and stays as it is. */
  | { readonly type: "put-back"; readonly span: Span; readonly aside: string };

export interface Related {
  readonly span: Span;
  readonly quote: string;
  readonly label: string;
}
