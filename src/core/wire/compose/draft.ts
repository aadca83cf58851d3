import type { From, Loose } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { Figure, Origin, StoryMeta } from "../../story/story.ts";
import { foldFill } from "../../story/no-break.ts";
import { plain, type RichText } from "../../story/text.ts";
import type { BodyContent } from "../body/read-body.ts";
import { withoutTags } from "../xml/parse-html.ts";
import { withoutLeftovers } from "../xml/leftover-references.ts";
import { rawText, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";

/** A value read from a file, with the place where it stood. */
export interface Found<T> {
  readonly value: T;
  readonly source: From;
}

/** What a reader of structured files found for one story, before what all of them have in common is done. */
export interface Draft {
  readonly headline?: Found<RichText> | undefined;
  readonly dek?: Found<RichText> | undefined;
  readonly byline?: Found<string> | undefined;
  readonly dateline?: Found<string> | undefined;
  readonly body: BodyContent;
  /** Pictures that come with the text and do not stand in it. */
  readonly figures?: readonly Found<Figure>[] | undefined;
  readonly meta: Loose<StoryMeta>;
  /** Labels in which a kill, a correction or an advisory may be declared: take keys, genres, notes. */
  readonly labels?: readonly (string | undefined)[] | undefined;
  readonly origin: Origin;
  readonly notes?: readonly Note[] | undefined;
}

/** A value with its place, or nothing for a blank value. */
export function found(value: string | undefined, path: string, rule: string, sure = 1): Found<string> | undefined {
  const text = value === undefined ? undefined : foldFill(withoutTags(withoutLeftovers(value)));
  return text === undefined || text === "" ? undefined : { value: text, source: { from: { path }, rule, sure } };
}

/** The text of an element with its place, or nothing for an empty one. */
export const foundIn = (element: XmlElement | undefined, rule?: string, sure = 1): Found<string> | undefined =>
  element === undefined
    ? undefined
    : found(rawText(element), pathOf(element), rule ?? `text of <${element.name}>`, sure);

/** The same value as text with marks. */
export const asRich = (value: Found<string> | undefined): Found<RichText> | undefined =>
  value === undefined ? undefined : { value: plain(value.value), source: value.source };

/** The first that is there. */
export const firstFound = <T>(...candidates: readonly (Found<T> | undefined)[]): Found<T> | undefined =>
  candidates.find((candidate) => candidate !== undefined);
