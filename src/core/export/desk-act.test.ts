import { expect, test } from "vitest";
import { type DeskAct, holdReason, spellDeskAct } from "./desk-act.ts";
import { type Receipt, receiptSchema } from "./receipt.ts";
import { receiptPage } from "./receipt-page.ts";

const sampleReceipt: Receipt = {
  receipt: receiptSchema,
  wiredesk: "1.2.3",
  exported: "2026-05-03T12:00:00Z",
  target: "html",
  files: [],
  origin: { name: "ferry.txt", reader: "plain-text" },
  checkedWith: { checks: 1, stylebook: { id: "house", name: "House", version: "1" } },
  findings: [],
  fixed: [],
  passedOver: [],
  cq: [],
  setAside: [],
  losses: [],
};
const at = "2026-05-03T11:00:00Z";

test.each<readonly [DeskAct, string]>([
  [{ did: "killed", at, by: "ada" }, "Killed on the desk by ada, 11:00 UTC on 3 May 2026."],
  [
    { did: "revived", at, by: "ada", because: "The wrong <one>" },
    "Revived on the desk by ada, 11:00 UTC on 3 May 2026: “The wrong <one>”.",
  ],
  [
    { did: "embargo", at, by: "", from: "2027-12-27T00:01:00Z", to: "2020-01-01T01:00:00Z" },
    "An embargo until 00:01 UTC on 27 December 2027 stood in the story, changed to until 01:00 UTC on 1 January 2020, 11:00 UTC on 3 May 2026.",
  ],
  [
    { did: "embargo", at, by: "ada", from: "2027-12-27T00:01:00Z" },
    "An embargo until 00:01 UTC on 27 December 2027 stood in the story, taken out by ada, 11:00 UTC on 3 May 2026.",
  ],
  [
    { did: "status", at, by: "ada", from: "withheld", to: "usable" },
    "The agency’s status “withheld” stood in the story, changed to “usable” by ada, 11:00 UTC on 3 May 2026.",
  ],
])("an act on what holds a story is a sentence: %o", (act, words) => {
  expect(spellDeskAct(act)).toBe(words);
});

test("a hold says who killed the story, or that nobody knows", () => {
  expect(holdReason({ why: "killed", at, by: "ada" })).toContain("by ada, 11:00 UTC on 3 May 2026");
  expect(holdReason({ why: "killed", at, by: "" })).toBe(
    "This story was killed on the desk: it must not be published.",
  );
  expect(holdReason({ why: "unknown", at, by: "" })).toContain("is not known");
});

test("the page of a receipt tells the acts, and what came of it", () => {
  const page = receiptPage({
    ...sampleReceipt,
    acts: [{ did: "revived", at, by: "ada", because: "The wrong <one>" }],
    outcome: { kind: "stayed", because: "The disk is full." },
  });
  expect(page).toContain("“The wrong &lt;one&gt;”");
  expect(page).toContain("The disk is full.");
  expect(receiptPage({ ...sampleReceipt, outcome: { kind: "leaving" } })).toContain("before anything left");
  expect(receiptPage(sampleReceipt)).not.toContain("Orders of the desk");
});
