import type { StoryMeta } from "../../core/story/story.ts";
import { type DeskActs, withOrders, writeActs } from "./desk-acts.ts";
import type { Disk } from "./disk.ts";

/** The acts on one story, and their file. */
export interface KeptActs {
  readonly all: DeskActs;
  /** Takes other ones; the same object is not written again. */
  keep(next: DeskActs): Promise<void>;
  /** Writes what stands, for a file that an older Wiredesk did not write. */
  writeAgain(): Promise<void>;
  /** Notes what became of the orders that the story came with, now that its metadata is this. */
  noteOrders(meta: StoryMeta): Promise<void>;
}

export function keepActs(
  disk: Disk,
  folder: string,
  found: DeskActs,
  received: StoryMeta,
  stamp: () => { readonly at: string; readonly by: string },
): KeptActs {
  let all = found;
  const keep = async (next: DeskActs): Promise<void> => {
    if (next === all) return;
    await writeActs(disk, folder, next);
    all = next;
  };
  return {
    get all() {
      return all;
    },
    keep,
    writeAgain: () => writeActs(disk, folder, all),
    noteOrders: (meta) => {
      const { at, by } = stamp();
      return keep(withOrders(all, received, meta, at, by));
    },
  };
}
