import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { readLimits } from "../core/wire/limits.ts";
import type { Source } from "../core/wire/reader.ts";

/** A file's bytes, or why they cannot be had, in a sentence. */
export type Loaded = { readonly source: Source } | { readonly refused: string };

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder, not a file",
  EACCES: "reading it is not allowed",
  EPERM: "reading it is not allowed",
};

/** Loads a file, or standard input for "-"; nothing of what is larger than a reader would take. */
export async function loadFile(file: string): Promise<Loaded> {
  try {
    if (file !== "-" && (await stat(file)).size > readLimits.bytes) return { refused: `${file}: ${tooLarge}` };
    const bytes = file === "-" ? await standardInput(readLimits.bytes) : await readFile(file);
    if (bytes.length > readLimits.bytes) return { refused: `${file}: ${tooLarge}` };
    return { source: { bytes, name: file === "-" ? "standard input" : basename(file) } };
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    return { refused: `${file}: ${reasons[code] ?? message}` };
  }
}

const tooLarge = `the file is larger than ${readLimits.bytes / 1024 / 1024} MB`;

/** All bytes of standard input; where there is a limit, no more than are enough to know that there are too many. */
export async function standardInput(limit = Infinity): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    if ((length += (chunk as Buffer).length) > limit) break;
  }
  return Buffer.concat(chunks);
}
