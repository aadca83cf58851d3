import type { StoryStatus } from "../../story/story.ts";

/** The publishing status behind a code of the standards: "stat:canceled", "Usable", "mandatory kill". */
export function statusOfCode(code: string | undefined): StoryStatus | undefined {
  const word =
    code
      ?.replace(/^.*[:/]/u, "")
      .toLowerCase()
      .replace(/[^a-z]/gu, "") ?? "";
  if (word === "") return undefined;
  if (/cancel|kill|delet|spiked|retract|withdraw|annul|recall/u.test(word)) return "killed";
  if (/withheld|hold|unpublish|draft|unusable/u.test(word)) return "withheld";
  if (/embargo/u.test(word)) return "embargoed";
  if (/correct/u.test(word)) return "correction";
  if (/usable|usuable|publish|released?|final|active|live/u.test(word)) return "usable";
  return undefined;
}
