import type { Note } from "../../story/note.ts";
import { type From, type Loose, makeStory, type NewBlock, type StoryParts } from "../../story/make-story.ts";
import type { SetAside, SourcePlace } from "../../story/provenance.ts";
import type { Dateline, Origin, Story, StoryMeta } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import { findStatus, headlineLabel } from "../fields/find-status.ts";
import { guessLanguage } from "../fields/guess-language.ts";
import { parseByline } from "../fields/parse-byline.ts";
import { blockOf } from "./chunk-block.ts";
import { datelineOf } from "./lift-dateline.ts";
import { type OpeningNotes, takeOpening } from "./opening-notes.ts";
import { type Chunk, paragraphsOf } from "./paragraphs.ts";
import { takeSignOff } from "./take-sign-off.ts";
import { placeOf, whereIs, type WireLine } from "./wire-lines.ts";

/** A field of a wire's header with the lines where it stood. */
export interface WireField {
  readonly text: string;
  readonly lines: readonly WireLine[];
  /** Words a sub-editor can follow: "line code #". */
  readonly rule: string;
  readonly sure?: number;
  /** Where it stood, when that is no line: a header, the field of a form. */
  readonly path?: string;
}

/** Lines that are not part of the copy. */
export interface WireAside {
  readonly text: string;
  readonly lines: readonly WireLine[];
  readonly role: SetAside["role"];
  readonly why: string;
}

/** What the reader of one text wire found; the rest is the same for all of them. */
export interface WireItem {
  readonly headline?: WireField | undefined;
  readonly dek?: WireField | undefined;
  readonly byline?: WireField | undefined;
  /** A dateline that has a field or line of its own. */
  readonly dateline?: (WireField & { readonly value: Dateline }) | undefined;
  readonly body: readonly WireLine[];
  /** The part of the file in which the lines are counted, when it is not the file itself: the text of a mail. */
  readonly part?: string | undefined;
  readonly meta: Loose<StoryMeta>;
  /** Words in which the wire says what kind of item this is: take keys, labels of the slug. */
  readonly labels?: readonly (string | undefined)[];
  readonly asides?: readonly WireAside[];
  readonly notes?: readonly Note[];
  readonly origin: Origin;
}

/** Makes the story of a text wire: paragraphs joined, byline, dateline, notes and sign-off lifted out of them. */
export function wireStory(item: WireItem): Story {
  const sent = item.meta.versionCreated?.slice(0, 10);
  // The sender of a mail is an author only where the copy names none.
  const bylineKnown = item.byline !== undefined && (item.byline.sure ?? 1) > 0.75;
  const opening = takeOpening(paragraphsOf(item.body), { sent, bylineKnown, headline: item.headline?.text });
  const { chunks, asides: closing, signOff } = takeSignOff(opening.chunks, item.meta.source);
  const dateline = item.dateline ?? datelineOf(chunks, item.meta.source);
  const place = placesOf(item.part);
  const body = bodyOf(chunks, item.dateline === undefined ? dateline?.value.opening : undefined, place);
  const byline = bylineKnown ? item.byline : (opening.byline ?? item.byline);
  const { headline } = item;
  const prose = chunks.map((chunk) => (chunk.kind === "prose" && chunk.text.length > 60 ? chunk.text : ""));
  const status =
    item.meta.status ??
    findStatus([
      headlineLabel(headline?.text),
      item.meta.slug,
      item.meta.editorNote,
      ...(item.labels ?? []),
      ...opening.notes,
    ]);
  const embargo = item.meta.embargo ?? opening.embargo;
  return makeStory({
    headline: headline === undefined ? undefined : plain(headline.text),
    dek: item.dek === undefined ? undefined : plain(item.dek.text),
    byline: byline === undefined ? undefined : printedByline(byline.text),
    dateline: dateline?.value,
    body,
    meta: {
      language: guessLanguage([headline?.text ?? "", ...prose.slice(0, 20)].join("\n")),
      ...item.meta,
      source: item.meta.source,
      editorNote: [item.meta.editorNote, ...opening.notes].filter((note) => note !== undefined).join("\n") || undefined,
      signOff: item.meta.signOff ?? signOff,
      embargo,
      status: status ?? (embargo === undefined ? undefined : "embargoed"),
    },
    sources: {
      ...fieldSource("headline", headline, place),
      ...fieldSource("dek", item.dek, place),
      ...fieldSource("byline", byline, place),
      ...fieldSource("dateline", dateline, place),
    },
    setAside: setAsideOf(item, opening, closing, body.length, place),
    notes: item.notes ?? [],
    origin: item.origin,
  });
}

/** "By Ann Lee, The Daily Gale" as it is printed: without "By". */
export const printedByline = (text: string): string => parseByline(text)?.text ?? text;

/** Where lines, or a named place, are. */
type Place = (found: { readonly lines: readonly WireLine[]; readonly path?: string | undefined }) => SourcePlace;

const placesOf =
  (part: string | undefined): Place =>
  ({ lines, path }) => {
    if (part !== undefined && lines.length > 0) return { path: `${part}, ${whereIs(lines)}` };
    return { ...placeOf(lines), ...(path === undefined ? {} : { path }) };
  };

function bodyOf(
  chunks: readonly Chunk[],
  opening: string | undefined,
  place: Place,
): { block: NewBlock; source: From }[] {
  let lede = opening;
  return chunks.map((chunk, index) => {
    const block = blockOf(chunks, index);
    const source = { from: place(chunk), rule: ruleOf(block), sure: block.kind === "crosshead" ? 0.7 : 0.95 };
    if (lede === undefined || chunk.kind !== "prose") return { block, source };
    const text = chunk.text.slice(lede.length).trim();
    lede = undefined;
    return { block: { kind: "paragraph", text: plain(text) }, source };
  });
}

const rules: Readonly<Record<NewBlock["kind"], string>> = {
  paragraph: "a paragraph of the text",
  crosshead: "a short line in capitals or title case before a paragraph",
  list: "lines with bullets",
  table: "lines set in columns",
  quote: "a quotation set apart",
  embed: "an address",
  figure: "a picture",
};
const ruleOf = (block: NewBlock): string => rules[block.kind];

function fieldSource(
  field: "headline" | "dek" | "byline" | "dateline",
  found: WireField | undefined,
  place: Place,
): Partial<Record<typeof field, From>> {
  if (found === undefined) return {};
  return { [field]: { from: place(found), rule: found.rule, sure: found.sure ?? 1 } };
}

function setAsideOf(
  item: WireItem,
  opening: OpeningNotes,
  closing: readonly WireAside[],
  blocks: number,
  place: Place,
): NonNullable<StoryParts["setAside"]> {
  const aside = (one: WireAside, afterIndex?: number) => ({
    text: one.text,
    role: one.role,
    why: one.why,
    from: place(one),
    sure: 0.95,
    ...(afterIndex === undefined ? {} : { afterIndex }),
  });
  return [
    ...opening.asides.map((one) => aside(one)),
    ...closing.map((one) => aside(one, blocks - 1)),
    ...(item.asides ?? []).map((one) => aside(one, blocks - 1)),
  ];
}
