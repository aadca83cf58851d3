import type { CheckedWords, PlacedWords } from "../checks/checked-words.ts";
import type { Finding } from "../checks/finding.ts";
import { fingerprint } from "../checks/identity.ts";
import { blocksOf } from "../story/blocks.ts";
import { compact } from "../story/make-story.ts";
import type { Note } from "../story/note.ts";
import type { Origin, Story } from "../story/story.ts";
import type { Stylebook } from "../stylebook/stylebook.ts";
import type { DeskAct } from "./desk-act.ts";
import type { Gate } from "./gate.ts";

/** Version of the receipt's shape. */
export const receiptSchema = 2;

/** A finding that an editor passed over, with the reason if one was given. */
export interface PassedOverFinding {
  readonly check: string;
  readonly quote: string;
  readonly reason?: string;
}

/** An assertion of the story and who stands for it. */
export interface ReceiptClaim {
  readonly text: string;
  readonly status: string;
  /** Who said it, in the story's words; none: nobody. */
  readonly sources: readonly string[];
  /** Why somebody should be asked. */
  readonly reasons?: readonly string[];
  /** Who of the desk stands for it, and why. */
  readonly verified?: { readonly by: string; readonly because: string; readonly at: string };
}

/** Where a publish left the story, and what it is there. */
export interface PublishedAt {
  readonly site: string;
  readonly post: string;
  readonly link?: string;
  readonly status: string;
  readonly made: "new" | "updated";
  /** Present when somebody else's change in the CMS was replaced on purpose. */
  readonly replaced?: string;
}

type FindingLine = Pick<Finding, "check" | "level" | "message" | "quote">;

/** The record of one export: what was checked, fixed, passed over and why, from which original, to where, when. */
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
  /** The wire original, with its hash. */
  readonly origin: Origin;
  readonly usageTerms?: string;
  readonly editorNote?: string;
  readonly signOff?: string;
  readonly checkedWith: CheckedWith;
  /** Open findings at the time of export. */
  readonly findings: readonly FindingLine[];
  /** What fired in the story as received and no longer does. */
  readonly fixed: readonly FindingLine[];
  readonly passedOver: readonly PassedOverFinding[];
  /** Words that an editor marked as checked (CQ), with what stands round them. */
  readonly cq: readonly string[];
  /** The same with who checked them and against what, where the mark is one of the program's and not of the copy. */
  readonly checked?: readonly Pick<CheckedWords, "quote" | "by" | "against" | "at">[];
  readonly claims?: readonly ReceiptClaim[];
  /** What the reader set aside, by its reason. */
  readonly setAside: readonly { readonly text: string; readonly why: string }[];
  readonly losses: readonly Note[];
  readonly published?: PublishedAt;
  /** What the desk did to the orders that hold the story: killed, revived, an embargo changed. */
  readonly acts?: readonly DeskAct[];
  /** What became of it: written before anything leaves, and completed after. Absent: it left. */
  readonly outcome?: ReceiptOutcome;
  /** Present when the gate was closed and somebody went through all the same. */
  readonly override?: { readonly reason: string; readonly closedBy: readonly string[] };
}

/** `leaving`: about to; where this stands, the end of it was not seen. `stayed`: nothing left, for the reason. */
export type ReceiptOutcome = { readonly kind: "leaving" } | { readonly kind: "stayed"; readonly because: string };

/** With how many checks and which stylebook; `version` changes with every change of the book. */
export interface CheckedWith {
  readonly checks: number;
  readonly stylebook: { readonly id: string; readonly name: string; readonly version: string };
}

/** What a receipt is made of. */
export interface ReceiptParts {
  readonly story: Story;
  readonly target: string;
  readonly files: readonly string[];
  readonly gate: Gate;
  readonly findings: readonly Finding[];
  readonly fixed?: readonly Finding[] | undefined;
  readonly passedOver: readonly PassedOverFinding[];
  /** Words of the story that were checked and still stand there. */
  readonly checked?: readonly PlacedWords[] | undefined;
  readonly claims?: readonly ReceiptClaim[] | undefined;
  readonly losses: readonly Note[];
  readonly checks: number;
  readonly stylebook: Stylebook;
  readonly now: string;
  readonly version: string;
  readonly overrideReason?: string | undefined;
  readonly published?: PublishedAt | undefined;
  readonly acts?: readonly DeskAct[] | undefined;
}

/** The receipt of one way out: a file, the clipboard, a CMS, the printer. */
export function makeReceipt(parts: ReceiptParts): Receipt {
  const { story, target, files, gate, passedOver, losses, stylebook, now, version, overrideReason } = parts;
  const { headline, meta, origin, setAside } = story;
  return {
    receipt: receiptSchema,
    wiredesk: version,
    exported: now,
    target,
    files,
    ...compact({
      headline: headline?.text,
      slug: meta.slug,
      usageTerms: meta.usageTerms,
      editorNote: meta.editorNote,
      signOff: meta.signOff,
    }),
    origin,
    checkedWith: {
      checks: parts.checks,
      stylebook: { id: stylebook.id, name: stylebook.name, version: fingerprint(JSON.stringify(stylebook)) },
    },
    findings: parts.findings.map(line),
    fixed: (parts.fixed ?? []).map(line),
    passedOver,
    cq: cqMarks(story),
    ...compact({ checked: parts.checked?.flatMap(checkedLine), claims: parts.claims }),
    setAside: setAside.map(({ text, why }) => ({ text, why })),
    losses,
    ...compact({ published: parts.published, acts: parts.acts?.length === 0 ? undefined : parts.acts }),
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

const line = ({ check, level, message, quote }: Finding): FindingLine => ({ check, level, message, quote });

const checkedLine = ({ words }: PlacedWords): NonNullable<Receipt["checked"]> =>
  words.kind === "cq" ? [{ quote: words.quote, by: words.by, against: words.against, at: words.at }] : [];

/** "(CQ)" or "[cq]" behind a name or figure: it was checked and is right as it stands. */
const cqMarks = (story: Story): readonly string[] =>
  blocksOf(story).flatMap(({ text }) =>
    [...text.matchAll(/[^\n.!?]{0,60}[([]\s*cq\b[^)\]]{0,40}[)\]]/giu)].map(([words]) => words.trim()),
  );
