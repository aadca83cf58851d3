import { describe, expect, test } from "vitest";
import type { Finding } from "../../core/checks/finding.ts";
import { identitiesOf } from "../../core/checks/identity.ts";
import { blockId } from "../../core/story/story.ts";
import type { FindingCounts, StorySummary } from "../../ipc/contract.ts";
import { aStory } from "../testing/a-story.ts";
import { fakeTimers } from "../testing/fake-timers.ts";
import { countOpen, createDeskCounter } from "./count-desk.ts";

const finding = (level: Finding["level"], quote: string): Finding => ({
  check: "words",
  level,
  span: { block: blockId("b1"), from: 0, to: quote.length },
  quote,
  message: quote,
  why: "",
  fixes: [],
  related: [],
  sure: 1,
});

const row = (id: string, given: Partial<StorySummary> = {}): StorySummary => ({
  id,
  slug: id,
  headline: id,
  source: "",
  format: "plain",
  state: "new",
  received: "2026-03-01T08:00:00Z",
  changed: "2026-03-01T08:00:00Z",
  ...given,
});

/** A counter over a desk in memory, whose checks find a fault a block and break down over “broken”. */
function withDesk(...rows: StorySummary[]) {
  const timers = fakeTimers();
  const stories = new Map(rows.map((one) => [one.id, one]));
  const asked: string[] = [];
  let closed = 0;
  let about = "";
  const counter = createDeskCounter({
    timers,
    stories: () => [...stories.values()],
    isOpen: (id) => id === "open",
    peek: (id) => Promise.resolve({ story: aStory({ headline: { text: id } }), passedOver: [] }),
    tell: (id, counts: FindingCounts) => {
      stories.set(id, { ...(stories.get(id) ?? row(id)), counts });
      return Promise.resolve();
    },
    client: {
      open: (story) => {
        about = story.headline?.text ?? "";
        asked.push(about);
      },
      block: (block) => Promise.resolve(about === "broken" ? undefined : [finding("fix", block.text)]),
      story: () => Promise.resolve([finding("must-fix", about)]),
      close: () => {
        closed += 1;
      },
    },
  });
  return { timers, stories, asked, counter, closed: () => closed };
}

describe("the desk counter", () => {
  test("counts what nobody opened, once, and lets its worker go", async () => {
    const { timers, stories, asked, counter, closed } = withDesk(
      row("a"),
      row("b", { counts: { mustFix: 0, fix: 0, check: 0 } }),
      row("open"),
      row("broken"),
      row("spiked", { state: "spiked" }),
      row("c"),
    );
    counter.look();
    await timers.pass(1_000);
    expect(asked).toEqual([]);
    await timers.pass(20_000);
    expect(asked).toEqual(["a", "broken", "c"]);
    expect(stories.get("a")?.counts).toEqual({ mustFix: 1, fix: 3, check: 0 });
    expect(stories.get("broken")?.counts).toBeUndefined();
    expect(closed()).toBe(1);
    stories.set("new", row("new"));
    counter.look();
    await timers.pass(20_000);
    expect(asked.at(-1)).toBe("new");
  });

  test("stops at once", async () => {
    const { timers, asked, counter } = withDesk(row("a"), row("b"));
    counter.look();
    counter.stop();
    await timers.pass(20_000);
    expect(asked).toEqual([]);
  });
});

test("what was passed over is not counted", () => {
  const findings = [finding("check", "x"), finding("check", "x"), finding("fix", "y")];
  const [first = ""] = identitiesOf(findings);
  const passed = { check: "words", quote: "x", at: "", identity: first, scope: "here" as const };
  expect(countOpen(findings, [passed])).toEqual({ mustFix: 0, fix: 1, check: 1 });
});
