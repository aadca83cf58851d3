import type { Finding } from "../checks/finding.ts";
import type { Note } from "../story/note.ts";
import type { Story } from "../story/story.ts";

/** The record of one export: what was checked, passed over and why, from which original, to where, when. */
export interface Receipt {
  readonly wiredesk: string;
  readonly exported: string;
  readonly target: string;
  readonly files: readonly string[];
  readonly origin: Story["origin"];
  readonly findings: readonly Finding[];
  readonly losses: readonly Note[];
  readonly override?: string;
}
