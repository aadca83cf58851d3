import { randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, type Disk, fileMode, syncFolder } from "./disk.ts";

/** How the desk's own half-written files end; what a crash left of them is swept away when the story is opened. */
export const halfWritten = ".part";

/**
 * Replaces a file by its new content or leaves it as it was, whatever happens in between: a full disk, a kill, a power
 * cut. The libraries for this put a truncated file in place of the good one when the disk is full, and report success.
 */
export async function atomicWrite(
  disk: Disk,
  file: string,
  content: Uint8Array | string,
  mode: number = fileMode,
): Promise<void> {
  await disk.mayWrite?.();
  const folder = path.dirname(file);
  const half = path.join(folder, `.${randomUUID()}${halfWritten}`);
  const handle = await disk.open(half, "wx", mode);
  try {
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameOver(disk, half, file);
  } catch (error) {
    await disk.rm(half, { force: true });
    throw error;
  }
  await syncFolder(disk, folder);
}

/** On Windows a virus scanner or an indexer may hold the old file for a moment. */
async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  const patience = process.platform === "win32" ? 8 : 0;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (attempt >= patience || !["EPERM", "EACCES", "EBUSY"].includes(codeOf(error) ?? "")) throw error;
      await pause(20 * 2 ** attempt);
    }
  }
}
