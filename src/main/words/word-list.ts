import * as v from "valibot";
import { atomicWrite } from "../desk/atomic-write.ts";
import { type Disk, readIfThere } from "../desk/disk.ts";

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

  async function read(): Promise<readonly string[]> {
    const bytes = await readIfThere(disk, file);
    if (bytes === undefined) return [];
    const parsed = v.safeParse(fileShape, parse(new TextDecoder().decode(bytes)));
    if (parsed.success) return parsed.output.words;
    await disk.copyFile(file, `${file}.damaged`);
    log(`${file} is damaged and is begun anew; it is kept with the ending .damaged`);
    return [];
  }

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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Judged by its shape, like anything else that is no list of words.
    return undefined;
  }
}
