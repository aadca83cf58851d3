import { type Fault, findFaults } from "./attribution/find-faults.ts";
import { type AttributionReading, readAttribution } from "./attribution/read-attribution.ts";
import { type ResolvedSpeakers, resolveSpeakers } from "./attribution/resolve-speakers.ts";
import { scoreWorth } from "./claims/score-worth.ts";
import { scoreClaims, type SentenceClaim } from "./claims/score-claims.ts";
import { sentenceStatuses } from "./claims/sentence-status.ts";
import type { Attribution, Facts, TextSpan } from "./facts.ts";
import { isEnglish } from "./is-english.ts";
import { readFacts } from "./read-facts.ts";

/** A stretch of the text that asserts something, and whether anybody is credited with it. */
export interface Claim {
  readonly span: TextSpan;
  readonly status: "attributed" | "unattributed" | "dangling" | "vague";
  /** 0..1: how much the assertion needs a source, whoever makes it. */
  readonly score: number;
  /** In words: "casualty figure", "accusation". */
  readonly reasons: readonly string[];
  /** The words that gave the reasons. */
  readonly signs: readonly (TextSpan & { readonly reason: string })[];
}

export interface AttributionFault {
  readonly type: "speakerless-quote" | "dangling-pronoun";
  readonly from: number;
  readonly to: number;
}

/** Who is credited with what in a text, what is asserted, and what hangs in the air. Offsets into the text given. */
export interface TextAttribution {
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly faults: readonly AttributionFault[];
  /** Absent where the text was read; else why not, for the editor: the grammar is of English. */
  readonly notRead?: string;
}

/** Said of copy that the grammar of attribution does not fit. */
export const notEnglish = "The text is not English, and who is credited with what is read in English only.";

/** All that is read of a text's attributions, for those who need more than `attributeText` gives. */
export interface AnalysedText extends AttributionReading {
  readonly facts: Facts;
  readonly resolved: ResolvedSpeakers;
  readonly claims: readonly SentenceClaim[];
  readonly faults: readonly Fault[];
}

/** Attributions, speakers, claims and faults of a text that is known to be English. */
export function analyseText(facts: Facts): AnalysedText {
  const { reading, found } = readAttribution(facts);
  const resolved = resolveSpeakers(facts, reading, found);
  const faults = findFaults(reading, found, resolved);
  const statuses = sentenceStatuses(facts, reading, found);
  const lone = isLone(facts);
  const told = scoreClaims(
    {
      facts,
      reading,
      found,
      speakers: resolved.speakers,
      statuses,
      orphans: faults.filter(({ type }) => type === "speakerless-quote"),
    },
    lone,
  );
  const claims = lone ? told.map((claim) => ({ ...claim, score: scoreWorth(facts, reading, claim.sentence) })) : told;
  return { facts, reading, found, resolved, claims, faults };
}

/** A sentence or two without a story around them: nothing can carry over, and what counts is the assertion alone. */
const isLone = ({ text, sentences }: Facts): boolean => sentences.length <= 3 && !text.trim().includes("\n");

/** Reads a whole text, paragraphs parted by line breaks. */
export function attributeText(text: string): TextAttribution {
  if (!isEnglish(text)) return { attributions: [], claims: [], faults: [], notRead: notEnglish };
  const { facts, claims, faults } = analyseText(readFacts(text));
  return {
    attributions: facts.attributions,
    claims,
    // Where "he" and "she" cannot both be right, the fault reaches from the one to the other.
    faults: faults.map(({ type, from, to, turned }) => ({ type, from: turned?.from ?? from, to })),
  };
}
