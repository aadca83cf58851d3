import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Disk, realDisk } from "./disk.ts";
import { openJournal } from "./journal.ts";
import { decodeJournal, encodeRecord } from "./journal-format.ts";
import { faultyDisk, type Fault } from "./testing/faulty-disk.ts";
import { tempFolder } from "./testing/temp-folder.ts";
import { watchTrouble } from "./trouble.ts";

let temp = tempFolder();
let file = "";
beforeEach(() => {
  temp = tempFolder();
  file = path.join(temp.folder, "journal-0.log");
});
afterEach(() => temp.remove());

const quiet = watchTrouble(() => undefined);
const recordsOf = (): readonly unknown[] => decodeJournal(readFileSync(file)).records;

describe("a journal on the disk", () => {
  test("has every record when it says so, in order", async () => {
    const journal = await openJournal(realDisk, file, 0, quiet);
    const kept = Array.from({ length: 50 }, (_, n) => journal.append({ n }));
    await kept[30];
    expect(recordsOf().length).toBeGreaterThan(30);
    await Promise.all(kept);
    expect(recordsOf()).toEqual(Array.from({ length: 50 }, (_, n) => ({ n })));
    await journal.close();
  });

  test("flushes what gathers while it writes once, not once a record", async () => {
    let flushes = 0;
    const disk = faultyDisk((operation) => {
      if (operation === "sync") flushes += 1;
      return undefined;
    });
    const journal = await openJournal(disk, file, 0, quiet);
    flushes = 0;
    await Promise.all(Array.from({ length: 100 }, (_, n) => journal.append({ n })));
    expect(flushes).toBeLessThan(10);
    await journal.close();
  });

  test("cuts a torn tail off before it goes on", async () => {
    const whole = encodeRecord({ n: 0 });
    writeFileSync(file, Buffer.concat([whole, encodeRecord({ n: 1 }).subarray(0, 9)]));
    const journal = await openJournal(realDisk, file, whole.length, quiet);
    await journal.append({ n: 2 });
    await journal.close();
    expect(recordsOf()).toEqual([{ n: 0 }, { n: 2 }]);
  });

  const faults: readonly { name: string; operation: string; fault: Fault }[] = [
    { name: "a full disk that took half a record", operation: "write", fault: { code: "ENOSPC", takes: 7 } },
    { name: "a flush that failed", operation: "sync", fault: { code: "EIO" } },
    { name: "a disk that takes nothing and says nothing", operation: "write", fault: { code: "SHORT", takes: 0 } },
  ];
  for (const { name, operation, fault } of faults)
    test(`waits out ${name}, tells of it, and loses nothing`, async () => {
      let left = 0;
      const disk = faultyDisk((met) => (met === operation && left > 0 ? (left--, fault) : undefined));
      const said: (string | null)[] = [];
      const journal = await openJournal(
        disk,
        file,
        0,
        watchTrouble((message) => said.push(message)),
        1,
      );
      await journal.append({ n: 0 });
      left = 3;
      await Promise.all([journal.append({ n: 1 }), journal.append({ n: 2 })]);
      await journal.append({ n: 3 });
      await journal.close();
      expect(recordsOf()).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }]);
      expect(said).toEqual([expect.stringContaining("not being kept"), null]);
    });

  test("in a folder that is moved while it is open is told of, and goes on when the folder is back", async () => {
    const home = path.join(temp.folder, "story");
    const elsewhere = path.join(temp.folder, "elsewhere");
    mkdirSync(home);
    file = path.join(home, "journal-0.log");
    const said: (string | null)[] = [];
    const trouble = watchTrouble((message) => said.push(message));
    const journal = await openJournal(realDisk, file, 0, trouble, 1);
    await journal.append({ n: 0 });
    renameSync(home, elsewhere);
    const kept = journal.append({ n: 1 });
    await vi.waitFor(() => expect(said).toEqual([expect.stringContaining("the desk's folder is gone")]));
    expect(journal.waiting).toBe(1);
    renameSync(elsewhere, home);
    await kept;
    await journal.close();
    expect(said.at(-1)).toBeNull();
    expect(recordsOf()).toEqual([{ n: 0 }, { n: 1 }]);
  });

  test("is not the journal of the story that somebody put in its place", async () => {
    const home = path.join(temp.folder, "story");
    mkdirSync(home);
    file = path.join(home, "journal-0.log");
    const said: (string | null)[] = [];
    const journal = await openJournal(
      realDisk,
      file,
      0,
      watchTrouble((message) => said.push(message)),
      1,
    );
    await journal.append({ n: 0 });
    renameSync(home, `${home} as it was`);
    mkdirSync(home);
    writeFileSync(file, "another story's");
    journal.append({ n: 1 }).catch(() => undefined);
    await vi.waitFor(() => expect(said).toHaveLength(1));
    // Nor is it written to when it is tried again.
    for (let again = 0; again < 5; again += 1) {
      journal.retry();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(readFileSync(file, "utf8")).toBe("another story's");
    await journal.close();
  });

  test("on a disk that numbers its files anew each time goes on", async () => {
    let numbers = 0;
    const disk: Disk = {
      ...realDisk,
      stat: (async (name: string) => {
        const stats = await realDisk.stat(name);
        stats.ino = numbers += 1;
        return stats;
      }) as Disk["stat"],
    };
    const journal = await openJournal(disk, file, 0, quiet);
    await journal.append({ n: 0 });
    await journal.append({ n: 1 });
    await journal.close();
    expect(recordsOf()).toEqual([{ n: 0 }, { n: 1 }]);
  });

  test("on a disk that does not answer says so while it waits, and that it is over when the answer comes", async () => {
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const said: (string | null)[] = [];
    const trouble = watchTrouble((message) => said.push(message));
    const disk = { ...realDisk, mayWrite: () => answered };
    const journal = await openJournal(disk, file, 0, trouble, 1, 5);
    const kept = journal.append({ n: 0 });
    await vi.waitFor(() => expect(said).toEqual([expect.stringContaining("does not answer")]));
    answer();
    await kept;
    expect(said.at(-1)).toBeNull();
    expect(recordsOf()).toEqual([{ n: 0 }]);
    await journal.close();
  });

  test("closed while the disk refuses says what was lost, unless it is kept elsewhere", async () => {
    for (const elsewhere of [false, true]) {
      let broken = false;
      const disk = faultyDisk(() => (broken ? { code: "ENOSPC" } : undefined));
      const journal = await openJournal(disk, file, 0, quiet, 60_000);
      broken = true;
      const waiting = journal.append({ n: 0 });
      const settled = vi.fn();
      waiting.then(
        () => settled("kept"),
        () => settled("lost"),
      );
      await journal.close(elsewhere);
      await Promise.resolve();
      expect(settled).toHaveBeenCalledWith(elsewhere ? "kept" : "lost");
    }
  });
});
