import { blocksOf } from "../../core/story/blocks.ts";
import { withoutNotes } from "../../core/story/notes-in-text.ts";
import type { Story } from "../../core/story/story.ts";
import type { StorySummary } from "../../ipc/contract.ts";
import type { Snapshot, StoryRecord } from "./shapes.ts";

/** A story's row in the desk's list. */
export function summarise(record: StoryRecord, { story: kept, at, counts }: Snapshot): StorySummary {
  const story = withoutNotes(kept);
  const { meta, headline } = story;
  return {
    id: record.id,
    slug: meta.slug ?? "",
    headline: headline?.text ?? firstWords(story) ?? record.wire,
    source: meta.source ?? meta.credit ?? "",
    format: record.format,
    state: record.state,
    received: record.received,
    changed: at,
    ...(meta.status === undefined ? {} : { status: meta.status }),
    ...(meta.embargo === undefined ? {} : { embargo: meta.embargo }),
    ...(counts === undefined ? {} : { counts }),
  };
}

/** All the words of a story that a search should find. */
export function wordsOf(story: Story): { readonly title: string; readonly text: string } {
  const { meta, headline } = story;
  return {
    title: [headline?.text, meta.slug, ...(meta.keywords ?? [])].filter((part) => part !== undefined).join("\n"),
    text: [...blocksOf(story).map((block) => block.text), meta.source, meta.place, meta.editorNote, meta.guid]
      .filter((part) => part !== undefined)
      .join("\n"),
  };
}

/** Copy that came without a headline is known by how it begins. */
function firstWords(story: Story): string | undefined {
  const text = blocksOf(story)[0]?.text.replace(/\s+/gu, " ").trim();
  return text === undefined || text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s\S*$/u, "")} …`;
}
