import type { CheckedWords } from "../../core/checks/checked-words.ts";
import type { DeskAct } from "../../core/export/desk-act.ts";
import type { Story } from "../../core/story/story.ts";
import type {
  BaselineBlock,
  DeskState,
  FindingCounts,
  Left,
  OpenedStory,
  PassedOver,
  RecoveredStory,
  SearchHit,
  StepBatch,
  StoryId,
  StoryOrders,
  StorySummary,
  Version,
  VersionReason,
} from "../../ipc/contract.ts";
import type { DeskIndex } from "./desk-index.ts";
import type { Disk } from "./disk.ts";
import type { Pictures } from "./pictures.ts";
import type { ReceivedFile } from "./receive-story.ts";
import type { Trouble } from "./trouble.ts";

/** The local library of stories: a folder a story, and an index over them where there is one. */
export interface Desk {
  list(): readonly StorySummary[];
  /** Every folder was looked at, and what the index did not know of it was told. */
  readonly lookedAt: Promise<void>;
  search(words: string): Promise<readonly SearchHit[]>;
  open(id: StoryId): Promise<OpenedStory>;
  append(id: StoryId, batch: StepBatch): Promise<{ readonly kept: number }>;
  snapshot(id: StoryId, upTo: number, story: Story, counts: FindingCounts): Promise<{ readonly next: number }>;
  passOver(id: StoryId, passedOver: readonly PassedOver[]): Promise<void>;
  /** Open findings that were counted without a change of the story. */
  count(id: StoryId, counts: FindingCounts): Promise<void>;
  /** A story without opening it. */
  peek(id: StoryId): Promise<{ readonly story: Story; readonly passedOver: readonly PassedOver[] }>;
  duplicate(id: StoryId): Promise<StoryId>;
  versions(id: StoryId): Promise<readonly Version[]>;
  version(id: StoryId, name: string): Promise<Story>;
  keepVersion(id: StoryId, why: VersionReason, story: Story): Promise<Version>;
  setBaseline(id: StoryId, baseline: readonly BaselineBlock[]): Promise<void>;
  keepChecked(id: StoryId, checked: readonly CheckedWords[]): Promise<void>;
  summaryOf(id: StoryId): StorySummary | undefined;
  /** What holds a story by its own metadata, typed since its newest snapshot. */
  noteOrders(id: StoryId, orders: StoryOrders): void;
  setState(id: StoryId, state: DeskState): Promise<StorySummary>;
  /** Lets a story that was killed here live again; the reason is kept. */
  revive(id: StoryId, because: string): Promise<StorySummary>;
  /** Whether an order of the agency, named by its story, means this one: then it is held. */
  answerOrder(id: StoryId, order: StoryId, means: boolean): Promise<StorySummary>;
  /** What was done to the orders that hold a story, up to these words of it. */
  actsFor(id: StoryId, story: Story): Promise<readonly DeskAct[]>;
  /** Keeps the receipt of what is about to leave; answers with its name, under which it is completed. */
  keepLeaving(id: StoryId, receipt: object, readable?: Uint8Array): Promise<string>;
  /** Completes it where nothing left after all. */
  keepStayed(id: StoryId, name: string, receipt: object, readable?: Uint8Array): Promise<void>;
  /** Keeps what left and its receipt (in the place of the one of this name), and marks the story as exported, with the way it took. */
  keepExport(
    id: StoryId,
    story: Story,
    receipt: object,
    way: Pick<Left, "how" | "target">,
    name?: string,
  ): Promise<void>;
  /** As an export, with the receipt as a page beside it; the story stays in its state, for paper sends nothing out. */
  keepPrint(id: StoryId, story: Story, receipt: object, readable: Uint8Array, name?: string): Promise<void>;
  /** The story as it came in. */
  received(id: StoryId): Promise<Story>;
  /** The wire original of a story, byte for byte. */
  wire(id: StoryId): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Ids of stories that came from a file with this content. */
  sameFile(sha256: string): readonly StoryId[];
  /** `goOn` is asked before each story with how many are there; `false` leaves the rest out. */
  receive(file: ReceivedFile, goOn?: (done: number) => boolean): Promise<readonly StoryId[]>;
  readonly pictures: Pictures;
  /** What came back after an end without closing; none after a clean one. */
  recovered(): Promise<readonly RecoveredStory[]>;
  /** Tries a disk that refused again now. */
  retry(): void;
  /** Keeps a story in a second place while the desk's disk refuses. */
  keepElsewhere(place: string, id: StoryId, story: Story): Promise<void>;
  /** Where the story's files are. */
  folderOf(id: StoryId): string;
  /** Batches that are not on the disk yet. */
  waiting(): number;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly trouble: Trouble;
  readonly index: DeskIndex | undefined;
  readonly changed: (summaries: readonly StorySummary[]) => void;
  /** A folder of the desk in which no story can be read any more. */
  readonly unreadable: (id: StoryId, why: string) => void;
  /** The one before ended without closing. */
  readonly unclean?: boolean;
  /** Names the checks by which findings are counted; absent: the list's head is not kept for the next start. */
  readonly rules?: string;
  readonly now?: () => Date;
  /** Who sits at this machine; absent: whom the system says. */
  readonly who?: () => string;
  readonly random?: () => number;
  readonly retryAfter?: number;
}
