import type { ReadResult } from "../../core/wire/reader.ts";
import { loadFile } from "../input.ts";
import { createReadPool } from "./read-pool.ts";

/** How many files are loaded ahead of the one whose answer is due: enough for the threads, not all of them in memory. */
const ahead = 16;

/** Reads files side by side and answers in the order given, as soon as each is due. */
export async function* readFiles(files: readonly string[]): AsyncGenerator<{ file: string; result: ReadResult }> {
  const pool = createReadPool();
  const readOne = async (file: string): Promise<ReadResult> => {
    const loaded = await loadFile(file);
    if ("source" in loaded) return pool.read(loaded.source);
    return { format: "unknown", stories: [], notes: [{ kind: "broken", where: file, message: loaded.refused }] };
  };
  try {
    const under: Promise<ReadResult>[] = [];
    for (let due = 0; due < files.length; due++) {
      while (under.length < files.length && under.length < due + ahead) under.push(readOne(files[under.length] ?? ""));
      const result = await under[due];
      if (result !== undefined) yield { file: files[due] ?? "", result };
    }
  } finally {
    await pool.close();
  }
}
