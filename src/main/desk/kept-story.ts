import type { CheckedWords } from "../../core/checks/checked-words.ts";
import type { DeskAct, NamingOrder, OrderQuestion } from "../../core/export/desk-act.ts";
import type { Story } from "../../core/story/story.ts";
import type {
  BaselineBlock,
  DeskState,
  FindingCounts,
  Left,
  PassedOver,
  StepBatch,
  Version,
  VersionReason,
} from "../../ipc/contract.ts";
import type { DeskActs } from "./desk-acts.ts";
import type { Disk } from "./disk.ts";
import type { Snapshot, StoryRecord } from "./shapes.ts";
import type { Trouble } from "./trouble.ts";

/** A story whose journal is open for writing. */
export interface KeptStory {
  readonly record: StoryRecord;
  readonly received: Story;
  readonly snapshot: Snapshot;
  readonly steps: readonly StepBatch[];
  readonly next: number;
  readonly passedOver: readonly PassedOver[];
  readonly baseline: readonly BaselineBlock[] | undefined;
  readonly checked: readonly CheckedWords[];
  /** What had to be mended, in sentences; told once. */
  tellMended(): readonly string[];
  /** Batches that wait for the disk. */
  readonly waiting: number;
  append(batch: StepBatch): Promise<void>;
  /** Tries a disk that refused again now. */
  retry(): void;
  replaceSnapshot(upTo: number, story: Story, counts: FindingCounts): Promise<void>;
  passOver(passedOver: readonly PassedOver[]): Promise<void>;
  setBaseline(baseline: readonly BaselineBlock[]): Promise<void>;
  keepChecked(checked: readonly CheckedWords[]): Promise<void>;
  /** Moves the story on; a kill stands whatever state follows, and refuses what would let the story go on. `left`: how it leaves with that, or what became of that since. */
  setState(state: DeskState, left?: Left): Promise<void>;
  /** Kills it because an order of the agency means it. */
  hold(order: NamingOrder): Promise<void>;
  /** An order of the agency may mean it. */
  ask(question: OrderQuestion): Promise<void>;
  /** That order does not. */
  notMeant(order: string): Promise<void>;
  /** Takes a kill back, with the reason. */
  revive(because: string): Promise<void>;
  readonly acts: DeskActs;
  /** The acts on a story that wants to leave in these words. */
  actsFor(story: Story): Promise<readonly DeskAct[]>;
  keepVersion(why: VersionReason, story: Story): Promise<Version>;
  /** Keeps a receipt under `receipts/`, in the place of the one of this name; as a page too where none stands elsewhere. Answers with its name. */
  keepReceipt(receipt: object, readable?: Uint8Array, name?: string): Promise<string>;
  close(): Promise<void>;
}

export interface KeptStoryOptions {
  readonly disk: Disk;
  readonly trouble: Trouble;
  readonly now: () => Date;
  /** Who sits at this machine. */
  readonly who?: (() => string) | undefined;
  /** Milliseconds between two tries of a disk that refuses. */
  readonly retryAfter?: number;
}
