import { type From, makeStory } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { Dateline, Figure, Story, StoryStatus } from "../../story/story.ts";
import type { RichText } from "../../story/text.ts";
import type { BodyContent, BodyField } from "../body/read-body.ts";
import { type FoundEmbargo, findEmbargo, untilFurtherNotice } from "../fields/find-embargo.ts";
import { findStatus, headlineLabel } from "../fields/find-status.ts";
import { guessLanguage } from "../fields/guess-language.ts";
import { isOnlyTime } from "../fields/iso-time.ts";
import { parseByline } from "../fields/parse-byline.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import type { Draft, Found } from "./draft.ts";
import { asideEntry, type Entry, paragraphIn, putAside, settle } from "./entries.ts";
import { liftClosing } from "./lift-closing.ts";
import { liftOpening, withoutCue } from "./lift-opening.ts";

/**
 * Makes a story of what a structured file says: metadata first, then what stands in the copy. Byline, dateline, notes
 * to editors, sign-off and repeated headlines leave the body for their fields or are set aside; nothing is thrown away.
 */
export function composeStory(draft: Draft): Story {
  const notes: Note[] = [...(draft.notes ?? []), ...draft.body.notes];
  const headline = draft.headline ?? fieldOf(draft.body, "headline");
  const opening = liftOpening(entriesOf(draft.body, headline?.value.text), {
    headline: headline?.value.text,
    byline: draft.byline?.value,
  });
  const closing = liftClosing(opening.entries);
  const figures = addFigures(closing.entries, draft.figures ?? []);

  const byline = goodByline(draft, opening.byline, notes);
  const dateline = goodDateline(draft, opening.dateline, notes);
  const standfirst = firstHeading(figures, draft, headline?.value.text);
  const dek = standfirst?.dek ?? goodDek(draft, figures, notes);
  const { entries, embargo } = withEmbargo(standfirst?.entries ?? figures, draft);
  const text = entries.flatMap((entry) => paragraphIn(entry)?.text ?? []).join("\n");
  const meta = draft.meta;
  const status = statusOf(draft, headline?.value.text, embargo ?? meta.embargo);
  const language = meta.language ?? guessLanguage(text);
  if (meta.language === undefined && language !== undefined)
    notes.push({
      kind: "guessed",
      where: "language",
      message: `The file names no language; the words look like “${language}”`,
    });

  return makeStory({
    headline: headline?.value,
    dek: dek?.value,
    byline: byline?.value,
    dateline: dateline?.value,
    ...settle(entries),
    meta: {
      ...meta,
      language,
      status: status === "usable" ? (meta.status ?? undefined) : status,
      embargo: meta.embargo ?? embargo?.until,
      credit: meta.credit ?? fieldOf(draft.body, "credit")?.value.text,
      copyright: meta.copyright ?? fieldOf(draft.body, "copyright")?.value.text,
      editorNote: joined(meta.editorNote, opening.editorNote ?? fieldOf(draft.body, "note")?.value.text),
      signOff: meta.signOff ?? closing.signOff,
      place: meta.place ?? dateline?.value.place,
    },
    origin: draft.origin,
    sources: sourcesOf({ headline, dek, byline, dateline }),
    notes,
  });
}

/** The body as entries; words marked up as something else than copy stand beside it where they stood. */
function entriesOf(body: BodyContent, headline: string | undefined): readonly Entry[] {
  const aside = new Map<number, Entry[]>();
  const put = (field: BodyField, entry: Entry): void =>
    void aside.set(field.before, [...(aside.get(field.before) ?? []), entry]);
  for (const [role, why] of asides)
    for (const field of body.fields[role] ?? []) put(field, asideEntry(field.text, field.path, "other", why));
  for (const field of body.fields.headline ?? []) {
    if (same(field.text.text, headline))
      put(field, asideEntry(field.text, field.path, "headline", "repeats the headline"));
    else
      put(field, {
        block: { kind: "crosshead", text: field.text },
        source: { from: { path: field.path }, rule: "a heading that is not the headline", sure: 0.7 },
      });
  }
  for (const field of body.fields.dek?.slice(1) ?? [])
    put(field, {
      block: { kind: "paragraph", text: field.text },
      source: { from: { path: field.path }, rule: "a second standfirst", sure: 0.6 },
    });
  const entries: Entry[] = [];
  for (let index = 0; index <= body.pieces.length; index += 1) {
    entries.push(...(aside.get(index) ?? []));
    const piece = body.pieces[index];
    if (piece === undefined) continue;
    const entry: Entry = {
      block: piece.block,
      source: { from: { path: piece.path }, rule: piece.rule, sure: piece.sure },
    };
    const repeats = index < 3 && piece.block.kind === "crosshead" && same(piece.block.text.text, headline);
    entries.push(repeats ? putAside(entry, "headline", "repeats the headline", 0.95) : entry);
  }
  return entries;
}

const asides = [
  ["kicker", "a line above or below the headline"],
  ["copyright", "a copyright line"],
  ["credit", "a credit line"],
  ["caption", "a caption without its picture"],
  ["note", "a note to editors"],
  ["furniture", "belongs to the page, not to the copy"],
] as const;

function fieldOf(body: BodyContent, role: keyof BodyContent["fields"]): Found<RichText> | undefined {
  const [first] = body.fields[role] ?? [];
  if (first === undefined) return undefined;
  return {
    value: first.text,
    source: { from: { path: first.path }, rule: `marked up as ${role} in the body`, sure: 0.9 },
  };
}

/** Pictures that came with the text follow it, unless the text shows them already. */
function addFigures(entries: readonly Entry[], figures: readonly Found<Figure>[]): readonly Entry[] {
  const shown = new Map<string, number>();
  entries.forEach(({ block }, index) => {
    if (block.kind === "figure" && block.figure.src !== undefined) shown.set(pictureKey(block.figure.src), index);
  });
  const out = [...entries];
  for (const { value, source } of figures) {
    const index = value.src === undefined ? undefined : shown.get(pictureKey(value.src));
    const there = index === undefined ? undefined : out[index];
    if (index !== undefined && there?.block.kind === "figure")
      out[index] = { ...there, block: { kind: "figure", figure: { ...value, ...there.block.figure } } };
    else out.push({ block: { kind: "figure", figure: value }, source });
  }
  return out;
}

const pictureKey = (src: string): string => src.replace(/[?#].*$/u, "").replace(/^https?:/u, "");

function goodByline(draft: Draft, lifted: Found<string> | undefined, notes: Note[]): Found<string> | undefined {
  const marked = fieldOf(draft.body, "byline");
  const written = draft.byline ?? (marked === undefined ? undefined : { ...marked, value: marked.value.text });
  const given = written === undefined ? undefined : withoutDate(written, draft.meta.source, notes);
  const best = given ?? lifted;
  if (best === undefined) return undefined;
  return { ...best, value: withoutCue(best.value) };
}

/** Some feeds fill the byline with "Reuters, MAR 04": what is left without the date is no author. */
function withoutDate(byline: Found<string>, source: string | undefined, notes: Note[]): Found<string> | undefined {
  const parsed = parseByline(byline.value);
  if (parsed?.published === undefined && !isOnlyTime(byline.value)) return byline;
  const names = parsed?.names;
  if (names !== undefined && !same(names, source) && !(source ?? "").toLowerCase().startsWith(names.toLowerCase()))
    return { ...byline, value: names };
  notes.push({
    kind: "lost",
    where: byline.source.from.path ?? "byline",
    message: `“${byline.value}” is no author and was left out of the byline`,
  });
  return undefined;
}

function goodDateline(draft: Draft, lifted: Found<Dateline> | undefined, notes: Note[]): Found<Dateline> | undefined {
  const marked = fieldOf(draft.body, "dateline");
  const written = [draft.dateline, marked === undefined ? undefined : { ...marked, value: marked.value.text }];
  for (const candidate of written) {
    if (candidate === undefined) continue;
    const dateline = readDateline(candidate.value);
    if (dateline === undefined) {
      notes.push({
        kind: "lost",
        where: candidate.source.from.path ?? "dateline",
        message: `“${candidate.value}” is a time and no dateline; it was left out`,
      });
      continue;
    }
    if (lifted === undefined || same(lifted.value.place, dateline.place)) {
      return lifted !== undefined && lifted.value.text.length > dateline.text.length
        ? lifted
        : { value: dateline, source: candidate.source };
    }
    if (lifted.value.place === undefined) return { value: dateline, source: candidate.source };
    notes.push({
      kind: "guessed",
      where: candidate.source.from.path ?? "dateline",
      message: `The file files the story from “${dateline.text}”, its text from “${lifted.value.text}”; the text was believed`,
    });
    return lifted;
  }
  return lifted;
}

/** A dateline that stands by itself in a field. Undefined for a mere time. */
export function readDateline(written: string): Dateline | undefined {
  const text = written
    .replace(/\s+/gu, " ")
    .replace(/[\s–—_-]+$/u, "")
    .trim();
  if (text === "" || isOnlyTime(text)) return undefined;
  const parsed = parseDateline(`${text} —`);
  if (parsed !== undefined && parsed.to >= text.length) return { ...parsed.dateline, text };
  const place = /^[^,(:;]+/u.exec(text.replace(/^\(/u, ""))?.[0].trim();
  return place === undefined || place === "" ? { text } : { text, place };
}

function goodDek(draft: Draft, entries: readonly Entry[], notes: Note[]): Found<RichText> | undefined {
  const dek = draft.dek ?? fieldOf(draft.body, "dek");
  if (dek === undefined) return undefined;
  const start = keyOf(dek.value.text).slice(0, 80);
  const first = entries.slice(0, 6).find((entry) => (paragraphIn(entry)?.text.length ?? 0) > 40);
  if (start.length > 20 && keyOf(paragraphIn(first)?.text ?? "").startsWith(start))
    notes.push({
      kind: "guessed",
      where: dek.source.from.path ?? "dek",
      message: "The summary says the first paragraph again; take it out unless the page needs both",
    });
  return dek;
}

/** A heading before any copy parts nothing: it is a second line to the headline. */
function firstHeading(
  entries: readonly Entry[],
  draft: Draft,
  headline: string | undefined,
): { entries: readonly Entry[]; dek: Found<RichText> } | undefined {
  const index = entries.findIndex((entry) => entry.aside === undefined);
  const first = entries[index];
  const next = entries.slice(index + 1).find((entry) => entry.aside === undefined);
  if (draft.dek !== undefined || fieldOf(draft.body, "dek") !== undefined || headline === undefined) return undefined;
  if (first?.block.kind !== "crosshead" || first.block.text.text.length < 25 || paragraphIn(next) === undefined)
    return undefined;
  const source = { ...first.source, rule: "heading between the headline and the first paragraph", sure: 0.75 };
  return { entries: entries.toSpliced(index, 1), dek: { value: first.block.text, source } };
}

/** An embargo in the editors' note, the headline or the opening lines; a line that says nothing else is set aside. */
function withEmbargo(entries: readonly Entry[], draft: Draft): { entries: readonly Entry[]; embargo?: FoundEmbargo } {
  const sent = (draft.meta.versionCreated ?? draft.meta.published)?.slice(0, 10);
  const out = [...entries];
  let embargo: FoundEmbargo | undefined;
  let seen = 0;
  for (const [index, entry] of entries.entries()) {
    const text = paragraphIn(entry)?.text;
    if (text === undefined) continue;
    if ((seen += 1) > 4) break;
    const said = text.length < 200 ? findEmbargo(text, { sent }) : undefined;
    if (said === undefined) continue;
    embargo ??= said;
    out[index] = putAside(entry, "metadata", "tells the embargo, not the story", 0.85);
  }
  for (const label of [draft.meta.editorNote, draft.headline?.value.text])
    embargo ??= label === undefined ? undefined : findEmbargo(label, { sent });
  return embargo === undefined ? { entries: out } : { entries: out, embargo };
}

function statusOf(
  draft: Draft,
  headline: string | undefined,
  embargo: FoundEmbargo | string | undefined,
): StoryStatus | undefined {
  const declared = draft.meta.status;
  if (declared === "killed" || declared === "withheld") return declared;
  const { slug, editorNote } = draft.meta;
  const said = findStatus([slug, headlineLabel(headline), editorNote?.slice(0, 200), ...(draft.labels ?? [])]);
  if (said === "killed") return said;
  if (declared === "embargoed" || embargo !== undefined) return "embargoed";
  return declared !== undefined && declared !== "usable" ? declared : (said ?? declared);
}

const joined = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined || a.includes(b) ? (a ?? b) : `${a}\n${b}`;

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && keyOf(a) !== "" && keyOf(a) === keyOf(b);
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function sourcesOf(
  fields: Readonly<Record<"headline" | "dek" | "byline" | "dateline", Found<unknown> | undefined>>,
): Partial<Record<"headline" | "dek" | "byline" | "dateline", From>> {
  const sources: Partial<Record<"headline" | "dek" | "byline" | "dateline", From>> = {};
  for (const field of ["headline", "dek", "byline", "dateline"] as const) {
    const source = fields[field]?.source;
    if (source !== undefined) sources[field] = source;
  }
  return sources;
}

export { untilFurtherNotice };
