import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { type Disk } from "./disk.ts";
import { baseOf } from "./recover.ts";
import { ModelDisk } from "./testing/model-disk.ts";
import { aBatch, aFile, noCounts, openTestDesk } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";

vi.mock("../log.ts", () => ({ log: () => undefined, reasonOf: String }));

/** What was acknowledged, and what the desk was told at most, when the power went. */
interface Promised {
  id: string | undefined;
  acknowledged: number;
  sent: number;
}

const asOf = (base: number) => sampleStory(base === 0 ? "Harbour fire" : `As of ${base}`, "x");
const openOn = (disk: Disk) => openTestDesk("/data/desk", { disk, retryAfter: 3_600_000 });

/** Work of every kind that an hour at the desk is made of, small enough to try every end of it. */
async function work(disk: Disk, promised: Promised): Promise<void> {
  const desk = await openOn(disk);
  const [id = ""] = await desk.receive(aFile(asOf(0)));
  promised.id = id;
  const append = async (): Promise<void> => {
    const seq = promised.sent;
    promised.sent += 1;
    await desk.append(id, aBatch(seq));
    promised.acknowledged = Math.max(promised.acknowledged, seq + 1);
  };
  await append();
  await append();
  await desk.snapshot(id, 2, asOf(2), noCounts);
  await append();
  await append();
  // One of them came in while the window wrote.
  await desk.snapshot(id, 3, asOf(3), noCounts);
  await append();
  await desk.snapshot(id, 5, asOf(5), noCounts);
  await Promise.all([append(), append(), append()]);
  await desk.setState(id, "ready");
  await desk.snapshot(id, 7, asOf(7), noCounts);
  await Promise.all([append(), append()]);
  await desk.keepExport(id, asOf(8), { target: "html" }, { how: "exported", target: "html" });
  await append();
}

/** Goes through every row of choices, like the wheels of a counter. */
function everyChoice(visit: (choose: (below: number) => number) => Promise<void>, most: number): Promise<number> {
  const wheels: { at: number; of: number }[] = [];
  /** A write may be torn anywhere; at its ends and at the eighths between them it is enough. */
  const places = (below: number): readonly number[] =>
    below <= 12
      ? Array.from({ length: below }, (_, n) => n)
      : [0, 1, ...[1, 2, 3, 4, 5, 6, 7].map((eighth) => Math.floor((below * eighth) / 8)), below - 2, below - 1];
  const round = async (done: number): Promise<number> => {
    let used = 0;
    await visit((below) => {
      const possible = places(below);
      const wheel = (wheels[used] ??= { at: 0, of: possible.length });
      used += 1;
      return possible[wheel.at] ?? 0;
    });
    wheels.length = used;
    while (wheels.length > 0) {
      const last = wheels.at(-1);
      if (last === undefined) break;
      last.at += 1;
      if (last.at < last.of) break;
      wheels.pop();
    }
    return wheels.length === 0 || done + 1 >= most ? done + 1 : round(done + 1);
  };
  return round(0);
}

/** Whether all that was acknowledged is there, and nothing that was never typed. */
async function isWhole(model: ModelDisk, { id, acknowledged, sent }: Promised): Promise<boolean> {
  const unreadable: string[] = [];
  const desk = await openTestDesk("/data/desk", { disk: model.disk, unreadable: (_id, why) => unreadable.push(why) });
  if (unreadable.length > 0) return false;
  if (id === undefined || desk.summaryOf(id) === undefined) return id === undefined && acknowledged === 0;
  const { story, steps, next } = await desk.open(id);
  const base = next - steps.length;
  const right = steps.every(({ seq }, n) => seq === base + n) && story.headline?.text === asOf(base).headline?.text;
  if (!right || next < acknowledged || next > sent) return false;
  // What follows must be readable too.
  await desk.append(id, aBatch(next));
  return (await desk.open(id)).next === next + 1;
}

/** Cuts the power after every operation of the work, and looks at every state in which the disk may then be. */
async function look(
  mutant: (disk: Disk) => Disk = (disk) => disk,
  enough = Infinity,
): Promise<{ readonly states: number; readonly broken: number }> {
  let states = 0;
  let broken = 0;
  for (let power = 0; ; power += 1) {
    const model = new ModelDisk();
    model.powerLeft = power;
    const promised: Promised = { id: undefined, acknowledged: 0, sent: 0 };
    const over = await Promise.race([
      work(mutant(model.disk), promised).then(
        () => true,
        () => false,
      ),
      // An append that the disk refused waits for ever: the power is gone.
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 15)),
    ]);
    const ended = { ...promised };
    states += await everyChoice(async (choose) => {
      if (!(await isWhole(model.afterPowerCut(choose), ended))) broken += 1;
    }, 400);
    if ((over && model.powerLeft > 0) || broken >= enough) return { states, broken };
  }
}

test("in every state in which a power cut may leave the disk, all that was acknowledged is there", async () => {
  const { states, broken } = await look();
  expect(broken).toBe(0);
  expect(states).toBeGreaterThan(1_000);
});

/** A file handle whose flush of one kind does nothing, and says nothing. */
const lying = (handle: FileHandle, lies: (name: string | symbol) => boolean): FileHandle =>
  new Proxy(handle, {
    get: (target, name) => {
      if (lies(name)) return () => Promise.resolve();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });

const openWith =
  (change: (handle: FileHandle, flags: string) => FileHandle) =>
  (disk: Disk): Disk => ({
    ...disk,
    open: async (file, flags, mode) => change(await disk.open(file, flags, mode), String(flags)),
  });

const mutants: Readonly<Record<string, (disk: Disk) => Disk>> = {
  "a journal that is not flushed": openWith((handle) => lying(handle, (name) => name === "datasync")),
  "files that are not flushed before they take their place": openWith((handle, flags) =>
    flags === "r" ? handle : lying(handle, (name) => name === "sync"),
  ),
  "folders that are not flushed": openWith((handle, flags) =>
    flags === "r" ? lying(handle, (name) => name === "sync") : handle,
  ),
  "old journals that go before the new snapshot is there": (disk) => ({
    ...disk,
    open: async (file, flags, mode) => {
      const folder = path.dirname(String(file));
      const handle = await disk.open(file, flags, mode);
      const writeFile = async (content: string): Promise<void> => {
        // Only for a snapshot: a journal that goes at another moment takes nothing more, and acknowledges nothing.
        if (content.includes('"base"'))
          for (const name of await disk.readdir(folder))
            if (baseOf(name) !== undefined) await disk.rm(path.join(folder, name));
        await handle.writeFile(content);
      };
      return new Proxy(handle, {
        get: (target, name) => {
          if (name === "writeFile" && flags === "wx") return writeFile;
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
    },
  }),
};

test.each(Object.keys(mutants))("the model would notice %s", async (name) => {
  expect((await look(mutants[name], 1)).broken).toBeGreaterThan(0);
});
