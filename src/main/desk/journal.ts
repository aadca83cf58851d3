import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Disk, fileMode } from "./disk.ts";
import { encodeRecord } from "./journal-format.ts";
import type { Trouble } from "./trouble.ts";

/** A file to which records are appended, each on the disk before it is acknowledged. */
export interface Journal {
  /**
   * Settles when the record has reached the disk. While the disk refuses it stays open and the write is tried again,
   * so that the window need not know; it rejects only when the journal was closed meanwhile.
   */
  append(record: unknown): Promise<void>;
  /** Settles when all that was appended until now has reached the disk. */
  flushed(): Promise<void>;
  /** Tries a disk that refused again now, without waiting for the next time. */
  retry(): void;
  /** Records that wait for the disk. */
  readonly waiting: number;
  /**
   * Lets go of the file. What still waits for a disk that refuses is rejected, unless it is `keptElsewhere`: in a
   * snapshot or in the next journal.
   */
  close(keptElsewhere?: boolean): Promise<void>;
}

interface Waiting {
  readonly bytes: Buffer;
  readonly kept: () => void;
  readonly lost: (reason: Error) => void;
}

/** Opens a journal whose name is on the disk already and whose first `good` bytes are whole. */
export async function openJournal(
  disk: Disk,
  file: string,
  good: number,
  trouble: Trouble,
  retryAfter = 2000,
  slowAfter = 900,
): Promise<Journal> {
  let handle: FileHandle | undefined = await openAt(disk, file, good);
  let end = good;
  let queue: Waiting[] = [];
  let writing: Promise<void> | undefined;
  const closing = new AbortController();
  let impatient = new AbortController();

  async function drain(): Promise<void> {
    // Cleared in the same step in which the queue is found empty: whoever appends after that starts a new round.
    try {
      while (queue.length > 0 && (await writeGroup([...queue])));
    } finally {
      writing = undefined;
    }
  }

  /** All that gathered while the last write was under way goes out as one write with one flush. False: give up. */
  async function writeGroup(group: readonly Waiting[]): Promise<boolean> {
    const bytes = Buffer.concat(group.map((waiting) => waiting.bytes));
    // A share whose server is gone refuses nothing: it just never answers.
    const slow = setTimeout(() => trouble.report(file, noAnswer), slowAfter);
    try {
      await disk.mayWrite?.();
      // After a failure the tail may be torn and the kernel may have dropped what it failed to flush: start over there.
      handle ??= await openAt(disk, file, end);
      await writeAll(handle, bytes, end);
      await handle.datasync();
      // A file that was deleted, or moved with its folder, while it is open takes everything and keeps nothing.
      const [mine, there] = await Promise.all([handle.stat(), disk.stat(file)]);
      // On some shares a file has another number each time one looks; that it is as long as ours is enough there.
      if (mine.ino !== there.ino && mine.size !== there.size) throw gone(file);
    } catch (error) {
      trouble.report(file, error);
      await handle?.close().catch((later: unknown) => trouble.report(file, later));
      handle = undefined;
      if (!closing.signal.aborted) {
        impatient = new AbortController();
        await pause(retryAfter, undefined, { signal: impatient.signal }).catch(() => undefined);
      }
      return !closing.signal.aborted;
    } finally {
      clearTimeout(slow);
    }
    trouble.clear(file);
    end += bytes.length;
    queue = queue.slice(group.length);
    for (const waiting of group) waiting.kept();
    return true;
  }

  return {
    get waiting() {
      return queue.length;
    },
    append: (record) =>
      new Promise<void>((kept, lost) => {
        if (closing.signal.aborted) {
          lost(new Error("the journal is closed"));
          return;
        }
        queue.push({ bytes: encodeRecord(record), kept, lost });
        writing ??= drain();
      }),
    flushed: () =>
      new Promise<void>((kept, lost) => {
        if (queue.length === 0) kept();
        // An empty record behind the others: it is on the disk when they are.
        else queue.push({ bytes: Buffer.alloc(0), kept, lost });
      }),
    retry: () => impatient.abort(),
    close: async (keptElsewhere = false) => {
      closing.abort();
      impatient.abort();
      await writing;
      for (const waiting of queue)
        if (keptElsewhere) waiting.kept();
        else waiting.lost(new Error(`${path.basename(file)} was closed before the disk took it`));
      queue = [];
      trouble.clear(file);
      await handle?.close();
      handle = undefined;
    },
  };
}

/** Opens for writing and cuts off what follows the last whole record: behind a torn tail no later record could be read. */
async function openAt(disk: Disk, file: string, end: number): Promise<FileHandle> {
  const handle = await disk.open(file, end === 0 ? "w" : "r+", fileMode);
  try {
    // Another file in its place, an older copy say: what was written after a hole could never be read.
    if ((await handle.stat()).size < end) throw gone(file);
    await handle.truncate(end);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return handle;
}

const noAnswer = Object.assign(new Error("the disk does not answer"), { code: "ETIMEDOUT" });

const gone = (file: string): Error =>
  Object.assign(new Error(`ENOENT: ${path.basename(file)} was taken away while it was written`), { code: "ENOENT" });

/** A disk may take a part of a write and say so. */
async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    if (bytesWritten === 0) throw new Error("the disk takes nothing more");
    done += bytesWritten;
  }
}
