import type { Finding } from "../../core/checks/finding.ts";
import { identitiesOf } from "../../core/checks/identity.ts";
import { type SaidNo, silencer } from "../../core/checks/silence.ts";
import type { PassedOverFinding } from "../../core/export/receipt.ts";

/** Findings that are still open, and those that somebody said no to, as the receipt names them. */
export interface SettledFindings {
  readonly open: readonly Finding[];
  readonly passedOver: readonly PassedOverFinding[];
}

/** Parts the findings of a story by what was said of them. What no longer fires is neither. */
export function settleFindings(findings: readonly Finding[], saidNo: SaidNo): SettledFindings {
  const identities = identitiesOf(findings);
  const silence = silencer(saidNo);
  const open: Finding[] = [];
  const passedOver: PassedOverFinding[] = [];
  for (const [at, finding] of findings.entries()) {
    const silenced = silence(finding, identities[at] ?? "");
    if (silenced === undefined) open.push(finding);
    else
      passedOver.push({
        check: finding.check,
        quote: finding.quote,
        ...(silenced.reason === undefined ? {} : { reason: silenced.reason }),
      });
  }
  return { open, passedOver };
}
