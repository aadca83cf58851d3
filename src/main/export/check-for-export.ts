import type { PlacedWords } from "../../core/checks/checked-words.ts";
import type { Finding } from "../../core/checks/finding.ts";
import { blocksOf } from "../../core/story/blocks.ts";
import { blockId } from "../../core/story/story.ts";
import type { ExportRequest, HouseDecisions } from "../../ipc/contract.ts";
import { type SettledFindings, settleFindings } from "./settle-findings.ts";

/** Findings of the words that are to leave: computed from them here, and never taken from what the window says of them. */
export async function checkForExport(
  { story, passedOver, checked = [] }: Pick<ExportRequest, "story" | "passedOver" | "checked">,
  received: string | undefined,
  { words, off, style }: HouseDecisions = { words: [], off: [] },
): Promise<SettledFindings & { readonly checked: readonly PlacedWords[] }> {
  const { checkStory, placeChecked, stylebookFor } = await import("./export-parts.ts");
  // The day by which the window has it checked.
  const date = story.meta.published ?? story.meta.versionCreated ?? received;
  const { findings, failed } = checkStory(story, {
    stylebook: stylebookFor(story, style),
    ...(date === undefined ? {} : { date }),
  });
  const saidNo = {
    passedOver,
    off,
    words: words.map(({ word }) => word),
    checked: placeChecked(blocksOf(story), checked),
  };
  return { ...settleFindings([...failed.map(brokenCheck), ...findings], saidNo), checked: saidNo.checked };
}

/** A check that broke down closes the gate like what it might have found: somebody must look, and say so. */
const brokenCheck = ({ check, reason }: { readonly check: string; readonly reason: string }): Finding => ({
  check,
  level: "must-fix",
  span: { block: blockId("headline"), from: 0, to: 0 },
  quote: "",
  message: `The check “${check}” broke down (${reason}): look for yourself what it would have looked for.`,
  why: "A story that was not checked must not leave as one that was.",
  fixes: [],
  related: [],
  sure: 1,
});
