import type { ReceivedFile } from "../receive-story.ts";
import type { Desk, DeskOptions } from "../desk.ts";
import { openDesk } from "../open-desk.ts";
import { realDisk } from "../disk.ts";
import { watchTrouble } from "../trouble.ts";
import { sampleStory } from "./sample-story.ts";

/** A desk with nobody to tell. */
export const openTestDesk = (folder: string, options: Partial<DeskOptions> = {}): Promise<Desk> =>
  openDesk({
    folder,
    disk: realDisk,
    trouble: watchTrouble(() => undefined),
    index: undefined,
    changed: () => undefined,
    unreadable: () => undefined,
    retryAfter: 1,
    ...options,
  });

/** A file with one story in it. */
export const aFile = (story = sampleStory("Harbour fire", "A fire broke out at the old harbour.")): ReceivedFile => ({
  name: "harbour.txt",
  bytes: Buffer.from("HARBOUR FIRE\n\nA fire broke out at the old harbour.\n"),
  sha256: "a".repeat(64),
  format: "plain",
  stories: [story],
  notes: [],
});

/** A batch of steps that says which it is. */
export const aBatch = (seq: number): { readonly seq: number; readonly steps: readonly unknown[] } => ({
  seq,
  steps: [{ insert: `words ${seq}` }],
});

export const noCounts = { mustFix: 0, fix: 0, check: 0 } as const;
