import type { Finding } from "../checks/finding.ts";
import type { Story } from "../story/story.ts";

/** What keeps a story from leaving, computed from the text each time. */
export interface Gate {
  readonly open: boolean;
  /** Must-fix findings that were neither fixed nor passed over. */
  readonly findings: readonly Finding[];
  /** Reasons of the story itself: embargo, kill, advisory, nothing to export. In sentences. */
  readonly reasons: readonly string[];
}

export function gateOf(_story: Story, findings: readonly Finding[], _now: string): Gate {
  const closing = findings.filter((finding) => finding.level === "must-fix");
  return { open: closing.length === 0, findings: closing, reasons: [] };
}
