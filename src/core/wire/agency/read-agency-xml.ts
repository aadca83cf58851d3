import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { composeStory } from "../compose/compose-story.ts";
import type { Draft } from "../compose/draft.ts";
import type { ReadContext, ReadResult, Source } from "../reader.ts";
import type { XmlElement } from "../xml/element.ts";
import { noStory, readXmlSource } from "../xml/read-xml-source.ts";

/** What a reader of one agency's XML knows. */
export interface AgencyDialect {
  readonly reader: string;
  /** The elements that are stories, in the order of the file. */
  readonly stories: (roots: readonly XmlElement[]) => readonly XmlElement[];
  readonly read: (element: XmlElement) => Omit<Draft, "origin">;
  /** Its files are documents one after the other: that there is more than one root is no damage. */
  readonly manyRoots?: boolean;
}

/** Reads an agency's own XML: one story for each of its elements. */
export function readAgencyXml(source: Source, { progress }: ReadContext, dialect: AgencyDialect): ReadResult {
  const { roots, notes, origin } = readXmlSource(source, dialect.reader);
  const elements = dialect.stories(roots);
  const told: Note[] = notes.filter(({ message }) => dialect.manyRoots !== true || !/\bonly one root\b/u.test(message));
  const stories: Story[] = [];
  for (const [index, element] of elements.entries()) {
    if (!progress(index, elements.length)) {
      told.push({ kind: "lost", where: source.name, message: `Stopped after ${index} of ${elements.length} stories` });
      break;
    }
    const draft = dialect.read(element);
    const kill = draft.meta.status === "killed" && draft.meta.guid !== undefined;
    if (draft.headline === undefined && draft.body.pieces.length === 0 && (draft.figures?.length ?? 0) === 0 && !kill)
      continue;
    stories.push(
      composeStory({ ...draft, origin: elements.length === 1 ? origin : { ...origin, index: stories.length } }),
    );
  }
  if (stories.length === 0)
    return noStory(source, dialect.reader, "there is no story with a headline or copy in it", told);
  return { format: dialect.reader, stories, notes: told };
}
