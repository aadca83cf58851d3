import type { Dirent, Stats } from "node:fs";
import path from "node:path";
import { codeOf, type Disk } from "../desk/disk.ts";

/** A file that was named or found in a folder, or why it cannot be read. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** Found in a folder that was named, and not named itself. */
  readonly inFolder: boolean;
  readonly refused?: string;
}

/** Bounds on one drop: beyond them a folder is not a folder of wire copy. */
export const walkLimits = { files: 5_000, depth: 12 } as const;

/**
 * The files behind the paths of a drop: folders are walked in the order of their names, without following links and
 * without hidden files. A path that leads to no file is named with the reason.
 */
export async function walkPaths(disk: Disk, paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const refuse = (file: string, refused: string): void =>
    void found.push({ path: file, size: 0, inFolder: false, refused });

  async function look(file: string, depth: number): Promise<void> {
    if (found.length >= walkLimits.files) return;
    let stats: Stats;
    try {
      stats = await disk.stat(file);
      if (stats.isDirectory()) {
        if (depth >= walkLimits.depth) refuse(file, `folders are nested more than ${walkLimits.depth} deep here`);
        else await walk(file, depth);
        return;
      }
    } catch (error) {
      refuse(file, whyUnreadable(error));
      return;
    }
    // A pipe would keep the reader waiting for ever, a device for longer.
    if (!stats.isFile()) refuse(file, "it is neither a file nor a folder");
    else found.push({ path: file, size: stats.size, inFolder: depth > 0 });
  }

  async function walk(folder: string, depth: number): Promise<void> {
    const before = found.length;
    const entries: Dirent[] = await disk.readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true })))
      if (!entry.name.startsWith(".") && (entry.isFile() || entry.isDirectory()))
        await look(path.join(folder, entry.name), depth + 1);
    if (depth === 0 && found.length === before) refuse(folder, "there are no files in this folder");
  }

  for (const file of paths) await look(file, 0);
  if (found.length >= walkLimits.files)
    refuse(paths[0] ?? "", `there are more than ${walkLimits.files} files here; the rest is left out`);
  return found;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "it is not there any more",
  EACCES: "you may not read it: ask for permission",
  EPERM: "you may not read it: ask for permission",
  ELOOP: "it is a link that leads back to itself",
  ENAMETOOLONG: "its name is too long",
};

/** Why a file cannot be read, in words that say what to do. */
export function whyUnreadable(error: unknown): string {
  const code = codeOf(error);
  const reason = error instanceof Error ? error.message : "no reason given";
  return reasons[code ?? ""] ?? `the disk does not give it (${code ?? reason})`;
}
