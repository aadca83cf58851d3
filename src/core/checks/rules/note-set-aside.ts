import type { SetAside } from "../../story/provenance.ts";
import type { Story } from "../../story/story.ts";
import { defineStoryCheck } from "../check.ts";
import { asideAnchor, putBackFix } from "../helpers/aside-anchor.ts";
import { mayHoldPlaceholder, placeholderPattern } from "../helpers/placeholder-pattern.ts";
import { shorten } from "../helpers/shorten.ts";
import { mayHoldStopOrder, stopOrderPattern } from "../helpers/stop-order-pattern.ts";

export const noteSetAside = defineStoryCheck({
  id: "note-set-aside",
  title: "An order or a placeholder among what was set aside",
  why: "A line that says what is still to come, or that the copy may not run, binds the desk also where it is taken for something of the page. Nobody reads it there.",
  level: "must-fix",
  anyLanguage: true,
  inQuotations: true,
  examples: {
    bad: [
      {
        story:
          "headline: Ferry shut\np: The ferry is [[shut.]]\naside furniture: TK TK - add words of the harbour office",
        fixed: "headline: Ferry shut\np: The ferry is shut.\np: TK TK - add words of the harbour office",
      },
      { story: "p: The ferry is [[shut.]]\naside furniture: Add quote from mayor TK" },
      { story: "p: L’été est [[là.]]\naside furniture: [insert picture of the quay]" },
      { story: "p: The ferry is [[shut.]]\naside other: DESK: add comment from the harbour office" },
      { story: "p: The ferry is [[shut.]]\naside furniture: HOLD FOR RELEASE until the council has met" },
    ],
    good: [
      { story: "p: The ferry is shut.\naside furniture: Add a comment" },
      { story: "p: The ferry is shut.\naside furniture: TK Maxx opens in Vik" },
      { story: "p: The ferry is shut.\naside furniture: Add to your reading list" },
      { story: "p: The ferry is shut.\naside metadata: SLUG: FERRY-XXX" },
      { story: "p: The ferry is shut.\naside furniture: Insert coin to play: the return of the arcade" },
    ],
  },
  run(view, report) {
    for (const aside of view.story.setAside) {
      const found = noteIn(aside, view.story);
      const at = found === undefined ? undefined : asideAnchor(view, aside);
      if (found === undefined || at === undefined) continue;
      report(at.block, {
        from: at.from,
        to: at.to,
        message: `“${shorten(aside.text, 80)}” was set aside behind this; it ${found}`,
        fixes: [putBackFix(aside, at)],
      });
    }
  },
});

/** What the line does, or nothing. Lines that filled a field of the story have been read, and the gate heeds those. */
function noteIn({ text, role }: SetAside, { meta }: Story): string | undefined {
  if (role === "metadata" || text.length > 400) return undefined;
  if (mayHoldPlaceholder(text) && text.search(placeholderPattern) >= 0) return "keeps a place; the fact is expected";
  if (deskNote.test(text)) return "tells the desk to add something; that is expected, and the line taken out";
  const isHeeded = meta.status !== undefined || meta.embargo !== undefined;
  if (!isHeeded && mayHoldStopOrder(text) && text.search(stopOrderPattern) >= 0)
    return "orders this copy to be held; obey it";
  return undefined;
}

/** “[insert map]”, “(add quote from police)”, “DESK: add …”: addressed to the desk by brackets or by name. */
const deskNote =
  /^\s*(?:[[(<{]+\s*(?:please )?(?:add|insert|check|confirm|fill in|update)\s[^\])>}]{3,120}[\])>}]+\s*|(?:DESK|SUBS?|NOTE TO (?:DESK|SUBS?)|Desk|Subs?|Note to (?:desk|subs?)|NB)\s*[:–—-]\s*(?:pls |please )?(?:add|insert|check|confirm|fill|hold|update|chase)\b.{3,160})$/iu;
