import type { CheckedWords, PlacedWords } from "../checks/checked-words.ts";
import type { StoryAttribution, StoryClaim } from "../language/attribute-story.ts";
import type { Block, Span } from "../story/blocks.ts";
import type { ReceiptClaim } from "./receipt.ts";

/** An assertion of the story as the ledger lists it. */
export interface LedgerRow {
  readonly span: Span;
  readonly text: string;
  readonly state: StoryClaim["status"];
  /** 0..1: how much a desk would want to know who says so. */
  readonly need: number;
  /** Somebody should be asked "says who?". */
  readonly asked: boolean;
  readonly reasons: readonly string[];
  /** Who is credited, as far as it is known. */
  readonly source?: string;
  /** Somebody of the desk stands for it. */
  readonly verified?: CheckedWords;
}

/** Where a desk begins to ask "says who?". */
const askFrom = 0.5;

/** Every claim of a story in order, with who stands for it. `placed`: the words of the story that were checked. */
export function claimsLedger(
  blocks: readonly Block[],
  { claims, credits, sources }: StoryAttribution,
  placed: readonly PlacedWords[],
): readonly LedgerRow[] {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const verified = placed.filter(({ words }) => words.kind === "claim");
  return claims.map(({ span, status, score, reasons, credit }) => {
    const by = verified.find((one) => isAbout(one.span, span))?.words;
    const source =
      status === "attributed" && credit !== undefined ? sources[credits[credit]?.by ?? -1]?.name : undefined;
    return {
      span,
      text: texts.get(span.block)?.slice(span.from, span.to) ?? "",
      state: status,
      need: score,
      asked: status !== "attributed" && score >= askFrom && by === undefined,
      reasons,
      ...(source === undefined ? {} : { source }),
      ...(by === undefined ? {} : { verified: by }),
    };
  });
}

/** The checked words are most of the sentence: its ends may be read differently when something beside it changes. */
const isAbout = (checked: Span, claim: Span): boolean =>
  checked.block === claim.block &&
  2 * (Math.min(checked.to, claim.to) - Math.max(checked.from, claim.from)) > claim.to - claim.from;

/** Need in a word. */
export const needWord = (need: number): "urgent" | "high" | "some" | "little" =>
  need >= 0.75 ? "urgent" : need >= askFrom ? "high" : need >= 0.25 ? "some" : "little";

/** State in a word, as the ledger says it. */
export const stateWord: Readonly<Record<StoryClaim["status"], string>> = {
  attributed: "Attributed",
  unattributed: "Unattributed",
  dangling: "Dangling",
  vague: "Vague",
};

/** What of a ledger stands in the receipt: what was verified, and what somebody should have been asked about. */
export const receiptClaims = (rows: readonly LedgerRow[]): readonly ReceiptClaim[] =>
  rows
    .filter(({ asked, verified }) => asked || verified !== undefined)
    .map(({ text, state, source, reasons, verified }) => ({
      text,
      status: state,
      sources: source === undefined ? [] : [source],
      reasons,
      ...(verified === undefined ? {} : { verified: { by: verified.by, because: verified.against, at: verified.at } }),
    }));
