import type { Note } from "./note.ts";
import type { Provenance, SetAside } from "./provenance.ts";
import type { RichText } from "./text.ts";

/** Version of the shape below. Raise it with a migration in `migrate.ts`. */
export const storySchema = 1;

declare const brand: unique symbol;

/** Names one textblock of a story: a field ("headline"), a body block ("b3"), or a part of one ("b3/caption", "b4/0"). */
export type BlockId = string & { readonly [brand]: "BlockId" };

export const blockId = (id: string): BlockId => id as BlockId;

/** One item of copy: its fields, its body in reading order, its metadata, and where all of it came from. */
export interface Story {
  readonly schema: typeof storySchema;
  readonly headline?: RichText;
  /** Standfirst, summary, abstract: never the first paragraph again. */
  readonly dek?: RichText;
  /** The authors as they are to be printed, without "By". */
  readonly byline?: string;
  readonly dateline?: Dateline;
  /** Paragraphs, crossheads, pictures … in the order in which they are read. */
  readonly body: readonly BodyBlock[];
  readonly meta: StoryMeta;
  readonly origin: Origin;
  readonly provenance: readonly Provenance[];
  /** Taken out of the story, kept, shown, restorable. */
  readonly setAside: readonly SetAside[];
  /** What the reader could not carry over or had to guess. */
  readonly notes: readonly Note[];
}

/** Where a story was filed: place, and the date or agency if given. Never a timestamp. */
export interface Dateline {
  /** As printed, without the dash: "MOSCOW, April 12 (Reuters)". */
  readonly text: string;
  readonly place?: string;
  readonly date?: string;
  readonly agency?: string;
  /** What stood at the head of the first paragraph, dash and all: "MOSCOW, April 12 (Reuters) — ". Absent where it had a line or field of its own. */
  readonly opening?: string;
  /** Where that was not the first paragraph: how many of the body's paragraphs stood before it when it was read. */
  readonly paragraph?: number;
  /** What parts it from the first paragraph when it is printed. Set by the house's book as the story leaves, never kept. */
  readonly dash?: string;
}

export type BodyBlock = Paragraph | Crosshead | Quote | List | Table | Embed | FigureBlock;
export type BodyKind = BodyBlock["kind"];

export interface Paragraph {
  readonly kind: "paragraph";
  readonly id: BlockId;
  readonly text: RichText;
}

export interface Crosshead {
  readonly kind: "crosshead";
  readonly id: BlockId;
  readonly text: RichText;
}

/** A quotation set apart (block quote, pull quote). */
export interface Quote {
  readonly kind: "quote";
  readonly id: BlockId;
  readonly text: RichText;
}

export interface List {
  readonly kind: "list";
  readonly id: BlockId;
  readonly ordered: boolean;
  /** Item n is the textblock `${id}/${n}`. */
  readonly items: readonly RichText[];
}

export interface Table {
  readonly kind: "table";
  readonly id: BlockId;
  /** The first row holds column heads. */
  readonly header: boolean;
  /** Cell c of row r is the textblock `${id}/${r}.${c}`. */
  readonly rows: readonly (readonly RichText[])[];
}

/** Somebody else's post, video or map, by its address. Never fetched. */
export interface Embed {
  readonly kind: "embed";
  readonly id: BlockId;
  readonly url: string;
  /** The words that stand for it where it cannot be shown. */
  readonly text?: string;
}

/** A picture in the story. Its caption is the textblock `${id}/caption`, and so on for credit and alt. */
export interface FigureBlock {
  readonly kind: "figure";
  readonly id: BlockId;
  readonly figure: Figure;
}

/** A picture or video with what is said about it. (A number stated in the copy is a *quantity*.) */
export interface Figure {
  /** Address in the source, or `media:HASH.EXT` of a picture kept on the desk, which the window shows from `/media/HASH.EXT`. */
  readonly src?: string;
  /** What the picture shows, for those who cannot see it. */
  readonly alt?: string;
  /** The picture says nothing that the text does not: exported with an empty alt. */
  readonly decorative?: boolean;
  readonly caption?: RichText;
  readonly credit?: string;
  readonly rights?: string;
  readonly width?: number;
  readonly height?: number;
}

/** IPTC-like facts about the story. Times are ISO 8601 with the offset that the source gave, or without one if it gave none. */
export interface StoryMeta {
  readonly slug?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Who sent it: "Reuters", "dpa". */
  readonly source?: string;
  /** The credit line of the text itself; a picture's stands in its figure. */
  readonly credit?: string;
  readonly guid?: string;
  readonly version?: string;
  /** 1 flash … 8 least, the file's own digit. */
  readonly urgency?: number;
  readonly keywords?: readonly string[];
  readonly category?: string;
  readonly place?: string;
  readonly published?: string;
  readonly versionCreated?: string;
  /** Not before this time; "until further notice" where the source gives an empty embargo. */
  readonly embargo?: string;
  readonly usageTerms?: string;
  readonly copyright?: string;
  readonly editorNote?: string;
  readonly signOff?: string;
  readonly canonicalUrl?: string;
  readonly status?: StoryStatus;
}

/** What kind of item the wire says this is. A kill or an advisory is never exported as copy. */
export type StoryStatus = "usable" | "embargoed" | "correction" | "killed" | "withheld" | "advisory";

/** The file that a story was read from. */
export interface Origin {
  /** File name as given, never a path of somebody's machine. */
  readonly name: string;
  /** The reader's id. */
  readonly reader: string;
  /** SHA-256 of the bytes in hex; the host adds it, for the core has no hash of its own. */
  readonly sha256?: string;
  readonly charset?: string;
  /** Which story of the file this is, from 0. */
  readonly index?: number;
  /** How many stories the file holds, where it is more than one. */
  readonly of?: number;
}
