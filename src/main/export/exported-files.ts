import { createHash } from "node:crypto";
import * as v from "valibot";
import { readChecked, writeChecked } from "../desk/checked-json.ts";
import { type Disk, readIfThere } from "../desk/disk.ts";
import { log } from "../log.ts";

/** What Wiredesk wrote where, so that what others did with it since is noticed before it is written over. */
export interface ExportedFiles {
  /** Whether a file that was exported here before has been changed since by somebody else. */
  changedOutside(file: string): Promise<boolean>;
  /** This content stands in this file now. */
  note(written: readonly { readonly file: string; readonly bytes: Uint8Array }[]): Promise<void>;
}

const shape = v.object({ files: v.array(v.tuple([v.string(), v.string()])) });

/** Files remembered; of older ones nobody expects it. */
const most = 2_000;

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Keeps the list in one file of the desk. It is read when something is exported for the first time. */
export function openExportedFiles(disk: Disk, list: string): ExportedFiles {
  let known: Promise<Map<string, string>> | undefined;

  async function read(): Promise<Map<string, string>> {
    const bytes = await readIfThere(disk, list).catch((error: unknown) => {
      log("what was exported before cannot be read", error);
      return undefined;
    });
    const parsed = v.safeParse(shape, bytes && readChecked(bytes));
    return new Map(parsed.success ? parsed.output.files : []);
  }

  return {
    changedOutside: async (file) => {
      const hash = (await (known ??= read())).get(file);
      if (hash === undefined) return false;
      const there = await readIfThere(disk, file);
      return there !== undefined && hashOf(there) !== hash;
    },
    note: async (written) => {
      const files = await (known ??= read());
      for (const { file, bytes } of written) {
        // Latest last: the oldest are forgotten first.
        files.delete(file);
        files.set(file, hashOf(bytes));
      }
      const kept = [...files].slice(-most);
      known = Promise.resolve(new Map(kept));
      await writeChecked(disk, list, { files: kept }).catch((error: unknown) =>
        log("what was exported could not be noted", error),
      );
    },
  };
}
