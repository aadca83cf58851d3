import type { Finding } from "../../core/checks/finding.ts";
import { identitiesOf, identityAnywhere } from "../../core/checks/identity.ts";
import type { PassedOver } from "../../ipc/contract.ts";

/** Findings that are still open, and those that an editor passed over, as the receipt names them. */
export interface SettledFindings {
  readonly open: readonly Finding[];
  readonly passedOver: readonly { readonly check: string; readonly quote: string; readonly reason?: string }[];
}

/** Parts the findings of a story by what was passed over. What no longer fires is neither. */
export function settleFindings(findings: readonly Finding[], passedOver: readonly PassedOver[]): SettledFindings {
  const here = new Map(passedOver.filter(({ scope }) => scope === "here").map((entry) => [entry.identity, entry]));
  const story = new Map(passedOver.filter(({ scope }) => scope === "story").map((entry) => [entry.identity, entry]));
  const identities = identitiesOf(findings);
  const open: Finding[] = [];
  const settled: { check: string; quote: string; reason?: string }[] = [];
  for (const [at, finding] of findings.entries()) {
    const entry = here.get(identities[at] ?? "") ?? story.get(identityAnywhere(finding));
    if (entry === undefined) open.push(finding);
    else
      settled.push({
        check: finding.check,
        quote: finding.quote,
        ...(entry.reason === undefined ? {} : { reason: entry.reason }),
      });
  }
  return { open, passedOver: settled };
}
