import { describe, expect, test } from "vitest";
import { type CheckedWords, placeChecked, surroundings } from "../checks/checked-words.ts";
import { attributeStory } from "../language/attribute-story.ts";
import { sourceShares } from "../language/source-shares.ts";
import type { Block } from "../story/blocks.ts";
import { blockId } from "../story/story.ts";
import { claimsLedger, type LedgerRow, receiptClaims } from "./claims-ledger.ts";

const copy = [
  "The council of Vik met on Friday, mayor Eva Lind said.",
  "“We will build the pier,” Lind said. “It costs 2 million crowns.”",
  "The meeting lasted two hours.",
  "Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.",
];
const blocks = copy.map((text, n): Block => ({ id: blockId(`b${n + 1}`), kind: "paragraph", text }));
const attribution = attributeStory(blocks);
const crime = copy[3] ?? "";

const verified = (text: string): CheckedWords => ({
  id: "1",
  kind: "claim",
  quote: text,
  ...surroundings(text, 0, text.length),
  by: "Ada",
  against: "police figures of 2 March",
  at: "2026-03-04",
});

const ledger = (now: readonly Block[] = blocks, checked: readonly CheckedWords[] = []): readonly LedgerRow[] =>
  claimsLedger(now, attributeStory(now), placeChecked(now, checked));

describe("the ledger of claims", () => {
  test("has every assertion with its state, who is credited, and why a source is wanted", () => {
    const rows = ledger();
    expect(rows.find(({ text }) => text.startsWith("The council"))).toMatchObject({
      state: "attributed",
      source: "Eva Lind",
      asked: false,
    });
    const row = rows.find(({ text }) => text === crime);
    expect(row).toMatchObject({ state: "unattributed", asked: true });
    expect(row?.reasons.length).toBeGreaterThan(0);
  });

  test("what somebody stands for is not asked about, until the words change", () => {
    const row = ledger(blocks, [verified(crime)]).at(-1);
    expect(row).toMatchObject({ asked: false, verified: { by: "Ada" } });
    const changed = blocks.map((block) => ({ ...block, text: block.text.replace("40 percent", "60 percent") }));
    expect(ledger(changed, [verified(crime)]).at(-1)).toMatchObject({ asked: true });
  });

  test("the receipt has what was verified and what wants a source, not the rest", () => {
    expect(receiptClaims(ledger()).map(({ text }) => text)).toEqual([crime]);
    expect(receiptClaims(ledger(blocks, [verified(crime)]))).toEqual([
      expect.objectContaining({
        text: crime,
        verified: expect.objectContaining({ because: "police figures of 2 March" }),
      }),
    ]);
  });
});

describe("the shares of the sources", () => {
  test("are of all words, and what nobody is credited with is the rest", () => {
    const shares = sourceShares(blocks, attribution);
    expect(shares.words).toBe(11 + 12 + 5 + 19);
    const credited = shares.bySource.reduce((sum, count) => sum + count, shares.unnamed);
    expect(credited).toBeGreaterThan(10);
    expect(shares.nobody).toBe(shares.words - credited);
    expect(shares.nobody).toBeGreaterThanOrEqual(5 + 19);
  });
});
