import { findFaults } from "./attribution/find-faults.ts";
import { readAttribution } from "./attribution/read-attribution.ts";
import { resolveSpeakers } from "./attribution/resolve-speakers.ts";
import { scoreClaims } from "./claims/score-claims.ts";
import { sentenceStatuses } from "./claims/sentence-status.ts";
import type { Attribution, TextSpan } from "./facts.ts";
import { readFacts } from "./read-facts.ts";

/** A stretch of the text that asserts something, and whether anybody is credited with it. */
export interface Claim {
  readonly span: TextSpan;
  readonly status: "attributed" | "unattributed" | "dangling" | "vague";
  /** 0..1: how much the assertion needs a source, whoever makes it. */
  readonly score: number;
  /** In words: "casualty figure", "accusation". */
  readonly reasons: readonly string[];
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
}

/** Reads a whole text, paragraphs parted by line breaks. */
export function attributeText(text: string): TextAttribution {
  const facts = readFacts(text);
  const { reading, found } = readAttribution(facts);
  const resolved = resolveSpeakers(facts, reading, found);
  const faults = findFaults(reading, found, resolved);
  const statuses = sentenceStatuses(facts, reading, found);
  const claims = scoreClaims({ facts, reading, found, speakers: resolved.speakers, statuses });
  return { attributions: facts.attributions, claims, faults };
}
