import type { CheckedWords } from "../core/checks/checked-words.ts";
import type { Finding } from "../core/checks/finding.ts";
import type { HtmlProfile } from "../core/export/profiles/profile.ts";
import type { Figure, Story } from "../core/story/story.ts";
import type { ExportDone, ExportRequest, ExportTarget, HouseProfiles, PrintRequest } from "./exporting.ts";
import type { CheckHealth, HouseDecisions, Tallied } from "./house.ts";
import type { ImportOutcome } from "./importing.ts";
import type { Preferences } from "./preferences.ts";
import type { PublishAnswer, PublishPlan, PublishRequest, PublishSites, SiteDraft } from "./publishing.ts";
import type {
  BaselineBlock,
  DeskState,
  FindingCounts,
  FirstScreen,
  OpenTabs,
  OpenedStory,
  PassedOver,
  RecoveredStory,
  SearchHit,
  StepBatch,
  StoryAsItStands,
  StoryId,
  StorySummary,
  Version,
  VersionReason,
} from "./stories.ts";

/** renderer → main, awaits an answer. */
export interface Requests {
  /** The stories by their ids, `listedAtOnce` of them; from the one after an id on. */
  "desk:list": (after?: StoryId) => readonly StorySummary[];
  /** The story to start with and the list's first rows, without waiting for the desk; null: none, or it has to be mended first. */
  "desk:first": () => FirstScreen | null;
  /** What else was open at the last end. */
  "desk:tabs": () => OpenTabs;
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
  /** Lets a story that was killed on the desk live again. The reason is kept with it, and stands in its receipts. */
  "desk:revive": (id: StoryId, reason: string) => StorySummary;
  /** Whether an order of the agency, which is a story of the desk, means this one: then it is held. */
  "desk:answer-order": (id: StoryId, order: StoryId, means: boolean) => StorySummary;
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
  /** All words of a story to the clipboard, when all else fails: no checks, no receipt, no disk. Not of a story that is held. */
  "desk:copy-text": (story: StoryAsItStands) => void;
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
