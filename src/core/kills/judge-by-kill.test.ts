import { describe, expect, test } from "vitest";
import { judgeByKill, type OnTheWire } from "./judge-by-kill.ts";

const guid = "tide-2026-0503-114";
const base: OnTheWire = {
  slug: "",
  headline: "Ferry runs aground off Northport",
  source: "Tidewire",
  format: "nitf",
  received: "2026-05-03T10:00:00.000Z",
};
const item = (change: Partial<OnTheWire> = {}): OnTheWire => ({ ...base, ...change });
const kill = (change: Partial<OnTheWire> = {}): OnTheWire =>
  item({ headline: "", received: "2026-05-03T11:00:00.000Z", status: "killed", ...change });
const named = (...slugs: readonly string[]): OnTheWire =>
  kill({ format: "plain-text", source: "", order: { file: "kill.txt", slugs, headlines: [] } });
/** It comes after the kill. */
const late = (change: Partial<OnTheWire> = {}): OnTheWire => item({ received: "2026-05-03T11:20:00.000Z", ...change });

describe("by the agency's identity", () => {
  const one = { onWire: { guid } };
  test.each([
    ["without a version or a time", one, one, "hold"],
    ["of the version that the kill names", { ...one, version: "3" }, { ...one, version: "3" }, "hold"],
    ["of an older version", { ...one, version: "3" }, { ...one, version: "2" }, "hold"],
    ["of a later version", { ...one, version: "9" }, { ...one, version: "10" }, "ask"],
    ["made before it", { ...one, sent: "2026-05-03T10:50:00Z" }, { ...one, sent: "2026-05-03T10:15:00Z" }, "hold"],
    ["made after it", { ...one, sent: "2026-05-03T10:50:00Z" }, { ...one, sent: "2026-05-03T12:15:00+01:00" }, "ask"],
  ])("a story %s, whichever comes first", (_what, killed, story, does) => {
    expect(judgeByKill(kill(killed), item(story))?.does).toBe(does);
    expect(judgeByKill(kill(killed), late(story))?.does).toBe(does);
  });

  test("a story that says it stands for another is asked about when it comes after the kill", () => {
    expect(judgeByKill(kill(one), late({ ...one, replaces: true }))).toEqual({ does: "ask", because: "later" });
  });

  test("another identity, another form and a number of the day are no match", () => {
    for (const [a, b] of [
      [kill(one), item({ onWire: { guid: `${guid}-2` } })],
      [kill(one), item({ ...one, format: "ninjs" })],
      [kill({ onWire: { guid: "114" } }), item({ onWire: { guid: "114" } })],
    ] as const)
      expect(judgeByKill(a, b)).toBeUndefined();
  });

  test("a hold order asks, a usable story orders nothing, and a kill is not killed", () => {
    expect(judgeByKill(kill({ ...one, status: "withheld" }), item(one))).toEqual({ does: "ask", because: "withheld" });
    expect(judgeByKill(item(one), item(one))).toBeUndefined();
    expect(judgeByKill(kill(one), kill(one))).toBeUndefined();
  });
});

describe("by a slug in the words of the order", () => {
  test.each([
    ["BC-TIDE-FERRY", "BC-TIDE-FERRY", "hold"],
    ["BC-TIDE-FERRY", "bc-tide ferry", "hold"],
    ["BC-Ferry Aground, 1st Ld-Writethru", "BC-Ferry Aground", "hold"],
    ["FERRY/AGROUND (UPDATE 2)", "FERRY/AGROUND (UPDATE 2)", "hold"],
    ["BC-TIDE-FERRY", "TIDE-FERRY", "ask"],
    ["BC-TIDE-FERRY", "URGENT-TIDE-FERRY", "ask"],
    ["FERRY/AGROUND (UPDATE 2)", "FERRY/AGROUND (UPDATE 3)", "ask"],
    ["FERRY/AGROUND", "FERRY/AGROUND (UPDATE 3)", "ask"],
    ["BC-TIDE-FERRY", "BC-TIDE-FERRIES", undefined],
    ["BC-TIDE-FERRY", "BC-TIDE", undefined],
    ["BC-EU", "EU", undefined],
  ])("%s and %s", (says, slug, does) => {
    expect(judgeByKill(named(says), item({ slug }))?.does).toBe(does);
  });

  test("says which name, and why it only asks", () => {
    expect(judgeByKill(named("BC-PORT", "BC-FERRY"), item({ slug: "FERRY" }))).toEqual({
      does: "ask",
      says: "BC-FERRY",
      because: "alike",
    });
  });

  test("a headline, and the label before one, name a story as well", () => {
    const order = kill({ order: { file: "kill.txt", slugs: [], headlines: ["Ferry runs aground off Northport"] } });
    expect(judgeByKill(order, item())?.does).toBe("hold");
    expect(judgeByKill(order, item({ headline: "UPDATE 2 - Ferry runs aground off Northport" }))?.does).toBe("hold");
    expect(judgeByKill(order, item({ headline: "Ferry afloat again off Northport" }))).toBeUndefined();
    expect(judgeByKill(named("BC-Tide Ferry"), item({ headline: "BC-TIDE-FERRY" }))?.does).toBe("hold");
    const mail = item({ headline: "FERRY/AGROUND (UPDATE 2) - Ferry runs aground" });
    expect(judgeByKill(named("FERRY/AGROUND (UPDATE 2)"), mail)?.does).toBe("hold");
  });

  test("another agency's story of that slug is not meant, one agency under two names is", () => {
    const order = { ...named("BC-FERRY"), source: "AP" };
    expect(judgeByKill(order, item({ slug: "BC-FERRY", source: "Harbour News" }))).toBeUndefined();
    expect(judgeByKill(order, item({ slug: "BC-FERRY", source: "The Associated Press" }))?.does).toBe("hold");
    expect(judgeByKill(order, item({ slug: "BC-FERRY", source: "" }))?.does).toBe("hold");
  });

  test("a story of another week with that slug is not meant, by its own date before that of its coming", () => {
    const order = { ...named("BC-FERRY"), sent: "2026-05-03T10:50:00Z" };
    expect(judgeByKill(order, item({ slug: "BC-FERRY", sent: "2026-04-20T10:00:00Z" }))).toBeUndefined();
    expect(judgeByKill(order, item({ slug: "BC-FERRY", sent: "2026-05-01" }))?.does).toBe("hold");
  });

  test("what comes after the kill: the story that it killed, its substitute, and the slug of another day", () => {
    const order = { ...named("BC-FERRY"), sent: "2026-05-03T10:50:00Z" };
    const comes = (change: Partial<OnTheWire>): string | undefined =>
      judgeByKill(order, late({ slug: "BC-FERRY", ...change }))?.does;
    expect(comes({ sent: "2026-05-03T10:15:00Z" })).toBe("hold");
    expect(comes({})).toBe("hold");
    expect(comes({ sent: "2026-05-03T11:10:00Z" })).toBe("ask");
    expect(comes({ replaces: true })).toBe("ask");
    expect(comes({ received: "2026-05-05T11:00:00.000Z" })).toBe("ask");
    expect(comes({ sent: "2026-05-05T10:00:00Z" })).toBeUndefined();
    expect(comes({ sent: "2026-05-05T10:00:00Z", replaces: true })).toBe("ask");
    // A day that may be before or after.
    expect(comes({ sent: "2026-05-03" })).toBe("hold");
  });
});

describe("by the slug of the order itself", () => {
  test("where it names no other", () => {
    expect(judgeByKill(kill({ slug: "BC-FERRY" }), item({ slug: "BC-FERRY" }))?.does).toBe("hold");
    const other = kill({ slug: "BC-FERRY", order: { file: "kill.txt", slugs: ["BC-PORT"], headlines: [] } });
    expect(judgeByKill(other, item({ slug: "BC-FERRY" }))).toBeUndefined();
    expect(judgeByKill(kill({ slug: "BC-MANDATORY KILL" }), item({ slug: "BC-MANDATORY KILL" }))).toBeUndefined();
  });

  test("it only asks in another form, or where both have identities that differ and the headline is the same", () => {
    const order = kill({ slug: "BC-FERRY", onWire: { guid } });
    const other = { slug: "BC-FERRY", onWire: { guid: `${guid}-2` } };
    expect(judgeByKill(order, item({ slug: "BC-FERRY", format: "ninjs" }))?.does).toBe("ask");
    expect(judgeByKill(order, item(other))).toBeUndefined();
    const titled = { ...order, headline: "KILL: Ferry runs aground off Northport" };
    expect(judgeByKill(titled, item(other))?.does).toBe("ask");
    expect(judgeByKill(titled, item({ ...other, headline: "Ferry afloat again off Northport" }))).toBeUndefined();
  });
});
