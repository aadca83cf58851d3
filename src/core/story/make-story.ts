import type { Note } from "./note.ts";
import type { Provenance, SetAside, SourcePlace } from "./provenance.ts";
import {
  type BlockId,
  blockId,
  type BodyBlock,
  type Dateline,
  type Origin,
  type Story,
  type StoryMeta,
  storySchema,
} from "./story.ts";
import type { RichText } from "./text.ts";

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/** A body block before it has its name. */
export type NewBlock = WithoutId<BodyBlock>;

/** Where a field or block came from, as the reader knows it. */
export interface From {
  readonly from: SourcePlace;
  readonly rule: string;
  readonly sure: number;
}

/** A story as a reader finds it, before ids are given. */
export interface StoryParts {
  readonly headline?: RichText | undefined;
  readonly dek?: RichText | undefined;
  readonly byline?: string | undefined;
  readonly dateline?: Dateline | undefined;
  readonly body: readonly { readonly block: NewBlock; readonly source?: From | undefined }[];
  readonly meta: Loose<StoryMeta>;
  readonly origin: Origin;
  /** For the fields: "headline", "dek", "byline", "dateline". */
  readonly sources?: Readonly<Partial<Record<"headline" | "dek" | "byline" | "dateline", From>>>;
  /** `afterIndex`, `repeatsIndex`: indices into `body` (-1: before all). */
  readonly setAside?: readonly (Omit<SetAside, "id" | "after" | "repeats"> & {
    readonly afterIndex?: number;
    readonly repeatsIndex?: number;
  })[];
  readonly notes?: readonly Note[];
}

/** The same with every property allowed to be undefined, as readers find it. */
export type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Gives body blocks their ids ("b1", "b2" …, set-aside "s1" …) and drops what is undefined or blank. */
export function makeStory(parts: StoryParts): Story {
  const ids = parts.body.map((_, index) => blockId(`b${index + 1}`));
  const at = (index: number | undefined): BlockId | undefined => (index === undefined ? undefined : ids[index]);
  const provenance: Provenance[] = [];
  for (const [field, source] of Object.entries(parts.sources ?? {}))
    provenance.push({ target: blockId(field), from: source.from, rule: source.rule, sure: source.sure });
  parts.body.forEach(({ source }, index) => {
    const target = ids[index];
    if (source !== undefined && target !== undefined)
      provenance.push({ target, from: source.from, rule: source.rule, sure: source.sure });
  });
  return {
    schema: storySchema,
    ...compact({
      headline: textOrNothing(parts.headline),
      dek: textOrNothing(parts.dek),
      byline: parts.byline?.trim() === "" ? undefined : parts.byline,
      dateline: parts.dateline,
    }),
    body: parts.body.map(({ block }, index) => withId(block, ids[index])),
    meta: compact(parts.meta),
    origin: parts.origin,
    provenance,
    setAside: (parts.setAside ?? []).map(({ afterIndex, repeatsIndex, ...aside }, index) => ({
      id: `s${index + 1}`,
      ...aside,
      ...compact({ after: at(afterIndex), repeats: at(repeatsIndex) }),
    })),
    notes: parts.notes ?? [],
  };
}

/** Paragraphs, of which a long story has thousands, without the cost of a general copy. */
const withId = (block: NewBlock, id: BlockId | undefined): BodyBlock =>
  (block.kind === "paragraph" ? { kind: block.kind, text: block.text, id } : { ...block, id }) as BodyBlock;

const textOrNothing = (text: RichText | undefined): RichText | undefined =>
  text === undefined || text.text.trim() === "" ? undefined : text;

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The same object without the properties that are undefined. */
export const compact = <T extends object>(object: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>;
