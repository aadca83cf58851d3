import type { CheckedWords } from "../core/checks/checked-words.ts";
import type { Finding } from "../core/checks/finding.ts";
import type { HtmlProfile } from "../core/export/profiles/profile.ts";
import type { BlockKind } from "../core/story/blocks.ts";
import type { Note } from "../core/story/note.ts";
import type { Figure, Story, StoryStatus } from "../core/story/story.ts";
import type { HouseStyle } from "../core/stylebook/house-style.ts";
import type { CommandId } from "./commands.ts";
import type { Preferences } from "./preferences.ts";
import type { PublishAnswer, PublishPlan, PublishRequest, PublishSites, SiteDraft } from "./publishing.ts";

/** Every channel between main and renderer, in types. Nothing else belongs here. */

/** An answer that is expected to fail now and then: errors cross the bridge as data, because a thrown one loses its fields. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export interface AppError {
  readonly code: "not-found" | "unreadable" | "denied" | "cancelled" | "gate" | "disk" | "site" | "unexpected";
  /** A sentence for the editor: what happened to what, and what to do. */
  readonly message: string;
  readonly path?: string;
}

/** Names one story's folder on the desk. */
export type StoryId = string;

export type DeskState = "new" | "in-hand" | "ready" | "exported" | "killed" | "spiked";

/** Open findings of a story by level. */
export interface FindingCounts {
  readonly mustFix: number;
  readonly fix: number;
  readonly check: number;
}

/** A row of the desk's list. */
export interface StorySummary {
  readonly id: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly source: string;
  readonly format: string;
  readonly state: DeskState;
  readonly status?: StoryStatus;
  /** ISO 8601, when the desk received it. */
  readonly received: string;
  /** ISO 8601, when it was last changed. */
  readonly changed: string;
  readonly embargo?: string;
  /** Absent while they were not counted yet. */
  readonly counts?: FindingCounts;
  /** 1 flash … 8 least. */
  readonly urgency?: number;
}

/** A story that holds the words that were searched for. */
export interface SearchHit {
  readonly id: StoryId;
  /** The words around the first place, with the stretches `[from, to)` that were searched for; absent where only the title holds them. */
  readonly excerpt?: { readonly text: string; readonly marks: readonly (readonly [from: number, to: number])[] };
}

/** Why a version of a story was kept: left the desk, ten minutes of work, corrections, a restore, or because somebody asked. */
export const versionReasons = ["exported", "before", "fixed", "restored", "asked"] as const;
export type VersionReason = (typeof versionReasons)[number];

/** A version of a story as it was at a time. */
export interface Version {
  /** Names it among the story's versions. */
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  readonly why: VersionReason;
}

/** One textblock that changes are shown against. */
export interface BaselineBlock {
  readonly id: string;
  readonly kind: BlockKind;
  readonly text: string;
}

/** A story as the window opens it: the newest snapshot and the editor steps kept since. */
export interface OpenedStory {
  readonly id: StoryId;
  readonly summary: StorySummary;
  /** The story as received. */
  readonly received: Story;
  /** The newest snapshot; equals `received` while nothing was edited. */
  readonly story: Story;
  /** Steps since that snapshot, oldest first; replayed by the window. Opaque to main. */
  readonly steps: readonly StepBatch[];
  /** Number of the next batch. */
  readonly next: number;
  /** What the desk had to mend while opening: a torn journal, a damaged snapshot set aside. */
  readonly recovered: readonly string[];
  /** Findings passed over in this story, by identity. */
  readonly passedOver: readonly PassedOver[];
  /** What changes are shown against, once a change was accepted; absent: the story as received. */
  readonly baseline?: readonly BaselineBlock[];
  /** Words of it that somebody has checked. */
  readonly checked: readonly CheckedWords[];
}

/** ProseMirror steps as JSON, in order. `seq` counts from 0 without gaps since the snapshot's `base`. */
export interface StepBatch {
  readonly seq: number;
  readonly steps: readonly unknown[];
}

export interface PassedOver {
  /** Identity of the finding (`core/checks/identity.ts`). */
  readonly identity: string;
  readonly check: string;
  readonly quote: string;
  readonly scope: "here" | "story";
  readonly reason?: string;
  readonly at: string;
}

/** What the desk has said no to in all its stories, and who signs for what was checked. */
export interface HouseDecisions {
  /** Words that are right here, whatever a check says of them. */
  readonly words: readonly { readonly word: string; readonly at: string }[];
  /** Checks that are switched off here. */
  readonly off: readonly { readonly check: string; readonly reason: string; readonly at: string }[];
  readonly signedBy?: string;
  /** What the settings set over the built-in books; kept with the settings and not with these. */
  readonly style?: HouseStyle;
}

/** A finding as the health of the checks counts it: nothing of the copy is in it. */
export interface Tallied {
  readonly identity: string;
  readonly check: string;
  readonly ignored: boolean;
}

/** How a check has fared on this desk. */
export interface CheckHealth {
  readonly check: string;
  readonly found: number;
  readonly fixed: number;
  readonly ignored: number;
}

/** What came back of a story after Wiredesk had ended without closing. */
export interface RecoveredStory {
  readonly id: StoryId;
  /** ISO 8601, when the last of it was typed. */
  readonly at: string;
  readonly changes: number;
  /** The story before those changes, and the changes. */
  readonly before: Story;
  readonly steps: readonly StepBatch[];
  /** What had to be mended, in sentences. */
  readonly mended: readonly string[];
}

/** A story as it stands in the window. */
export interface StoryAsItStands {
  readonly id: StoryId;
  readonly story: Story;
}

/** One file that was brought in, or why not. */
export interface ImportOutcome {
  readonly name: string;
  readonly stories: readonly StoryId[];
  /** Why there is no story, in a sentence; absent when there is one. */
  readonly refused?: string;
  /** The same file was brought in before: these are its stories as they stand on the desk. */
  readonly already?: boolean;
  readonly notes: readonly Note[];
}

export interface ExportTarget {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly extension: string;
  /** Longest side of its pictures in points, where it wants them smaller. */
  readonly longestSide?: number;
}

export interface ExportRequest {
  readonly id: StoryId;
  /** The story as it stands in the window. */
  readonly story: Story;
  readonly target: string;
  /** Findings passed over: they do not close the gate. */
  readonly passedOver: readonly PassedOver[];
  /** Words that somebody has checked: they stand in the receipt, and what is said of them does not. */
  readonly checked?: readonly CheckedWords[];
  /** Given when the gate is closed and the editor goes through all the same. */
  readonly overrideReason?: string;
  /** Pictures that the target wants smaller than they are. */
  readonly scaled?: readonly ScaledPicture[];
}

/** A story to be printed as it stands in the window. */
export type PrintRequest = Pick<ExportRequest, "id" | "story" | "passedOver" | "checked" | "overrideReason">;

/** The house's own ways of writing HTML, and files among them that could not be read. */
export interface HouseProfiles {
  readonly profiles: readonly HtmlProfile[];
  readonly unreadable: readonly string[];
}

/** A picture of the desk made smaller by the window, which alone decodes pictures. */
export interface ScaledPicture {
  /** As in the figure: `media:HASH.EXT`. */
  readonly src: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface ExportDone {
  /** Files written, with the folder; empty when copied to the clipboard. */
  readonly files: readonly string[];
  readonly losses: readonly Note[];
}

/** renderer → main, awaits an answer. */
export interface Requests {
  "desk:list": () => readonly StorySummary[];
  /** The story to start with, without waiting for the rest of the desk; null: none, or it has to be mended first. */
  "desk:first": () => OpenedStory | null;
  /** The first start of a desk on which nothing lies, and no file to open. */
  "tour:due": () => boolean;
  /** Prints the page of the window; its style for paper shows the galley alone. Copy that is held is printed for a reason, with a receipt. */
  "print:galley": (request: PrintRequest) => void;
  "preferences:get": () => Preferences;
  "preferences:set": (preferences: Preferences) => void;
  /** Asks for a file of settings and takes them; null: cancelled. */
  "preferences:take": () => Preferences | null;
  /** Asks where to, and writes the settings there; null: cancelled. */
  "preferences:hand-on": () => string | null;
  /** Stories that hold the words, now or as they were received: in the title first, then in the text, the newest first. */
  "desk:search": (words: string) => readonly SearchHit[];
  "desk:open": (id: StoryId) => OpenedStory;
  "desk:state": (id: StoryId, state: DeskState) => StorySummary;
  /** Appends to the journal; answers when it is on the disk. */
  "desk:append": (id: StoryId, batch: StepBatch) => { readonly kept: number };
  /** Replaces the snapshot by the story as it is after every batch before number `upTo`, and starts a new journal. */
  "desk:snapshot": (id: StoryId, upTo: number, story: Story, counts: FindingCounts) => { readonly next: number };
  "desk:pass-over": (id: StoryId, passedOver: readonly PassedOver[]) => void;
  /** Open findings of a story that were counted without a change of it. */
  "desk:counts": (id: StoryId, counts: FindingCounts) => void;
  /** A story without opening it: as of its newest snapshot. */
  "desk:peek": (id: StoryId) => { readonly story: Story; readonly passedOver: readonly PassedOver[] };
  /** A second story with the same wire original and the same words. */
  "desk:duplicate": (id: StoryId) => StoryId;
  /** Versions that were kept of a story, the newest first; the one as received is not among them. */
  "desk:versions": (id: StoryId) => readonly Version[];
  "desk:version": (id: StoryId, name: string) => Story;
  "desk:keep-version": (id: StoryId, why: VersionReason, story: Story) => Version;
  /** What changes are shown against from now on. */
  "desk:baseline": (id: StoryId, baseline: readonly BaselineBlock[]) => void;
  /** Keeps which words of a story were checked, by whom and against what. */
  "desk:checked": (id: StoryId, checked: readonly CheckedWords[]) => void;
  "house:decisions": () => HouseDecisions;
  "house:decide": (decisions: HouseDecisions) => void;
  /** All findings of a story as they stand: those that it had before and has no more count as fixed. */
  "house:tally": (id: StoryId, findings: readonly Tallied[]) => void;
  "house:health": () => readonly CheckHealth[];
  /** The wire original, decoded for reading; `cut` where it is too long to be shown whole. */
  "desk:wire": (id: StoryId) => { readonly name: string; readonly text: string; readonly cut?: boolean };
  /** What came back at this start; none after a clean end. */
  "desk:recovered": () => readonly RecoveredStory[];
  /** Tries a disk that refused again now. */
  "desk:retry": () => void;
  /**
   * Keeps stories in a second place while the desk's disk refuses, until it works again. Asks for the place the first
   * time; answers with its folder, or null where nobody chose one.
   */
  "desk:keep-elsewhere": (stories: readonly StoryAsItStands[]) => string | null;
  /** Plain words to the clipboard, when all else fails: no gate, no receipt, no disk. */
  "desk:copy-text": (text: string) => void;
  /** Brings in files or folders by path; outcomes also arrive as events while it runs. */
  "import:paths": (paths: readonly string[]) => readonly ImportOutcome[];
  /** Brings in bytes that have no path (a paste, a drag from another program). */
  "import:bytes": (name: string, bytes: Uint8Array) => readonly ImportOutcome[];
  /** Keeps a photo on the desk and reads what it says of itself, for a figure of the open story. Null: it is no picture. */
  "import:picture": (name: string, bytes: Uint8Array) => Figure | null;
  /** What a picture of the desk says of itself; null: it is not there, or not the desk's. */
  "picture:facts": (src: string) => Figure | null;
  /** Shows the open dialog, then as `import:paths`. */
  "import:dialog": () => readonly ImportOutcome[];
  "import:stop": () => void;
  "export:targets": () => readonly ExportTarget[];
  /** The text of the target's first file, without gate or receipt, for the preview. */
  "export:preview": (story: Story, target: string) => string;
  /** Asks where to, checks the gate again, writes the files and the receipt. */
  "export:file": (request: ExportRequest) => ExportDone;
  /** The same to the clipboard, as HTML and plain text. */
  "export:copy": (request: ExportRequest) => ExportDone;
  /** The words of whoever works here, for the check of spelling. The desk's are among its decisions. */
  "words:get": () => readonly string[];
  "words:set": (words: readonly string[]) => void;
  /** Opens an http(s) or mailto link outside after asking. */
  "link:open": (href: string) => void;
  /** Findings that close the gate, computed from the text. */
  "export:gate": (request: ExportRequest) => readonly Finding[];
  /** What else closes it, in sentences: an embargo, a kill, nothing to export. */
  "export:reasons": (request: ExportRequest) => readonly string[];
  "profiles:list": () => HouseProfiles;
  /** Keeps a profile; what is wrong with it comes back as the error's message. */
  "profiles:save": (profile: HtmlProfile) => HouseProfiles;
  "profiles:remove": (id: string) => HouseProfiles;
  /** Asks for a file that somebody shared. */
  "profiles:bring-in": () => HouseProfiles;
  /** Asks where to, and writes a file to share; answers with its path. */
  "profiles:share": (id: string) => string;
  /** The sites that stories can be sent to; their secrets never come back. */
  "publish:sites": () => PublishSites;
  "publish:save-site": (draft: SiteDraft) => PublishSites;
  "publish:forget-site": (id: string) => PublishSites;
  /** What a publish would do, found out by looking alone. Through the gate like the publish itself. */
  "publish:plan": (request: PublishRequest) => PublishPlan;
  "publish:send": (request: PublishRequest) => PublishAnswer;
  "publish:stop": () => void;
}

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
  /** The disk refuses or works again. */
  "desk:trouble": (message: string | null) => void;
  /** The app is about to close: send what is typed; the window answers by `flush:done`. */
  "flush:please": () => void;
}

/** renderer → main, no answer. */
export interface Signals {
  "flush:done": () => void;
  /** The window shows its first screen. */
  "window:ready": () => void;
  /** The story that the window shows now; null when it shows none. It is shown again at the next start. */
  "window:story": (id: StoryId | null) => void;
  /** Commands that would do something now; the others are greyed in the menus. */
  "menu:available": (commands: readonly CommandId[]) => void;
  /** A file that was exported just now is dragged out of the window. */
  "export:drag": (file: string) => void;
  /** Paste what is on the clipboard where the focus is: a page may not read it by itself. */
  "paste:please": () => void;
}

export const requestChannels = [
  "desk:list",
  "desk:first",
  "tour:due",
  "print:galley",
  "preferences:get",
  "preferences:set",
  "preferences:take",
  "preferences:hand-on",
  "desk:search",
  "desk:open",
  "desk:state",
  "desk:append",
  "desk:snapshot",
  "desk:pass-over",
  "desk:counts",
  "desk:peek",
  "desk:duplicate",
  "desk:versions",
  "desk:version",
  "desk:keep-version",
  "desk:baseline",
  "desk:checked",
  "house:decisions",
  "house:decide",
  "house:tally",
  "house:health",
  "desk:wire",
  "desk:recovered",
  "desk:retry",
  "desk:keep-elsewhere",
  "desk:copy-text",
  "import:paths",
  "import:bytes",
  "import:picture",
  "picture:facts",
  "import:dialog",
  "import:stop",
  "export:targets",
  "export:preview",
  "export:file",
  "export:copy",
  "export:gate",
  "export:reasons",
  "profiles:list",
  "profiles:save",
  "profiles:remove",
  "profiles:bring-in",
  "profiles:share",
  "publish:sites",
  "publish:save-site",
  "publish:forget-site",
  "publish:plan",
  "publish:send",
  "publish:stop",
  "words:get",
  "words:set",
  "link:open",
] as const satisfies readonly (keyof Requests)[];

export const eventChannels = [
  "menu:command",
  "desk:changed",
  "import:progress",
  "import:outcome",
  "desk:show",
  "publish:progress",
  "desk:trouble",
  "flush:please",
] as const satisfies readonly (keyof Events)[];

export const signalChannels = [
  "flush:done",
  "window:ready",
  "window:story",
  "menu:available",
  "paste:please",
  "export:drag",
] as const satisfies readonly (keyof Signals)[];

/** A channel missing from its list does not compile. */
type Missing<Map, List extends readonly unknown[]> = Exclude<keyof Map, List[number]>;
type Complete<T extends never> = T;
export type EveryChannelIsListed = [
  Complete<Missing<Requests, typeof requestChannels>>,
  Complete<Missing<Events, typeof eventChannels>>,
  Complete<Missing<Signals, typeof signalChannels>>,
];

/**
 * From preload to main, and out of the page's reach: this path was handed over by a person, by a drop or a file field.
 * Only such paths are read by `import:paths`, so that a page that was taken over cannot ask for others.
 */
export const pathGiven = "path:given";

/** What the page sees as `window.wiredesk`. */
export interface Bridge {
  readonly platform: string;
  request<C extends keyof Requests>(
    channel: C,
    ...args: Parameters<Requests[C]>
  ): Promise<Result<Awaited<ReturnType<Requests[C]>>>>;
  /** Returns its own unsubscribe. */
  on<C extends keyof Events>(channel: C, listener: Events[C]): () => void;
  send<C extends keyof Signals>(channel: C, ...args: Parameters<Signals[C]>): void;
  /** The path of a dropped file, or "" if it has none. */
  pathOf(file: unknown): string;
}

/** What main implements. */
export type Handlers = {
  [C in keyof Requests]: (
    ...args: Parameters<Requests[C]>
  ) => ReturnType<Requests[C]> | Promise<ReturnType<Requests[C]>>;
};
