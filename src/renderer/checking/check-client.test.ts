import { describe, expect, test } from "vitest";
import type { Finding } from "../../core/checks/finding.ts";
import type { Block } from "../../core/story/blocks.ts";
import { blockId } from "../../core/story/story.ts";
import { aStory } from "../testing/a-story.ts";
import { fakeTimers } from "../testing/fake-timers.ts";
import { createCheckClient } from "./check-client.ts";
import type { FromWorker, ToWorker } from "./check-messages.ts";

const block = (text: string): Block => ({ id: blockId("b1"), kind: "paragraph", text });

const finding = (quote: string): Finding => ({
  check: "words",
  level: "fix",
  span: { block: blockId("b1"), from: 0, to: quote.length },
  quote,
  message: quote,
  why: "",
  fixes: [],
  related: [],
  sure: 1,
});

const rules = {
  stylebook: "test",
  typesetting: { quotes: "curly", dash: "—", datelineDash: "—", smallWords: [] },
  limits: { headline: 90, dek: 200, caption: 300, alt: 200 },
  checks: [],
  all: [],
} as const;

/** A client over a worker of two checks, "words" and "sluggish"; the second never comes back from a text with “loop” in it. */
function withWorker() {
  const timers = fakeTimers();
  const trouble: string[] = [];
  const started: ToWorker[][] = [];
  const client = createCheckClient({
    timers,
    onRules: () => undefined,
    onTrouble: (message) => trouble.push(message),
    start(heard) {
      const got: ToWorker[] = [];
      started.push(got);
      let without: readonly string[] = [];
      let hung = false;
      const say = (message: FromWorker): void => void Promise.resolve().then(() => heard(message));
      return {
        end: () => {
          hung = true;
        },
        post(message) {
          got.push(message);
          if (hung) return;
          if (message.type === "open") {
            ({ without } = message);
            say({ type: "opened", ...rules });
            return;
          }
          if (message.type === "words") return say({ type: "spelling" });
          if (message.type === "story") return say({ type: "story", key: message.key, findings: [], failed: [] });
          if (message.type !== "block") return;
          for (const check of ["words", "sluggish"]) {
            if (without.includes(check)) continue;
            if (message.announce === true) say({ type: "running", key: message.key, check });
            if (check === "sluggish" && message.block.text.includes("loop")) {
              hung = true;
              return;
            }
          }
          say({ type: "block", key: message.key, findings: [finding(message.block.text)], failed: [] });
        },
      };
    },
  });
  return { timers, trouble, started, client };
}

describe("check client", () => {
  test("one question at a time, each with its own answer", async () => {
    const { client, timers } = withWorker();
    client.open(aStory(), undefined);
    const answers = Promise.all(["one", "two", "three"].map((text) => client.block(block(text))));
    await timers.pass(100);
    expect((await answers).map((found) => found?.[0]?.quote)).toEqual(["one", "two", "three"]);
  });

  test("a check that hangs is named, left out, and the question answered without it", async () => {
    const { client, timers, trouble, started } = withWorker();
    client.open(aStory(), undefined);
    const looping = client.block(block("a loop"));
    const after = client.block(block("after"));
    await timers.pass(60_000);
    expect((await looping)?.[0]?.quote).toBe("a loop");
    expect((await after)?.[0]?.quote).toBe("after");
    expect(trouble).toEqual([expect.stringMatching(/“sluggish” hangs on the paragraph “a loop”/u)]);
    expect(started).toHaveLength(3);
    expect(started.at(-1)?.[0]).toMatchObject({ type: "open", without: ["sluggish"] });
    // Nor is it asked again for the next text of the kind.
    const again = client.block(block("another loop"));
    await timers.pass(100);
    expect((await again)?.[0]?.quote).toBe("another loop");
    expect(started).toHaveLength(3);
  });

  test("a worker that never answers does not hold the window up for ever", async () => {
    const timers = fakeTimers();
    const trouble: string[] = [];
    let workers = 0;
    const client = createCheckClient({
      timers,
      onRules: () => undefined,
      onTrouble: (message) => trouble.push(message),
      start: () => {
        workers += 1;
        return { post: () => undefined, end: () => undefined };
      },
    });
    client.open(aStory(), undefined);
    const answer = client.block(block("text"));
    await timers.pass(120_000);
    expect(await answer).toBeUndefined();
    expect(workers).toBe(3);
    expect(trouble).toEqual([expect.stringMatching(/the paragraph “text” could not be checked/iu)]);
  });

  test("another story: what waits is answered by nothing", async () => {
    const { client, timers } = withWorker();
    client.open(aStory(), undefined);
    const first = client.block(block("loop"));
    const waiting = client.block(block("waiting"));
    client.open(aStory({ headline: { text: "Other" } }), undefined);
    expect(await waiting).toBeUndefined();
    await timers.pass(60_000);
    expect(await first).toBeDefined();
  });
});
