import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { atomicWrite } from "./atomic-write.ts";
import { realDisk } from "./disk.ts";
import { faultyDisk, type Operation } from "./testing/faulty-disk.ts";
import { tempFolder } from "./testing/temp-folder.ts";

let temp = tempFolder();
beforeEach(() => {
  temp = tempFolder();
});
afterEach(() => temp.remove());

describe("atomicWrite", () => {
  test("replaces a file, for its owner only", async () => {
    const file = path.join(temp.folder, "story.json");
    writeFileSync(file, "old");
    await atomicWrite(realDisk, file, "new");
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(temp.folder)).toEqual(["story.json"]);
  });

  const operations: readonly Operation[] = ["open", "write", "sync", "rename"];
  for (const broken of operations)
    for (const code of ["ENOSPC", "EIO", "EROFS"])
      test(`keeps the old file and leaves nothing behind when ${broken} fails with ${code}`, async () => {
        const file = path.join(temp.folder, "story.json");
        writeFileSync(file, "old");
        let met = false;
        const disk = faultyDisk((operation) => {
          if (operation !== broken || met) return undefined;
          met = true;
          return { code, takes: 2 };
        });
        await expect(atomicWrite(disk, file, "the new content")).rejects.toMatchObject({ code });
        expect(readFileSync(file, "utf8")).toBe("old");
        expect(readdirSync(temp.folder)).toEqual(["story.json"]);
      });

  test("takes short writes for what they are", async () => {
    const file = path.join(temp.folder, "story.json");
    const disk = faultyDisk((operation) => (operation === "write" ? { code: "SHORT", takes: 3 } : undefined));
    await atomicWrite(disk, file, "content in many pieces");
    expect(readFileSync(file, "utf8")).toBe("content in many pieces");
  });
});
