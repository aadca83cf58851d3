import * as v from "valibot";
import { atomicWrite } from "../desk/atomic-write.ts";
import type { Disk } from "../desk/disk.ts";
import { readOrSetAside } from "../desk/read-or-set-aside.ts";
import { jsonOrNothing } from "../json-or-nothing.ts";

/** The words of whoever works here, for the check of spelling. */
export interface WordList {
  get(): Promise<readonly string[]>;
  /** Answers when it is on the disk. */
  set(words: readonly string[]): Promise<void>;
}

/** Words as the window may send them: no text is a word, and no list is endless. */
export const wordsShape = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100))),
  v.maxLength(50_000),
);

const fileShape = v.object({ words: wordsShape });

/** The list in a file that a person can read, share and edit. A damaged one is kept aside and begun anew. */
export function openWordList(disk: Disk, file: string, log: (what: string, error?: unknown) => void): WordList {
  let writing: Promise<void> = Promise.resolve();
  let words: Promise<readonly string[]> | undefined;

  const read = async (): Promise<readonly string[]> => {
    const kept = await readOrSetAside({ disk, file, parse: jsonOrNothing, shape: fileShape, log });
    return kept?.words ?? [];
  };

  return {
    get: () => (words ??= read()),
    set(next) {
      const mine = writing.then(async () => {
        await atomicWrite(disk, file, `${JSON.stringify({ words: next }, null, 2)}\n`);
        words = Promise.resolve(next);
      });
      writing = mine.catch(() => undefined);
      return mine;
    },
  };
}
