import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type DeskLock, ownerFile, takeDeskLock, type LockOptions } from "./desk-lock.ts";
import { tempFolder } from "./testing/temp-folder.ts";

let temp = tempFolder();
const locks: DeskLock[] = [];
beforeEach(() => {
  temp = tempFolder();
});
afterEach(async () => {
  vi.useRealTimers();
  for (const lock of locks.splice(0)) await lock.release();
  temp.remove();
});

const ada = { host: "desk-7", user: "ada", pid: 100 };
const ben = { host: "desk-8", user: "ben", pid: 200 };
const take = async (options: Partial<LockOptions> = {}) => {
  const outcome = await takeDeskLock({ folder: temp.folder, me: ada, isAlive: () => true, ...options });
  if (outcome.taken) locks.push(outcome.lock);
  return outcome;
};
const file = (): string => path.join(temp.folder, ownerFile);
const age = (seconds: number): void => {
  const then = Date.now() / 1000 - seconds;
  utimesSync(file(), then, then);
};
const later = async (lock: DeskLock): Promise<void> => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5_000 });
  await lock.mayWrite();
};

describe("a desk", () => {
  test("belongs to one Wiredesk at a time, and says to whom", async () => {
    expect(await take()).toMatchObject({ taken: true, lock: { unclean: false } });
    expect(await take({ me: ben })).toMatchObject({ taken: false, owner: ada });
    expect(await take({ me: { ...ada, pid: 101 } })).toMatchObject({ taken: false, owner: ada });
  });

  test("is free again when it was closed", async () => {
    const first = await take();
    if (first.taken) await first.lock.release();
    expect(existsSync(file())).toBe(false);
    expect(await take({ me: ben })).toMatchObject({ taken: true, lock: { unclean: false } });
  });

  test("is taken from a process that was killed, which counts as an unclean end", async () => {
    await take();
    const next = await take({ me: { ...ada, pid: 300 }, isAlive: (pid) => pid !== 100 });
    expect(next).toMatchObject({ taken: true, lock: { unclean: true } });
  });

  test("is taken from another machine only when that gave no sign of life for long", async () => {
    await take();
    age(30);
    expect(await take({ me: ben })).toMatchObject({ taken: false });
    age(60);
    expect(await take({ me: ben })).toMatchObject({ taken: true, lock: { unclean: true } });
  });

  test("whose owner cannot be read is waited for, and then taken", async () => {
    writeFileSync(file(), '{"tok');
    expect(await take()).toMatchObject({ taken: false });
    age(60);
    expect(await take()).toMatchObject({ taken: true });
  });
});

describe("an owner", () => {
  test("may write while the desk is theirs", async () => {
    const outcome = await take();
    if (!outcome.taken) throw new Error("it was free");
    await later(outcome.lock);
  });

  test("writes nothing more once another has taken the desk over, and does not take the lock away", async () => {
    const first = await take();
    expect(await take({ me: ben, force: true })).toMatchObject({ taken: true, lock: { unclean: false } });
    if (!first.taken) throw new Error("it was free");
    await expect(later(first.lock)).rejects.toMatchObject({
      code: "ETAKEN",
      message: expect.stringContaining("ben on desk-8"),
    });
    await first.lock.release();
    expect(JSON.parse(readFileSync(file(), "utf8"))).toMatchObject(ben);
  });

  test("sees that the desk was taken over though the clock was set back an hour", async () => {
    const first = await take();
    await take({ me: ben, force: true });
    if (!first.taken) throw new Error("it was free");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
    await expect(first.lock.mayWrite()).rejects.toMatchObject({ code: "ETAKEN" });
  });

  test("gives signs of life by the clock of the disk, however wrong its own is", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
    const outcome = await take({ beat: 5 });
    vi.useRealTimers();
    expect(outcome.taken).toBe(true);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
    const before = statSync(file()).mtimeMs;
    await vi.waitFor(() => expect(statSync(file()).mtimeMs).toBeGreaterThan(before));
    expect(await take({ me: ben })).toMatchObject({ taken: false });
  });

  test("gives signs of life", async () => {
    const outcome = await take({ beat: 5 });
    expect(outcome.taken).toBe(true);
    age(60);
    await vi.waitFor(() => expect(Date.now() - statSync(file()).mtimeMs).toBeLessThan(30_000));
  });

  test("whose mark somebody deleted sets it up again", async () => {
    const outcome = await take();
    if (!outcome.taken) throw new Error("it was free");
    rmSync(file());
    await later(outcome.lock);
    expect(JSON.parse(readFileSync(file(), "utf8"))).toMatchObject(ada);
  });
});
