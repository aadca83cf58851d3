import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { composeStory } from "../compose/compose-story.ts";
import type { Draft } from "../compose/draft.ts";
import type { ReadContext, ReadResult, Source } from "../reader.ts";
import { noStory } from "../xml/read-xml-source.ts";
import { findItems } from "./find-items.ts";
import type { JsonItem } from "./json-item.ts";
import { parseJsonSource } from "./parse-json.ts";

/** What a reader of one JSON dialect knows. */
export interface JsonDialect {
  readonly reader: string;
  readonly format: (item: JsonItem) => string;
  readonly isStory: (item: JsonItem) => boolean;
  readonly read: (item: JsonItem, document: unknown) => Omit<Draft, "origin">;
}

/** Finds and reads the stories of a JSON file. Items without headline, copy or picture are left out with a note. */
export function readJsonStories(source: Source, { progress }: ReadContext, dialect: JsonDialect): ReadResult {
  const { values, notes, charset } = parseJsonSource(source);
  const told: Note[] = [...notes];
  const items = values.flatMap((value, index) =>
    findItems(value, dialect.isStory, values.length > 1 ? `$[${index}]` : "$").map((item) => ({ item, value })),
  );
  const [first] = items;
  const format = first === undefined ? dialect.reader : dialect.format(first.item);
  const stories: Story[] = [];
  for (const [index, { item, value }] of items.entries()) {
    if (!progress(index, items.length)) {
      told.push({ kind: "lost", where: source.name, message: `Stopped after ${index} of ${items.length} items` });
      break;
    }
    const draft = dialect.read(item, value);
    const kill = draft.meta.status === "killed" && draft.meta.guid !== undefined;
    if (draft.headline === undefined && draft.body.pieces.length === 0 && (draft.figures?.length ?? 0) === 0 && !kill) {
      told.push({ kind: "lost", where: item.path, message: "An item without headline, copy or picture was left out" });
      continue;
    }
    const origin = {
      name: source.name,
      reader: dialect.reader,
      charset,
      ...(items.length > 1 ? { index: stories.length } : {}),
    };
    stories.push(composeStory({ ...draft, origin }));
  }
  return stories.length === 0 && values.length > 0
    ? noStory(source, format, "there is no story in this JSON", told)
    : { format, stories, notes: told };
}
