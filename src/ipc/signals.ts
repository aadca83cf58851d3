import type { CommandId } from "./commands.ts";
import type { StoryId, StoryOrders } from "./stories.ts";

/** renderer → main, no answer. */
export interface Signals {
  "flush:done": () => void;
  /** The window shows its first screen. */
  "window:ready": () => void;
  /** Its first story is checked and nobody does anything: what the start left behind can be given back. */
  "window:settled": () => void;
  /** The story that the window shows now; null when it shows none. It is shown again at the next start. */
  "window:story": (id: StoryId | null) => void;
  /** The stories that are open, on their tabs. They are opened again at the next start. */
  "window:tabs": (ids: readonly StoryId[]) => void;
  /** What holds the open story by its own metadata, as soon as it is typed: the desk hears of it otherwise with the next snapshot only. */
  "story:orders": (id: StoryId, orders: StoryOrders) => void;
  /** Commands that would do something now; the others are greyed in the menus. */
  "menu:available": (commands: readonly CommandId[]) => void;
  /** A file that was exported just now is dragged out of the window. */
  "export:drag": (file: string) => void;
  /** Words of a held story are selected: they do not belong on the selection clipboard of Linux. */
  "selection:held": () => void;
  /** Paste what is on the clipboard where the focus is: a page may not read it by itself. */
  "paste:please": () => void;
}

/** What renderer may tell main, by name. */
export const signalChannels = [
  "flush:done",
  "window:ready",
  "window:settled",
  "window:story",
  "window:tabs",
  "story:orders",
  "menu:available",
  "paste:please",
  "selection:held",
  "export:drag",
] as const satisfies readonly (keyof Signals)[];

/** A channel missing from its list does not compile. */
type Missing = Exclude<keyof Signals, (typeof signalChannels)[number]>;
type Complete<T extends never> = T;
export type EverySignalIsListed = Complete<Missing>;

/**
 * From preload to main, and out of the page's reach: this path was handed over by a person, by a drop or a file field.
 * Only such paths are read by `import:paths`, so that a page that was taken over cannot ask for others.
 */
export const pathGiven = "path:given";

/** From main to preload: give back the memory that is no longer used. */
export const memorySpared = "memory:spare";
