import type { PlacedWords } from "../checks/checked-words.ts";
import type { Finding } from "../checks/finding.ts";
import { checks } from "../checks/registry.ts";
import { withHouseDash } from "./dateline-dash.ts";
import type { DeskAct, DeskHold } from "./desk-act.ts";
import type { Note } from "../story/note.ts";
import { withoutNotes } from "../story/notes-in-text.ts";
import type { Story } from "../story/story.ts";
import { builtInStylebook } from "../stylebook/built-in-stylebooks.ts";
import type { Stylebook } from "../stylebook/stylebook.ts";
import { type Gate, gateOf } from "./gate.ts";
import { makeReceipt, type PassedOverFinding, type Receipt, type ReceiptClaim } from "./receipt.ts";
import { writers } from "./registry.ts";
import { freeName, safeName } from "./safe-name.ts";
import type { OutputFile, Writer } from "./writer.ts";

export interface ExportOptions {
  /** A writer's id. */
  readonly target: string;
  /** The writer itself, where it is none of the registry's: a house profile. */
  readonly writer?: Writer;
  /** Open findings: those passed over are not among them. */
  readonly findings: readonly Finding[];
  readonly passedOver: readonly PassedOverFinding[];
  /** What fired in the story as received and no longer does. */
  readonly fixed?: readonly Finding[];
  /** Words of the story that were checked and still stand there. */
  readonly checked?: readonly PlacedWords[];
  /** Assertions and who stands for them, for the receipt. */
  readonly claims?: readonly ReceiptClaim[];
  /** The book that the story was checked by; absent: the built-in one that fits it. */
  readonly stylebook?: Stylebook;
  /** ISO 8601. */
  readonly now: string;
  /** Version of Wiredesk, for the receipt. */
  readonly version: string;
  /** The files' common name, where somebody chose it. */
  readonly name?: string;
  /** Whether a file name, without ending, is in use where the export goes. */
  readonly taken?: (name: string) => boolean;
  /** What of the desk itself holds the story. */
  readonly held?: DeskHold;
  /** What was done to the orders that hold the story, for the receipt. */
  readonly acts?: readonly DeskAct[];
  /** Given: a closed gate is passed, and the receipt says why. */
  readonly overrideReason?: string;
}

export type ExportOutcome =
  | {
      readonly ok: true;
      /** The files' common name, without ending. */
      readonly name: string;
      readonly files: readonly OutputFile[];
      readonly losses: readonly Note[];
      readonly receipt: Receipt;
    }
  | { readonly ok: false; readonly gate: Gate };

/** One story through the gate to one target, as files in memory with their receipt. */
export function exportStory(given: Story, options: ExportOptions): ExportOutcome {
  const book = options.stylebook ?? builtInStylebook(given);
  const story = withHouseDash(withoutNotes(given), book);
  const gate = gateOf(story, options.findings, options.now, undefined, options.held);
  if (!gate.open && options.overrideReason === undefined) return { ok: false, gate };
  const writer = options.writer ?? writerOf(options.target);
  const name = options.name ?? freeName(suggestName(story), options.taken ?? (() => false));
  const { files, notes } = writer.write(story, { now: options.now, name });
  const receipt = makeReceipt({
    ...options,
    story,
    gate,
    files: files.map((file) => file.name),
    losses: notes,
    checks: checks.length,
    stylebook: book,
  });
  return { ok: true, name, files, losses: notes, receipt };
}

/** What the files of a story are called where nobody chose a name. */
export const suggestName = ({ meta, headline, origin }: Story): string =>
  safeName(meta.slug ?? headline?.text ?? origin.name.replace(/\.[\p{L}\d]{1,5}$/u, ""));

/** The writer of a target that a list offered. */
export function writerOf(target: string): Writer {
  const writer = writers.find(({ id }) => id === target);
  if (writer === undefined) throw new Error(`there is no writer “${target}”: offer only targets of the registry`);
  return writer;
}
