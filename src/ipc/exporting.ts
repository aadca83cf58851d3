import type { CheckedWords } from "../core/checks/checked-words.ts";
import type { HtmlProfile } from "../core/export/profiles/profile.ts";
import type { Note } from "../core/story/note.ts";
import type { Story } from "../core/story/story.ts";
import type { PassedOver, StoryId } from "./stories.ts";

/** A way out of the desk, as the window offers it. */
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
