import { createStore } from "zustand/vanilla";
import type { ExportDone, StoryId } from "../../ipc/contract.ts";

/** What is done with every story stands first, what is looked up second. */
export const sideTabs = ["findings", "set-aside", "wire", "export", "sources", "claims", "details", "history"] as const;
export type SideTab = (typeof sideTabs)[number];

/** One thing said to the user, aloud and in the status line. */
export interface Saying {
  readonly text: string;
  /** Told apart from the same words said before. */
  readonly nth: number;
  /** Takes it back. */
  readonly undo?: (() => void) | undefined;
}

export type Dialog =
  /** Signs for words of the text: right as they stand, or a claim that was verified. */
  | {
      readonly kind: "cq";
      readonly what: "cq" | "claim";
      readonly quote: string;
      readonly from: number;
      readonly to: number;
    }
  /** Corrections that can be taken at once, looked at first. */
  | { readonly kind: "fix-all"; readonly identities: readonly string[] }
  | { readonly kind: "switch-off"; readonly check: string }
  | { readonly kind: "health" }
  | { readonly kind: "keys" }
  | { readonly kind: "settings" }
  | { readonly kind: "palette" }
  | { readonly kind: "about" }
  | { readonly kind: "publish" }
  /** A story that was killed on the desk is to live again. */
  | { readonly kind: "revive"; readonly id: StoryId }
  | { readonly kind: "profiles" }
  | { readonly kind: "words" }
  | { readonly kind: "embed"; readonly url: string; readonly text: string }
  | { readonly kind: "link"; readonly href: string }
  | {
      readonly kind: "override";
      readonly target: string;
      readonly how: "file" | "copy" | "print";
      readonly reasons: readonly string[];
    };

export interface WindowState {
  readonly tab: SideTab;
  readonly saying: Saying | null;
  readonly dialog: Dialog | null;
  /** The fixes at the caret are open, for the finding of this identity. */
  readonly fixesFor: string | null;
  /** Find (and replace) is open over the story. */
  readonly finding: "find" | "replace" | null;
  /** Lines of the wire original that were asked for; null: those of the words under the caret. */
  readonly wireLines: readonly [number, number] | null;
  /** The part of the story that is pointed at, here or in the wire. */
  readonly lit: string | null;
  /** What stands beside the story has as much room as the story. */
  readonly wide: boolean;
  /** Changes against the baseline are shown in the text. */
  readonly showChanges: boolean;
  /** Two versions of the story are compared in the place of the editor. */
  readonly compare: { readonly from: string; readonly to: string } | null;
  /** So many versions were kept here: who lists them looks again. */
  readonly versionsKept: number;
  readonly target: string | null;
  /** Above 0: somebody came to the closed gate, and what closes it is to be brought into view and into focus. */
  readonly gateAsked: number;
  /** What was last written of each story, in this run of the program. */
  readonly exported: Readonly<Record<StoryId, ExportDone>>;
  /** The step of the tour that is shown, from 0. */
  readonly tour: number | null;
  /** The story is being printed; the reason where it needed one. */
  readonly printing: { readonly reason: string | null } | null;
  /** Files are held over the window. */
  readonly dropping: boolean;
}

/** What is open in the window itself. */
export const windowStore = createStore<WindowState>(() => ({
  tab: "findings",
  saying: null,
  dialog: null,
  fixesFor: null,
  finding: null,
  wireLines: null,
  lit: null,
  wide: false,
  showChanges: false,
  compare: null,
  versionsKept: 0,
  target: null,
  gateAsked: 0,
  exported: {},
  tour: null,
  printing: null,
  dropping: false,
}));

/** So long what was said is fresh, in milliseconds. */
const fresh = 4_000;
let saidAt = -Infinity;

/** Says something, aloud and in the status line. */
export function say(text: string, undo?: () => void): void {
  saidAt = performance.now();
  windowStore.setState(({ saying }) => ({ saying: { text, nth: (saying?.nth ?? 0) + 1, undo } }));
}

/** Says what nobody asked for just now: after what was said of somebody's act a moment ago, and not in its place. */
export function sayToo(text: string): void {
  const { saying } = windowStore.getState();
  const before = saying === null || performance.now() - saidAt > fresh ? undefined : saying;
  // Said twice it is not said twice over.
  const first = before?.text.replace(text, "").trimEnd() ?? "";
  say(first === "" ? text : `${first} ${text}`, before?.undo);
}

/** Takes back what was said last, where there is a way back: passed over, switched off, spiked, changed. */
export function takeBackSaid(): void {
  const undo = windowStore.getState().saying?.undo;
  if (undo === undefined) return say("There is nothing to take back but by undo.");
  windowStore.setState({ saying: null });
  undo();
}
