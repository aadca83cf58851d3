import type { Loose } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { StoryMeta } from "../../story/story.ts";
import type { RichText } from "../../story/text.ts";
import type { BodyField } from "../body/read-body.ts";

/** What a word processor's style says a paragraph is. Headings are by level: the first of them may be the headline. */
export type DocRole =
  | "headline"
  | "dek"
  | "byline"
  | "dateline"
  | "slug"
  | "note"
  | "crosshead"
  | "quote"
  | "caption"
  | "credit"
  | "furniture"
  | `heading-${number}`;

/** A paragraph of a word processor's file, before it is known what it is in the story. */
export interface DocParagraph {
  readonly kind: "paragraph";
  readonly text: RichText;
  readonly role?: DocRole | undefined;
  /** Where no style names the role: why it was taken for it, and how surely. */
  readonly guess?: { readonly why: string; readonly sure: number } | undefined;
  /** Absent where it is no item of a list. */
  readonly list?: { readonly ordered: boolean } | undefined;
  readonly pictures: readonly DocPicture[];
  /** Of the letters with which it begins, in points; absent where the file leaves it to the program. */
  readonly size?: number | undefined;
  /** "paragraph 12". */
  readonly place: string;
}

export interface DocTable {
  readonly kind: "table";
  readonly header: boolean;
  readonly rows: readonly (readonly RichText[])[];
  readonly place: string;
}

/** A picture in the file: where its bytes are, and what the file says of it. */
export interface DocPicture {
  readonly src: string;
  readonly alt?: string | undefined;
}

export type DocItem = DocParagraph | DocTable;

/** What stands above and below the copy in a mail and is set aside with the reason, and what it orders. */
export interface AroundCopy {
  readonly above: readonly Omit<BodyField, "before">[];
  readonly below: readonly Omit<BodyField, "before">[];
  readonly notes: readonly Note[];
  readonly meta: Loose<Pick<StoryMeta, "embargo" | "status">>;
}

/** The text of a word processor's file in reading order. */
export interface DocContent {
  readonly items: readonly DocItem[];
  readonly notes: readonly Note[];
  /** Of what was copied out of a mail: what stands round the copy. */
  readonly around?: AroundCopy | undefined;
  /** BCP 47, as the file's styles say; often wrong. */
  readonly language?: string | undefined;
  /** ISO 8601. */
  readonly modified?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
}
