import type { Finding } from "../checks/finding.ts";
import type { Note } from "../story/note.ts";
import { compact } from "../story/make-story.ts";
import type { Story } from "../story/story.ts";
import { type Gate, gateOf } from "./gate.ts";
import { type PassedOverFinding, type Receipt, receiptSchema } from "./receipt.ts";
import { writers } from "./registry.ts";
import { freeName, safeName } from "./safe-name.ts";
import type { OutputFile, Writer } from "./writer.ts";

export interface ExportOptions {
  /** A writer's id. */
  readonly target: string;
  /** Open findings: those passed over are not among them. */
  readonly findings: readonly Finding[];
  readonly passedOver: readonly PassedOverFinding[];
  /** ISO 8601. */
  readonly now: string;
  /** Version of Wiredesk, for the receipt. */
  readonly version: string;
  /** The files' common name, where somebody chose it. */
  readonly name?: string;
  /** Whether a file name, without ending, is in use where the export goes. */
  readonly taken?: (name: string) => boolean;
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
export function exportStory(story: Story, options: ExportOptions): ExportOutcome {
  const gate = gateOf(story, options.findings, options.now);
  if (!gate.open && options.overrideReason === undefined) return { ok: false, gate };
  const writer = writerOf(options.target);
  const name = options.name ?? freeName(suggestName(story), options.taken ?? (() => false));
  const { files, notes } = writer.write(story, { now: options.now, name });
  return { ok: true, name, files, losses: notes, receipt: receiptOf(story, options, gate, files, notes) };
}

/** What the files of a story are called where nobody chose a name. */
export const suggestName = ({ meta, headline }: Story): string => safeName(meta.slug ?? headline?.text ?? "");

/** The writer of a target that a list offered. */
export function writerOf(target: string): Writer {
  const writer = writers.find(({ id }) => id === target);
  if (writer === undefined) throw new Error(`there is no writer “${target}”: offer only targets of the registry`);
  return writer;
}

function receiptOf(
  { headline, meta, origin, setAside }: Story,
  { target, findings, passedOver, now, version, overrideReason }: ExportOptions,
  gate: Gate,
  files: readonly OutputFile[],
  losses: readonly Note[],
): Receipt {
  return {
    receipt: receiptSchema,
    wiredesk: version,
    exported: now,
    target,
    files: files.map((file) => file.name),
    ...compact({
      headline: headline?.text,
      slug: meta.slug,
      usageTerms: meta.usageTerms,
      editorNote: meta.editorNote,
      signOff: meta.signOff,
    }),
    origin,
    findings: findings.map(({ check, level, message, quote }) => ({ check, level, message, quote })),
    passedOver,
    setAside: setAside.map(({ text, why }) => ({ text, why })),
    losses,
    ...(gate.open || overrideReason === undefined
      ? {}
      : {
          override: {
            reason: overrideReason,
            closedBy: [...gate.reasons, ...gate.findings.map(({ message }) => message)],
          },
        }),
  };
}
