import type { Story } from "../../../core/story/story.ts";
import type { StoryId } from "../../../ipc/contract.ts";
import type { Desk, DeskOptions } from "../desk.ts";
import type { ReceivedFile } from "../receive-story.ts";
import { aFile, openTestDesk } from "./open-test-desk.ts";
import { sampleStory } from "./sample-story.ts";
import { tempFolder } from "./temp-folder.ts";

/** A wire file that is not UTF-8, and whose name leads elsewhere. */
export const wire = Buffer.from("HARBOUR FIRE\r\n\r\nA fire broke out.\xff", "latin1");

/** It with these stories in it. */
export const file = (...stories: readonly Story[]): ReceivedFile => ({
  ...aFile(),
  name: "../harbour.txt",
  bytes: wire,
  stories,
});

/** The story that is received where no other is named. */
export const fire = sampleStory("Harbour fire", "A fire broke out at the old harbour.", "Nobody was hurt.");
export const counts = { mustFix: 0, fix: 1, check: 2 } as const;

/** Receives one story; answers with its id. */
export async function received(desk: Desk, story = fire): Promise<StoryId> {
  const [id = ""] = await desk.receive(file(story));
  return id;
}

/** A folder with desks on it, one after the other or, as after a kill, beside one that was never closed. */
export interface DeskBench {
  readonly folder: string;
  desk(options?: Partial<DeskOptions>): Promise<Desk>;
  close(): Promise<void>;
}

export function deskBench(): DeskBench {
  const temp = tempFolder();
  const desks: Desk[] = [];
  return {
    folder: temp.folder,
    desk: async (options = {}) => {
      const desk = await openTestDesk(temp.folder, options);
      desks.push(desk);
      return desk;
    },
    close: async () => {
      for (const desk of desks) await desk.close();
      temp.remove();
    },
  };
}
