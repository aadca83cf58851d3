import * as v from "valibot";
import type { Note } from "./note.ts";
import { lineRoles, type Provenance, type SetAside, type SourcePlace } from "./provenance.ts";
import {
  type BlockId,
  blockId,
  type BodyBlock,
  type Crosshead,
  type Dateline,
  type Embed,
  type Figure,
  type FigureBlock,
  type List,
  type Origin,
  type Paragraph,
  type Quote,
  type Story,
  type StoryMeta,
  storySchema,
  type StoryStatus,
  type Table,
} from "./story.ts";
import type { Mark, RichText } from "./text.ts";

/** A schema of data that may come from anywhere. */
type Shape<T> = v.GenericSchema<unknown, T>;

type MissingIn<T, S extends Shape<T>> =
  Exclude<keyof T, keyof v.InferOutput<S>> extends never
    ? unknown
    : { readonly membersMissingInStorySchema: Exclude<keyof T, keyof v.InferOutput<S>> };

/** Gives the schema back as it is, and does not compile when the type has a member (of any optionality) that it lacks. */
const whole =
  <T>() =>
  <S extends Shape<T>>(schema: S & MissingIn<T, S>): S =>
    schema;

/** No word, caption or note is longer than this; no list has more members. */
const longest = 8_000_000;
const most = 100_000;

const text = v.pipe(v.string(), v.maxLength(longest));
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sure = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const listOf = <T>(member: Shape<T>): Shape<readonly T[]> => v.pipe(v.array(member), v.maxLength(most));
const id: Shape<BlockId> = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200), v.transform(blockId));

const mark: Shape<Mark> = v.variant("type", [
  v.object({ type: v.picklist(["bold", "italic", "note"]), from: index, to: index }),
  v.object({ type: v.literal("link"), from: index, to: index, href: text }),
]);

/** The marks that a text may have. */
export const marksShape: Shape<readonly Mark[]> = listOf(mark);
const richText: Shape<RichText> = v.pipe(
  whole<RichText>()(v.object({ text, marks: v.exactOptional(marksShape) })),
  v.check(
    ({ text, marks }) => (marks ?? []).every(({ from, to }) => from < to && to <= text.length),
    "a mark lies outside its text",
  ),
);

const dateline = whole<Dateline>()(
  v.object({
    text,
    place: v.exactOptional(text),
    date: v.exactOptional(text),
    agency: v.exactOptional(text),
    opening: v.exactOptional(text),
    paragraph: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    dash: v.exactOptional(text),
  }),
);

const figure = whole<Figure>()(
  v.object({
    src: v.exactOptional(text),
    alt: v.exactOptional(text),
    decorative: v.exactOptional(v.boolean()),
    caption: v.exactOptional(richText),
    credit: v.exactOptional(text),
    rights: v.exactOptional(text),
    width: v.exactOptional(v.pipe(v.number(), v.finite())),
    height: v.exactOptional(v.pipe(v.number(), v.finite())),
  }),
);

const block: Shape<BodyBlock> = v.variant("kind", [
  whole<Paragraph>()(v.object({ kind: v.literal("paragraph"), id, text: richText })),
  whole<Crosshead>()(v.object({ kind: v.literal("crosshead"), id, text: richText })),
  whole<Quote>()(v.object({ kind: v.literal("quote"), id, text: richText })),
  whole<List>()(v.object({ kind: v.literal("list"), id, ordered: v.boolean(), items: listOf(richText) })),
  whole<Table>()(v.object({ kind: v.literal("table"), id, header: v.boolean(), rows: listOf(listOf(richText)) })),
  whole<Embed>()(v.object({ kind: v.literal("embed"), id, url: text, text: v.exactOptional(text) })),
  whole<FigureBlock>()(v.object({ kind: v.literal("figure"), id, figure })),
]);

/** How an agency says whether a story may be used. */
export const statusShape: Shape<StoryStatus> = v.picklist([
  "usable",
  "embargoed",
  "correction",
  "killed",
  "withheld",
  "advisory",
]);

const meta = whole<StoryMeta>()(
  v.object({
    slug: v.exactOptional(text),
    language: v.exactOptional(text),
    source: v.exactOptional(text),
    credit: v.exactOptional(text),
    guid: v.exactOptional(text),
    version: v.exactOptional(text),
    urgency: v.exactOptional(v.pipe(v.number(), v.finite())),
    keywords: v.exactOptional(listOf(text)),
    category: v.exactOptional(text),
    place: v.exactOptional(text),
    published: v.exactOptional(text),
    versionCreated: v.exactOptional(text),
    embargo: v.exactOptional(text),
    usageTerms: v.exactOptional(text),
    copyright: v.exactOptional(text),
    editorNote: v.exactOptional(text),
    signOff: v.exactOptional(text),
    canonicalUrl: v.exactOptional(text),
    status: v.exactOptional(statusShape),
  }),
);

const origin = whole<Origin>()(
  v.object({
    name: text,
    reader: text,
    sha256: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u))),
    charset: v.exactOptional(text),
    index: v.exactOptional(index),
    of: v.exactOptional(index),
  }),
);

const pair: Shape<readonly [number, number]> = v.tuple([index, index]);
const place = whole<SourcePlace>()(
  v.object({
    lines: v.exactOptional(pair),
    bytes: v.exactOptional(pair),
    path: v.exactOptional(text),
  }),
);

const provenance = whole<Provenance>()(v.object({ target: id, from: place, rule: text, sure }));

const setAside = whole<SetAside>()(
  v.object({
    id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
    text,
    role: v.picklist([...lineRoles, "sign-off", "more", "metadata", "other"]),
    why: text,
    from: place,
    sure,
    after: v.exactOptional(id),
    repeats: v.exactOptional(id),
  }),
);

/** A note of a reader or writer, as data from outside. */
export const noteShape = whole<Note>()(
  v.object({
    kind: v.picklist(["lost", "guessed", "broken"]),
    where: text,
    message: text,
  }),
);

/**
 * A story as data from outside: an isolated reader's answer, a file of the desk, a message of the window. What has no
 * place in a story is dropped; what has the wrong shape is refused.
 */
export const storyShape: Shape<Story> = v.pipe(
  whole<Story>()(
    v.object({
      schema: v.literal(storySchema),
      headline: v.exactOptional(richText),
      dek: v.exactOptional(richText),
      byline: v.exactOptional(text),
      dateline: v.exactOptional(dateline),
      body: listOf(block),
      meta,
      origin,
      provenance: listOf(provenance),
      setAside: listOf(setAside),
      notes: listOf(noteShape),
    }),
  ),
  v.check(({ body }) => new Set(body.map((block) => block.id)).size === body.length, "two blocks have the same name"),
);

/** Where and why data is not what its shape says, in one line: `body.3.text.marks: a mark lies outside its text`. */
export function shapeError(issues: readonly v.BaseIssue<unknown>[]): string {
  const [first] = issues;
  if (first === undefined) return "no reason given";
  const path = (first.path ?? []).map(({ key }) => String(key)).join(".");
  return path === "" ? first.message : `${path}: ${first.message}`;
}
