import type { ReadResult } from "../../core/wire/reader.ts";
import { loadFile } from "../input.ts";
import { filesBelow, type GivenFile } from "./files-below.ts";
import { createReadPool } from "./read-pool.ts";

/** How many files are loaded ahead of the one whose answer is due: enough for the threads, not all of them in memory. */
const ahead = 16;

/** Reads files, and those of folders, side by side and answers in the order given, as soon as each is due. */
export async function* readFiles(paths: readonly string[]): AsyncGenerator<{ file: string; result: ReadResult }> {
  const files = await filesBelow(paths);
  const pool = createReadPool();
  const readOne = async ({ file, refused }: GivenFile): Promise<ReadResult> => {
    const loaded = refused === undefined ? await loadFile(file) : { refused };
    if ("source" in loaded) return pool.read(loaded.source);
    return { format: "unknown", stories: [], notes: [{ kind: "broken", where: file, message: loaded.refused }] };
  };
  try {
    const under: Promise<ReadResult>[] = [];
    for (let due = 0; due < files.length; due++) {
      for (const next of files.slice(under.length, due + ahead)) under.push(readOne(next));
      const [result, given] = [await under[due], files[due]];
      if (result !== undefined && given !== undefined) yield { file: given.file, result };
    }
  } finally {
    await pool.close();
  }
}
