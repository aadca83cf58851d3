import fs from "node:fs/promises";
import path from "node:path";

/** What the desk asks of a file system; a test hands in one that fails. */
export type Disk = Pick<
  typeof fs,
  "copyFile" | "link" | "mkdir" | "open" | "readdir" | "readFile" | "rename" | "rm" | "stat" | "unlink"
> & {
  /** Throws when this desk is not ours to write to any more: another Wiredesk has taken it over. */
  readonly mayWrite?: () => Promise<void>;
};

/** The disk itself. */
export const realDisk: Disk = fs;

/** Folders of the desk are their owner's alone: copy may be under embargo. */
export const folderMode = 0o700;
/** The same for files. */
export const fileMode = 0o600;

/** The code of a system error: "ENOSPC", "ENOENT". */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** Makes what happened to the names in a folder survive a power cut. Windows does that by itself and has no call for it. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await disk.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder with all above it, and every new name lasting: a file in a folder that a power cut takes is gone too. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  const first = await disk.mkdir(folder, { recursive: true, mode: folderMode });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made))
    await syncFolder(disk, path.dirname(made));
}

/** The bytes of a file, or undefined if there is none. */
export async function readIfThere(disk: Disk, file: string): Promise<Buffer | undefined> {
  try {
    return await disk.readFile(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
