import type { Finding } from "./finding.ts";

/** Names a finding without its place, so that "ignore" survives edits elsewhere. */
export type FindingIdentity = string;

/** What a finding says and of which words: equal for the same fault anywhere in the story. */
export const identityAnywhere = (finding: Pick<Finding, "check" | "message" | "quote">): FindingIdentity =>
  fingerprint(`${finding.check}\u0000${finding.message}\u0000${finding.quote}`);

/**
 * The identity of each finding, in the order given (reading order within a level, as the engine gives them):
 * what it says, of which words, and the how-manieth of its like it is.
 */
export function identitiesOf(findings: readonly Finding[]): readonly FindingIdentity[] {
  const seen = new Map<FindingIdentity, number>();
  return findings.map((finding) => {
    const anywhere = identityAnywhere(finding);
    const occurrence = seen.get(anywhere) ?? 0;
    seen.set(anywhere, occurrence + 1);
    return `${anywhere}.${occurrence}`;
  });
}

/** A short name for a text: 64 bits of FNV-1a over UTF-16 units, as two 32-bit lanes: quick, the same everywhere, and not for secrets. */
export function fingerprint(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit ^ (high >>> 15), 0x85ebca6b);
  }
  const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0");
  return hex(high) + hex(low);
}
