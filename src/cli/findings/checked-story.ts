import { type Finding, type Level, levels } from "../../core/checks/finding.ts";
import type { Story } from "../../core/story/story.ts";

/** A story of a file with what the checks found in it. */
export interface CheckedStory {
  readonly file: string;
  readonly story: Story;
  readonly findings: readonly Finding[];
}

/** Whether a finding is as grave as the level or graver. */
export const reachesLevel = (finding: Finding, level: Level): boolean =>
  levels.indexOf(finding.level) <= levels.indexOf(level);
