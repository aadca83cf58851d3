import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Desk } from "./desk.ts";
import { openDesk } from "./open-desk.ts";
import { ModelDisk } from "./testing/model-disk.ts";
import { sampleStory } from "./testing/sample-story.ts";
import { watchTrouble } from "./trouble.ts";

vi.mock("../log.ts", () => ({ log: () => undefined, reasonOf: String }));

/** `npm run soak` asks for thousands, from another seed each time. */
const runs = Number(process.env["WIREDESK_SOAK_RUNS"] ?? 300);
const seed = Number(process.env["WIREDESK_SOAK_SEED"] ?? 20261123);
const counts = { mustFix: 0, fix: 0, check: 0 };
const batch = (seq: number): { seq: number; steps: unknown[] } => ({ seq, steps: [{ insert: `words ${seq}` }] });
const asOf = (base: number) => sampleStory(base === 0 ? "Harbour fire" : `As of ${base}`, "x");

const action = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("append" as const), count: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("snapshot" as const), behind: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restart" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("power cut" as const), after: fc.nat(30), luck: fc.nat() }) },
);

/** The same choices again for the same number. */
function choices(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state = Math.imul(state, 1664525) + 1013904223;
    return (state >>> 8) % below;
  };
}

/** Lets everything happen that can happen without the disk. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test("whatever is done and whenever the power goes, nothing acknowledged is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 25 }), async (actions) => {
      let model = new ModelDisk();
      const start = (): Promise<Desk> =>
        openDesk({
          folder: "/data/desk",
          disk: model.disk,
          trouble: watchTrouble(() => undefined),
          index: undefined,
          changed: () => undefined,
          unreadable: (_id, why) => expect(why).toBeUndefined(),
          retryAfter: 60_000,
        });
      let desk = await start();
      const file = { name: "a.txt", bytes: Buffer.from("x"), sha256: "a".repeat(64), format: "plain", notes: [] };
      const [id = ""] = await desk.receive({ ...file, stories: [asOf(0)] });
      let sent = 0;
      let acknowledged = 0;

      const append = (count: number): Promise<unknown> =>
        Promise.all(
          Array.from({ length: count }, async () => {
            const seq = sent++;
            await desk.append(id, batch(seq)).catch(() => undefined);
            if (model.powerLeft > 0) acknowledged = Math.max(acknowledged, seq + 1);
          }),
        );

      const reopen = async (): Promise<void> => {
        desk = await start();
        const { story, steps, next } = await desk.open(id);
        const base = next - steps.length;
        expect(steps).toEqual(Array.from({ length: steps.length }, (_, n) => batch(base + n)));
        expect(story.headline?.text).toBe(asOf(base).headline?.text);
        expect(next).toBeGreaterThanOrEqual(acknowledged);
        expect(next).toBeLessThanOrEqual(sent);
        expect((await desk.wire(id)).bytes).toEqual(file.bytes);
        sent = next;
        acknowledged = next;
      };

      for (const step of actions) {
        if (step.kind === "append") await append(step.count);
        else if (step.kind === "snapshot") {
          const { next, steps } = await desk.open(id);
          const upTo = Math.max(next - step.behind, next - steps.length);
          if (upTo > next - steps.length) await desk.snapshot(id, upTo, asOf(upTo), counts);
        } else if (step.kind === "restart") {
          await desk.close();
          await reopen();
        } else {
          model.powerLeft = step.after;
          void append(4);
          await settle();
          if (model.powerLeft > 0) {
            const { next } = await desk.open(id);
            void desk.snapshot(id, next, asOf(next), counts).catch(() => undefined);
            await settle();
          }
          model.powerLeft = 0;
          await desk.close();
          model = model.afterPowerCut(choices(step.luck));
          await reopen();
        }
      }
      await desk.close();
    }),
    { numRuns: runs, seed },
  );
}, 3_600_000);
