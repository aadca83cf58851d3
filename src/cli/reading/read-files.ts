import { createHash } from "node:crypto";
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
    if ("source" in loaded) {
      const { bytes } = loaded.source;
      // Before the bytes go to a thread: what left is known by its original, as on the desk.
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return withOriginal(await pool.read(loaded.source), sha256);
    }
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

const withOriginal = (result: ReadResult, sha256: string): ReadResult => ({
  ...result,
  stories: result.stories.map((story, index) => ({ ...story, origin: { ...story.origin, sha256, index } })),
});
