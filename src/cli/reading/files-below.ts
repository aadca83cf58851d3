import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** Folders nested deeper are no folders of wire copy. As in the window. */
const deepest = 12;

/** A file to be read, or a folder that gave none and why. */
export interface GivenFile {
  readonly file: string;
  readonly refused?: string;
}

/**
 * The files behind paths: a folder stands for all files in it, in the order of their names, without hidden ones and without
 * following links. A path to nothing stays as it is: whoever loads it says why it cannot be had.
 */
export async function filesBelow(paths: readonly string[]): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = [];
  for (const file of paths) {
    if (!(await isFolder(file))) {
      found.push({ file });
      continue;
    }
    const before = found.length;
    await walk(file, 0, found);
    if (found.length === before) found.push({ file, refused: `${file}: there are no files in this folder` });
  }
  return found;
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return file !== "-" && (await stat(file)).isDirectory();
  } catch {
    return false; // Told when it is loaded.
  }
}

async function walk(folder: string, depth: number, found: GivenFile[]): Promise<void> {
  if (depth >= deepest) {
    found.push({ file: folder, refused: `${folder}: folders are nested more than ${deepest} deep here` });
    return;
  }
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }))) {
      if (entry.name.startsWith(".")) continue;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) await walk(file, depth + 1, found);
      else if (entry.isFile()) found.push({ file });
    }
  } catch (error) {
    found.push({ file: folder, refused: `${folder}: this folder cannot be read (${(error as Error).message})` });
  }
}
