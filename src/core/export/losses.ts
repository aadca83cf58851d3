import { figuresOf } from "../story/blocks.ts";
import type { Note } from "../story/note.ts";
import { bareDay, fullTime } from "./full-time.ts";
import { spellInstant } from "./spell-instant.ts";
import type { Figure, Story, StoryMeta } from "../story/story.ts";

/** Says of a field or picture that a target cannot carry it. */
export interface Losses {
  readonly notes: readonly Note[];
  lost(where: string, message: string): void;
  /** Every metadata field named that the story has: what becomes of it, in a sentence. */
  meta(fields: Partial<Record<keyof StoryMeta, string>>): void;
  /** Names the times that are no full moment and so cannot be written where a schema wants one; `days`: bare days can. */
  times(takes?: { readonly days: boolean }): void;
  /** Says that the embargo does not go with the copy; `instead`: what the target has in its place. Only where there is one. */
  embargo(instead?: string): void;
  /** Looks at each picture; the answer is what is lost of it. */
  figures(look: (figure: Figure) => readonly (string | undefined)[]): void;
}

/** Metadata in the words of the window. */
const metaNames: Readonly<Record<keyof StoryMeta, string>> = {
  slug: "slug",
  language: "language",
  source: "source",
  credit: "credit",
  guid: "guid",
  version: "version",
  urgency: "urgency",
  keywords: "keywords",
  category: "category",
  place: "place",
  published: "publication time",
  versionCreated: "time of the version",
  embargo: "embargo",
  usageTerms: "usage terms",
  copyright: "copyright",
  editorNote: "editor’s note",
  signOff: "sign-off",
  canonicalUrl: "canonical address",
  status: "status",
};

/** Gathers the loss report of one export. */
export function lossesOf(story: Story): Losses {
  const notes: Note[] = [];
  const lost = (where: string, message: string): void => void notes.push({ kind: "lost", where, message });
  return {
    notes,
    lost,
    meta(fields) {
      for (const [name, message] of Object.entries(fields)) {
        const field = name as keyof StoryMeta;
        if (story.meta[field] !== undefined) lost(metaNames[field], message);
      }
    },
    times({ days } = { days: false }) {
      for (const field of ["published", "versionCreated", "embargo"] as const) {
        const time = story.meta[field];
        // What does not go with the copy at all has been told of.
        if (field === "embargo" && notes.some(({ where }) => where === metaNames.embargo)) continue;
        if (time === undefined || fullTime(time) !== undefined || (days && bareDay(time) !== undefined)) continue;
        lost(metaNames[field], `“${time}” is no full time with a zone; it is left out.`);
      }
    },
    embargo(instead = "this target has no place for it") {
      const { embargo } = story.meta;
      if (embargo !== undefined)
        lost(
          metaNames.embargo,
          `The copy is under embargo until ${spellInstant(embargo)}; ${instead}: whoever gets the file must be told.`,
        );
    },
    figures(look) {
      figuresOf(story).forEach(({ figure }, index) => {
        for (const message of look(figure)) if (message !== undefined) lost(`picture ${index + 1}`, message);
      });
    },
  };
}
