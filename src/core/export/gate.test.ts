import { describe, expect, test } from "vitest";
import type { Finding, Level } from "../checks/finding.ts";
import { makeStory, type StoryParts } from "../story/make-story.ts";
import { blockId } from "../story/story.ts";
import { plain } from "../story/text.ts";
import { gateOf } from "./gate.ts";

const story = (meta: StoryParts["meta"] = {}) =>
  makeStory({
    headline: plain("Ferry runs again"),
    body: [{ block: { kind: "paragraph", text: plain("The ferry ran on Monday.") } }],
    meta,
    origin: { name: "ferry.txt", reader: "plain-text" },
  });

const finding = (level: Level): Finding => ({
  check: "repeated-word",
  level,
  span: { block: blockId("b1"), from: 0, to: 3 },
  quote: "The",
  message: "“the” is repeated",
  why: "",
  fixes: [],
  related: [],
  sure: 1,
});

const noon = "2026-03-02T12:00:00Z";

describe("gateOf", () => {
  test("only a must-fix closes it", () => {
    expect(gateOf(story(), [finding("fix"), finding("check"), finding("ok")], noon).open).toBe(true);
    const closed = gateOf(story(), [finding("fix"), finding("must-fix")], noon);
    expect(closed.open).toBe(false);
    expect(closed.findings.map(({ level }) => level)).toEqual(["must-fix"]);
  });

  test.each([
    ["2026-03-02T11:59:59Z", true],
    ["2026-03-02T12:00:00Z", true],
    ["2026-03-02T12:00:01Z", false],
    ["2026-03-02T13:00:00+01:00", true],
    ["2026-03-02T13:30:00+0100", false],
    ["2026-03-01", true],
    ["until further notice", false],
  ])("an embargo until %s at noon UTC: open %s", (embargo, open) => {
    expect(gateOf(story({ embargo }), [], noon).open).toBe(open);
  });

  test.each([
    ["2046-05-03T18:00:00Z", "2046-05-03T20:00:00+02:00", "18:00 UTC on 3 May 2046 (20:00 UTC+2 here)"],
    ["2046-05-03T23:00:00Z", "2046-05-04T01:00:00+02:00", "23:00 UTC on 3 May 2046 (01:00 UTC+2 on 4 May 2046 here)"],
    ["2046-05-03T20:00:00+02:00", "2046-05-03T20:00:00+02:00", "20:00 UTC+2 on 3 May 2046"],
    ["2046-05-03T20:00:00", "2046-05-03T20:00:00+02:00", "20:00 on 3 May 2046, with no time zone given"],
  ])("an embargo is told on the desk’s clock too, where that is another one: %s", (embargo, here, words) => {
    expect(gateOf(story({ embargo }), [], noon, () => here).reasons).toEqual([
      `This story is under embargo until ${words}.`,
    ]);
  });

  test("an embargo without a zone holds until it is over everywhere", () => {
    expect(gateOf(story({ embargo: "2026-03-02T11:00:00" }), [], noon).open).toBe(false);
    expect(gateOf(story({ embargo: "2026-03-02T00:00:00" }), [], noon).open).toBe(true);
  });

  test.each(["killed", "withheld", "advisory", "embargoed"] as const)("%s copy does not leave", (status) => {
    expect(gateOf(story({ status }), [], noon).reasons).toHaveLength(1);
  });

  test("a correction leaves", () => {
    expect(gateOf(story({ status: "correction" }), [], noon).open).toBe(true);
  });

  test("nor are notes of the desk to itself, with nothing beside them", () => {
    const note = { text: "ask Ana", marks: [{ type: "note" as const, from: 0, to: 7 }] };
    const notes = { ...story(), headline: note, body: [{ kind: "paragraph" as const, id: blockId("b1"), text: note }] };
    expect(gateOf(notes, [], noon).reasons).toEqual(["There is nothing to export: no headline and no text."]);
  });

  test("nothing is not exported", () => {
    const empty = makeStory({
      body: [{ block: { kind: "paragraph", text: plain(" ") } }],
      meta: {},
      origin: story().origin,
    });
    expect(gateOf(empty, [], noon).reasons).toHaveLength(1);
  });
});
