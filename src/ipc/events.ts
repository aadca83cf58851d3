import type { CommandId } from "./commands.ts";
import type { ImportOutcome } from "./importing.ts";
import type { StoryId, StorySummary } from "./stories.ts";

/** main → renderer, no answer. */
export interface Events {
  "menu:command": (command: CommandId) => void;
  "desk:changed": (summaries: readonly StorySummary[]) => void;
  "import:progress": (done: number, total: number, name: string) => void;
  "import:outcome": (outcome: ImportOutcome) => void;
  /** Open this story now (command line, second launch, double click). */
  "desk:show": (id: StoryId) => void;
  /** A publish goes on: pictures and the post, and what is on its way now. */
  "publish:progress": (done: number, total: number, what: string) => void;
  /** Something that was asked for by hand is refused: a sentence for the status line. */
  "window:say": (message: string) => void;
  /** The disk refuses or works again. */
  "desk:trouble": (message: string | null) => void;
  /** The app is about to close: send what is typed; the window answers by `flush:done`. */
  "flush:please": () => void;
}

/** What main may tell renderer, by name. */
export const eventChannels = [
  "menu:command",
  "desk:changed",
  "import:progress",
  "import:outcome",
  "desk:show",
  "publish:progress",
  "window:say",
  "desk:trouble",
  "flush:please",
] as const satisfies readonly (keyof Events)[];

/** A channel missing from its list does not compile. */
type Missing = Exclude<keyof Events, (typeof eventChannels)[number]>;
type Complete<T extends never> = T;
export type EveryEventIsListed = Complete<Missing>;
