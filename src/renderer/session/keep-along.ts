import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { bridge } from "../bridge/bridge.ts";
import { docToStory } from "../editor/convert/doc-to-story.ts";
import { countsOf, openFindings } from "../editor/findings/open-findings.ts";
import { say, windowStore } from "../stores/window-store.ts";
import type { HeldStory } from "./held-story.ts";

/** Corrections so close together are of one run. */
const fixedEvery = 10 * 60_000;

/** The story as it was before a run of corrections has a place in its history. */
export function keepBeforeCorrections(story: HeldStory, before: Node, now: Date): void {
  const at = now.getTime();
  if (Math.abs(at - story.fixedAt) < fixedEvery) return;
  story.fixedAt = at;
  void bridge()
    .request("desk:keep-version", story.id, "fixed", docToStory(before))
    .then((result) => {
      if (result.ok) windowStore.setState(({ versionsKept }) => ({ versionsKept: versionsKept + 1 }));
      else say(result.error.message);
    });
}

/** The desk's list shows how many findings are open when the story is closed too, changed or not. */
export function keepCounts(story: HeldStory, state: EditorState): void {
  const counts = countsOf(openFindings(state));
  const { mustFix, fix, check } = story.counts ?? {};
  if (counts.mustFix === mustFix && counts.fix === fix && counts.check === check) return;
  story.counts = counts;
  void bridge()
    .request("desk:counts", story.id, counts)
    .then((result) => {
      if (!result.ok) say(result.error.message);
    });
}
