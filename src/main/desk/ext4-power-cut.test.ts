import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Desk } from "./desk.ts";
import { aBatch, aFile, noCounts, openTestDesk } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";

vi.mock("../log.ts", () => ({ log: () => undefined, reasonOf: String }));

// A real file system whose power goes: ext4 in a file, told to stop as it is (its own call for tests of this kind), taken off
// and put on again, so that its journal is played back. Needs Linux, root and a loop device; else each cut counts as skipped.

const cuts = 50;
/** EXT4_IOC_SHUTDOWN with "no flushing of the log": what was not on the disk is gone. Perl is on every Debian, Node has no ioctl. */
const cut = `open(my $f, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($f, 0x8004587d, $how) or die $!;`;
const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).error === undefined;

let work = "";
const image = (): string => path.join(work, "disk.img");
const place = (): string => path.join(work, "disk");

function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !has("mkfs.ext4", "-V") || !has("perl", "-v"))
    return false;
  work = mkdtempSync(path.join(os.tmpdir(), "wiredesk-power-"));
  try {
    execFileSync("truncate", ["-s", "48M", image()]);
    execFileSync("mkfs.ext4", ["-q", "-F", image()]);
    mkdirSync(place());
    execFileSync("mount", ["-o", "loop", image(), place()], { stdio: "ignore" });
    return true;
  } catch {
    // No loop devices, or not allowed to use them, as in many containers.
    rmSync(work, { recursive: true, force: true });
    return false;
  }
}

describe.skipIf(!canMount())("on a real ext4 whose power goes", () => {
  let id = "";
  let acknowledged = 0;
  let sent = 0;
  const open = (): Promise<Desk> => openTestDesk(path.join(place(), "desk"), { retryAfter: 3_600_000 });

  beforeAll(async () => {
    const desk = await open();
    [id = ""] = await desk.receive(aFile());
    await desk.close();
  });

  afterAll(() => {
    spawnSync("umount", [place()]);
    rmSync(work, { recursive: true, force: true });
  });

  for (let nth = 1; nth <= cuts; nth += 1)
    test(`nothing that was acknowledged is lost, cut ${nth}`, async () => {
      const desk = await open();
      const { story, steps, next } = await desk.open(id);
      const base = next - steps.length;
      expect(steps.map(({ seq }) => seq)).toEqual(Array.from({ length: steps.length }, (_, n) => base + n));
      if (base > 0) expect(story.headline?.text).toBe(`As of ${base}`);
      expect(next).toBeGreaterThanOrEqual(acknowledged);
      expect(next).toBeLessThanOrEqual(Math.max(sent, next === 0 ? 0 : next));
      acknowledged = next;
      sent = next;
      let over = false;
      const type = async (): Promise<void> => {
        while (!over) {
          const seq = sent;
          sent += 1;
          void desk.append(id, aBatch(seq)).then(
            () => {
              if (!over) acknowledged = Math.max(acknowledged, seq + 1);
            },
            () => undefined,
          );
          if (seq % 40 === 39 && !over)
            await desk.snapshot(id, seq + 1, sampleStory(`As of ${seq + 1}`, "x"), noCounts).catch(() => undefined);
          await pause(Math.random() * 4);
        }
      };
      const typing = type();
      await pause(30 + Math.random() * 150);
      // Counted until before the cut: the call itself runs beside one flush.
      over = true;
      execFileSync("perl", ["-e", cut, place()]);
      await Promise.race([typing, pause(200)]);
      await desk.close();
      execFileSync("umount", [place()]);
      execFileSync("mount", ["-o", "loop", image(), place()]);
    });
});
