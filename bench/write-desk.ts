import { readFileSync } from "node:fs";
import path from "node:path";
import { readSource } from "../src/core/wire/read-source.ts";
import { openDesk } from "../src/main/desk/open-desk.ts";
import { realDisk } from "../src/main/desk/disk.ts";
import { openSqliteIndex } from "../src/main/desk/sqlite-index.ts";
import { makeCopy } from "./corpus/make-copy.ts";

/** Lays so many stories on the desk of a data folder, as they lie there after they were brought in and counted. */
export async function writeDesk(data: string, count: number): Promise<void> {
  // Counted by the checks of this very version: else a start would count them all again.
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
  const desk = await openDesk({
    folder: path.join(data, "desk"),
    disk: realDisk,
    rules: version,
    trouble: { report: () => undefined, clear: () => undefined },
    index: await openSqliteIndex(path.join(data, "desk-index.sqlite"), { rules: version }),
    changed: () => undefined,
    unreadable: (id, why) => {
      throw new Error(`${id}: ${why}`);
    },
  });
  for (let n = 0; n < count; n += 1) {
    const name = `copy-${n}.txt`;
    const bytes = new TextEncoder().encode(makeCopy(200, n + 1));
    const { stories, notes, format } = await readSource({ name, bytes });
    for (const id of await desk.receive({ name, bytes, sha256: String(n), format, stories, notes }))
      await desk.count(id, { mustFix: n % 7 === 0 ? 1 : 0, fix: n % 5, check: n % 11 });
  }
  await desk.close();
}
