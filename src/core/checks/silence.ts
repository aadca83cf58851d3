import type { PlacedWords } from "./checked-words.ts";
import type { Finding } from "./finding.ts";
import { type FindingIdentity, identityAnywhere } from "./identity.ts";

/** The ways in which somebody said no to findings. */
export interface SaidNo {
  /** Of this story: one place, or wherever the same is said of the same words. */
  readonly passedOver: readonly { readonly identity: FindingIdentity; readonly scope: "here" | "story" }[];
  /** Words that are right on this desk. */
  readonly words: readonly string[];
  /** Checks that this desk has switched off. */
  readonly off: readonly string[];
  /** Words of this story that somebody has checked. */
  readonly checked: readonly PlacedWords[];
}

/** By which no a finding is silent. */
export type Silenced = "here" | "story" | "word" | "check" | "cq";

/** Checks that ask "says who?": of a claim that was verified they are silent, whatever else is wrong in the sentence. */
const claimChecks: ReadonlySet<string> = new Set([
  "unattributed-claim",
  "casualty-unsourced",
  "lede-accusation-unsourced",
  "headline-claim-unattributed",
  "vague-source",
  "dangling-attribution",
  "speakerless-quote",
  "single-anonymous-source",
  "alleged-by-whom",
]);

/**
 * Tells why a finding is not to be shown. A must-fix is silenced by what was said of that very finding and by nothing else: neither a
 * word list nor a switch may let through what closes the gate.
 */
export function silencer({ passedOver, words, off, checked }: SaidNo): (
  finding: Finding,
  identity: FindingIdentity,
) => Silenced | undefined {
  const here = new Set(passedOver.flatMap(({ scope, identity }) => (scope === "here" ? [identity] : [])));
  const story = new Set(passedOver.flatMap(({ scope, identity }) => (scope === "story" ? [identity] : [])));
  const accepted = new Set(words);
  const switchedOff = new Set(off);
  return (finding, identity) => {
    if (here.has(identity)) return "here";
    if (story.size > 0 && story.has(identityAnywhere(finding))) return "story";
    if (finding.level === "must-fix") return undefined;
    if (switchedOff.has(finding.check)) return "check";
    if (accepted.size > 0 && isAccepted(finding.quote, accepted)) return "word";
    return checked.some((placed) => covers(placed, finding)) ? "cq" : undefined;
  };
}

/** A word covers its possessive. */
const isAccepted = (quote: string, accepted: ReadonlySet<string>): boolean =>
  accepted.has(quote) || accepted.has(quote.replace(/['’]s?$/u, ""));

const covers = ({ words, span }: PlacedWords, { check, span: about }: Finding): boolean =>
  span.block === about.block &&
  about.to > about.from &&
  (words.kind === "claim"
    ? claimChecks.has(check) && about.from < span.to && span.from < about.to
    : span.from <= about.from && about.to <= span.to);
