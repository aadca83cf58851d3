import type { Finding } from "../checks/finding.ts";
import { identitiesOf } from "../checks/identity.ts";
import type { PassedOverFinding } from "./receipt.ts";

/** Findings of the story as received that its present words no longer give and nobody passed over: what the desk put right. */
export function fixedFindings(
  received: readonly Finding[],
  now: readonly Finding[],
  passedOver: readonly PassedOverFinding[],
): readonly Finding[] {
  const open = new Set(identitiesOf(now));
  const waved = new Set(passedOver.map(({ check, quote }) => `${check}\u0000${quote}`));
  const names = identitiesOf(received);
  return received.filter(
    ({ check, quote, level }, index) =>
      level !== "ok" && !open.has(names[index] ?? "") && !waved.has(`${check}\u0000${quote}`),
  );
}
