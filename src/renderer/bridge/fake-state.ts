import type { Figure } from "../../core/story/story.ts";
import type {
  CheckHealth,
  Events,
  Handlers,
  HouseDecisions,
  OpenTabs,
  RecoveredStory,
  StoryId,
  Tallied,
} from "../../ipc/contract.ts";
import type { KeptInMemory } from "./fake-desk.ts";

/** What the bridge in memory knows of the house. */
export interface FakeHouse {
  decisions: HouseDecisions;
  health: readonly CheckHealth[];
  readonly tallies: Map<StoryId, readonly Tallied[]>;
}

/** A file that can be opened. */
export interface FakeFile {
  readonly name: string;
  readonly text: string;
}

/** What the handlers in memory share. */
export interface FakeState {
  /** Time stands still here: nothing depends on when it runs. */
  readonly now: string;
  readonly files: readonly FakeFile[];
  readonly desk: Map<StoryId, KeptInMemory>;
  readonly house: FakeHouse;
  readonly exported: { readonly target: string; readonly text: string }[];
  readonly photos: Map<string, Figure>;
  readonly asked: string[];
  recovered: readonly RecoveredStory[];
  tabs: OpenTabs;
  emit<C extends keyof Events>(channel: C, ...args: Parameters<Events[C]>): void;
}

/** The handlers of one subject. */
export type HandlersOf<Subject extends string> = Pick<Handlers, Extract<keyof Handlers, `${Subject}:${string}`>>;
