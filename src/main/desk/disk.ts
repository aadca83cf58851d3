import fs from "node:fs/promises";

/** What the desk asks of a file system; a test hands in one that fails. */
export type Disk = Pick<
  typeof fs,
  "copyFile" | "link" | "mkdir" | "open" | "readdir" | "readFile" | "rename" | "rm" | "stat" | "unlink"
>;

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

/** The bytes of a file, or undefined if there is none. */
export async function readIfThere(disk: Disk, file: string): Promise<Buffer | undefined> {
  try {
    return await disk.readFile(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
