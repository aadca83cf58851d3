import type { CheckedWords, PlacedWords } from "./checked-words.ts";
import type { Finding } from "./finding.ts";
import { type FindingIdentity, identityAnywhere } from "./identity.ts";

/** The ways in which somebody said no to findings. */
export interface SaidNo {
  /** Of this story: one place, or wherever the same is said of the same words. */
  readonly passedOver: readonly {
    readonly identity: FindingIdentity;
    readonly scope: "here" | "story";
    readonly reason?: string;
  }[];
  /** Words that are right on this desk. */
  readonly words: readonly string[];
  /** Checks that this desk has switched off. */
  readonly off: readonly { readonly check: string; readonly reason: string }[];
  /** Words of this story that somebody has checked. */
  readonly checked: readonly PlacedWords[];
}

/** By which no a finding is silent, and what was said of it. */
export interface Silenced {
  readonly by: "here" | "story" | "word" | "check" | "cq";
  readonly reason?: string;
}

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
export function silencer({
  passedOver,
  words,
  off,
  checked,
}: SaidNo): (finding: Finding, identity: FindingIdentity) => Silenced | undefined {
  const of = (wanted: "here" | "story"): ReadonlyMap<FindingIdentity, Silenced> =>
    new Map(
      passedOver.flatMap(({ scope, identity, reason }) =>
        scope === wanted ? [[identity, { by: scope, ...(reason === undefined ? {} : { reason }) }]] : [],
      ),
    );
  const [here, story] = [of("here"), of("story")];
  const accepted = new Set(words);
  const switchedOff = new Map(off.map(({ check, reason }) => [check, reason]));
  return (finding, identity) => {
    const passed = here.get(identity) ?? (story.size === 0 ? undefined : story.get(identityAnywhere(finding)));
    if (passed !== undefined || finding.level === "must-fix") return passed;
    const reason = switchedOff.get(finding.check);
    if (reason !== undefined)
      return { by: "check", reason: `This desk has switched the check off${reason === "" ? "" : `: ${reason}`}` };
    if (accepted.size > 0 && isAccepted(finding.quote, accepted))
      return { by: "word", reason: "It stands on this desk’s list of words" };
    const cq = checked.find((placed) => covers(placed, finding))?.words;
    return cq === undefined ? undefined : { by: "cq", reason: spellChecked(cq) };
  };
}

/** Who checked words and against what, in a sentence. */
export const spellChecked = ({ kind, by, against }: CheckedWords): string =>
  kind === "cq"
    ? `Checked${by === "" ? "" : ` by ${by}`} against ${against}`
    : `Verified${by === "" ? "" : ` by ${by}`}: ${against}`;

/** A word covers its possessive. */
const isAccepted = (quote: string, accepted: ReadonlySet<string>): boolean =>
  accepted.has(quote) || accepted.has(quote.replace(/['’]s?$/u, ""));

const covers = ({ words, span }: PlacedWords, { check, span: about }: Finding): boolean =>
  span.block === about.block &&
  about.to > about.from &&
  (words.kind === "claim"
    ? claimChecks.has(check) && about.from < span.to && span.from < about.to
    : span.from <= about.from && about.to <= span.to);
