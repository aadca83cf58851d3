import path from "node:path";
import type { Note } from "../../core/story/note.ts";
import type { Story } from "../../core/story/story.ts";
import type { StoryId } from "../../ipc/contract.ts";
import { log } from "../log.ts";
import { halfWritten } from "./atomic-write.ts";
import { type DeskActs, writeActs } from "./desk-acts.ts";
import { type Disk, fileMode, syncFolder, makeFolder } from "./disk.ts";
import { safeWireName } from "./safe-wire-name.ts";
import type { Snapshot, StoryRecord } from "./shapes.ts";
import { wirePath, writeReceived, writeRecord } from "./story-files.ts";

/** One file that was read, on its way to the desk. */
export interface ReceivedFile {
  /** Its name as it came. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly format: string;
  readonly stories: readonly Story[];
  readonly notes: readonly Note[];
}

export interface Received {
  readonly record: StoryRecord;
  readonly snapshot: Snapshot;
}

/** What the desk knows of a story of a file that comes in. */
export const recordOf = (id: StoryId, file: ReceivedFile, index: number, at: string): StoryRecord => ({
  id,
  wire: safeWireName(file.name),
  sha256: file.sha256,
  format: file.format,
  index,
  received: at,
  state: "new",
  notes: [...file.notes],
});

/**
 * Makes the folder of one story of a file. It is filled under another name first, so that a story is on the desk whole
 * or not at all, and held from its first moment on where it is. The stories of one file share the bytes of their original
 * where the disk can do that.
 */
export async function receiveStory(
  disk: Disk,
  stories: string,
  { record, snapshot }: Received,
  bytes: Uint8Array,
  acts: DeskActs,
  sibling: StoryRecord | undefined,
): Promise<void> {
  const folder = path.join(stories, record.id);
  const half = path.join(stories, `.${record.id}${halfWritten}`);
  try {
    await disk.mayWrite?.();
    await makeFolder(disk, path.dirname(wirePath(half, record)));
    const from = sibling && wirePath(path.join(stories, sibling.id), sibling);
    await keepWire(disk, wirePath(half, record), bytes, from);
    await writeReceived(disk, half, snapshot);
    if (acts.held !== undefined || acts.asked !== undefined) await writeActs(disk, half, acts);
    await writeRecord(disk, half, record);
    await disk.rename(half, folder);
    await syncFolder(disk, stories);
  } catch (error) {
    for (const left of [half, folder])
      await disk
        .rm(left, { recursive: true, force: true })
        .catch((later: unknown) => log(`${left} is left over and is swept away at the next start`, later));
    throw error;
  }
}

/** Keeps the bytes of an original; as a link to the same bytes where the disk can do that. */
export async function keepWire(disk: Disk, to: string, bytes: Uint8Array, sibling: string | undefined): Promise<void> {
  if (sibling !== undefined) {
    try {
      await disk.link(sibling, to);
      await syncFolder(disk, path.dirname(to));
      return;
    } catch {
      // Not every file system knows links: then each story has a copy of its own.
    }
  }
  const handle = await disk.open(to, "wx", fileMode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(disk, path.dirname(to));
}
