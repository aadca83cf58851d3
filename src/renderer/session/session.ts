import type { StoryAttribution } from "../../core/language/attribute-story.ts";
import type { HouseStyle } from "../../core/stylebook/house-style.ts";
import type { Story } from "../../core/story/story.ts";
import type { BaselineBlock, FindingCounts, OpenedStory, StoryAsItStands, StoryId } from "../../ipc/contract.ts";
import type { CheckClientOptions } from "../checking/check-client.ts";
import type { StoryEditor } from "../editor/story-editor.ts";
import type { NoesKeeper } from "./noes-keeper.ts";

/** The stories that are being worked on: opens them into the editor, keeps every step, has them checked. */
export interface Session {
  readonly editor: StoryEditor;
  readonly openId: StoryId | undefined;
  /** The story as received, for the wire original and for what changed. */
  readonly received: Story | undefined;
  /** What the desk has set over the built-in books; the open story is checked by it again. */
  setStyle(style: HouseStyle): void;
  /** Has the checks listed although no story was checked yet. */
  wakeChecks(): void;
  /** Shows a story that is at hand, before anything is drawn. */
  start(opened: OpenedStory): void;
  /** What changes were last accepted against; absent: the story as received. */
  readonly baseline: readonly BaselineBlock[] | undefined;
  /** `quietly`: a story that is not there any more is no news. */
  open(id: StoryId, quietly?: boolean): Promise<void>;
  close(): Promise<void>;
  /** The open story as it stands. */
  story(): Story | undefined;
  /** Who says what in a story; nothing if there is no answer to be had. */
  attribution(story: Story): Promise<StoryAttribution | undefined>;
  /** The ways of saying no, and of signing for what was checked. */
  readonly noes: NoesKeeper;
  checkAgain(): void;
  /** The words that are right: this editor's and the desk's. From the first time on words are looked up in the dictionaries. */
  spell(words: readonly string[]): void;
  /** The stories of which the disk has not everything. */
  unkept(): readonly StoryAsItStands[];
  /** Calls when something is typed that is not on the disk yet. Returns how to stop. */
  onUnkept(heard: () => void): () => void;
  /** Everything typed is on the disk, of all stories. */
  settle(): Promise<void>;
  destroy(): void;
}

export interface SessionOptions {
  /** The story that was opened is checked for the first time. */
  readonly onChecked: (findings: FindingCounts) => void;
  readonly startWorker: CheckClientOptions["start"];
  readonly onLargePaste: (text: string, kind: "text" | "html") => void;
  readonly onLink: (href: string) => void;
  readonly now: () => Date;
}
