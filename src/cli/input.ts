import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Source } from "../core/wire/reader.ts";

/** A file's bytes, or why they cannot be had, in a sentence. */
export type Loaded = { readonly source: Source } | { readonly refused: string };

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder, not a file",
  EACCES: "reading it is not allowed",
  EPERM: "reading it is not allowed",
};

/** Loads a file, or standard input for "-". */
export async function loadFile(file: string): Promise<Loaded> {
  try {
    const bytes = file === "-" ? await standardInput() : await readFile(file);
    return { source: { bytes, name: file === "-" ? "standard input" : basename(file) } };
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    return { refused: `${file}: ${reasons[code] ?? message}` };
  }
}

/** All bytes of standard input. */
export async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
