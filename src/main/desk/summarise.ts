import { blocksOf } from "../../core/story/blocks.ts";
import { factsForOrders } from "../../core/kills/facts-for-orders.ts";
import { withoutNotes } from "../../core/story/notes-in-text.ts";
import type { Story } from "../../core/story/story.ts";
import type { StorySummary } from "../../ipc/contract.ts";
import type { DeskActs } from "./desk-acts.ts";
import type { StoryWords } from "./desk-index.ts";
import type { Snapshot, StoryRecord } from "./shapes.ts";

/** A story's row in the desk's list. */
export function summarise(
  record: StoryRecord,
  { story: kept, at, counts }: Snapshot,
  { held, asked }: Pick<DeskActs, "held" | "asked">,
): StorySummary {
  const story = withoutNotes(kept);
  const { meta, headline } = story;
  const [question] = asked ?? [];
  return {
    id: record.id,
    slug: meta.slug ?? "",
    headline: headline?.text ?? firstWords(story) ?? record.wire,
    source: sourceOf(story),
    format: record.format,
    state: record.state,
    received: record.received,
    changed: at,
    ...(held === undefined ? {} : { held }),
    ...(question === undefined ? {} : { asked: question }),
    ...(meta.status === undefined ? {} : { status: meta.status }),
    ...factsForOrders(story, record.wire),
    ...(meta.embargo === undefined ? {} : { embargo: meta.embargo }),
    ...(counts === undefined ? {} : { counts }),
    ...(meta.urgency === undefined ? {} : { urgency: meta.urgency }),
    ...(record.left === undefined ? {} : { left: record.left }),
    ...(meta.guid === undefined ? {} : { onWire: { guid: meta.guid, file: record.sha256.slice(0, 16) } }),
  };
}

/** The agency or outlet, as far as the story says: by its own field, its dateline, or where it was published. */
function sourceOf({ meta, dateline }: Story): string {
  const { source, credit, canonicalUrl = "" } = meta;
  return source ?? credit ?? dateline?.agency ?? /^https?:\/\/(?:www\.)?([^/:]+)/iu.exec(canonicalUrl)?.[1] ?? "";
}

/** All the words of a story that a search should find, and those it had when it was received. */
export function wordsOf(story: Story, received: Story): StoryWords {
  const { meta, headline } = story;
  const texts = textsOf(story);
  const now = new Set(texts);
  return {
    title: [headline?.text, meta.slug, ...(meta.keywords ?? [])].filter((part) => part !== undefined).join("\n"),
    text: texts.filter((text) => text !== headline?.text).join("\n"),
    gone: textsOf(received)
      .filter((text) => !now.has(text))
      .join("\n"),
  };
}

const textsOf = (story: Story): readonly string[] => {
  const { source, place, editorNote, guid } = story.meta;
  return [
    ...blocksOf(story).map(({ text }) => text),
    ...story.setAside.map(({ text }) => text),
    source,
    place,
    editorNote,
    guid,
  ].filter((part) => part !== undefined);
};

/** Copy that came without a headline is known by how it begins. */
function firstWords(story: Story): string | undefined {
  const { body } = story;
  const copy = new Set(body.map(({ id }): string => id));
  // Who wrote it and where it was filed say nothing of it.
  const blocks = blocksOf(story).filter(
    ({ id, text: words }) => words.trim() !== "" && copy.has(id.split("/")[0] ?? id),
  );
  const text = blocks[0]?.text.replace(/\s+/gu, " ").trim();
  return text === undefined || text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s\S*$/u, "")} …`;
}
