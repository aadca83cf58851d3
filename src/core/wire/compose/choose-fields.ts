import type { Note } from "../../story/note.ts";
import type { Dateline } from "../../story/story.ts";
import type { RichText } from "../../story/text.ts";
import { isOnlyTime } from "../fields/iso-time.ts";
import { parseByline } from "../fields/parse-byline.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { fieldOf } from "./body-entries.ts";
import type { Draft, Found } from "./draft.ts";
import { type Entry, paragraphIn } from "./entries.ts";
import { withoutCue } from "./lift-opening.ts";
import { sameWords, wordsKey } from "./same-words.ts";

/** The byline that the file gives, else the one that stood in the copy. */
export function chooseByline(
  draft: Draft,
  lifted: Found<string> | undefined,
  notes: Note[],
): Found<string> | undefined {
  const marked = fieldOf(draft.body, "byline");
  const inCopy = marked === undefined ? lifted : { ...marked, value: marked.value.text };
  // A sender or a creator is only likely to be the author; a byline in the copy is one.
  const sure = draft.byline !== undefined && draft.byline.source.sure >= 0.85;
  const written = sure ? draft.byline : (inCopy ?? draft.byline);
  const given = written === undefined ? undefined : withoutDate(written, draft.meta.source, notes);
  const best = given ?? lifted;
  if (best === undefined) return undefined;
  if (best.source.sure <= 0.5)
    notes.push({
      kind: "guessed",
      where: best.source.from.path ?? "byline",
      message: `No byline in the file; ${best.value} named as creator, check before print`,
    });
  return { ...best, value: withoutCue(best.value) };
}

/** Some feeds fill the byline with "Reuters, MAR 04": what is left without the date is no author. */
function withoutDate(byline: Found<string>, source: string | undefined, notes: Note[]): Found<string> | undefined {
  const parsed = parseByline(byline.value);
  if (parsed?.published === undefined && !isOnlyTime(byline.value)) return byline;
  const names = parsed?.names;
  if (names !== undefined && !sameWords(names, source) && !(source ?? "").toLowerCase().startsWith(names.toLowerCase()))
    return { ...byline, value: names };
  notes.push({
    kind: "lost",
    where: byline.source.from.path ?? "byline",
    message: `“${byline.value}” is no author and was left out of the byline`,
  });
  return undefined;
}

/** The dateline, of what metadata, markup and the head of the text say. */
export function chooseDateline(
  draft: Draft,
  lifted: Found<Dateline> | undefined,
  notes: Note[],
): Found<Dateline> | undefined {
  const inText = lifted ?? markedDateline(draft);
  const opens = inText?.value;
  const { dateline: written } = draft;
  if (written === undefined) return inText;
  const where = written.source.from.path ?? "dateline";
  const dateline = readDateline(written.value);
  if (dateline === undefined) {
    notes.push({ kind: "lost", where, message: `“${written.value}” is a time and no dateline; it was left out` });
    return inText;
  }
  const field = {
    value: {
      ...dateline,
      ...(opens?.opening === undefined ? {} : { opening: opens.opening }),
      ...(opens?.paragraph === undefined ? {} : { paragraph: opens.paragraph }),
    },
    source: written.source,
  };
  if (inText === undefined || inText.value.place === undefined) return field;
  if (sameWords(inText.value.place, dateline.place))
    return inText.value.text.length > dateline.text.length ? inText : field;
  notes.push({
    kind: "guessed",
    where,
    message: `The file says “${dateline.text}”, the copy opens with “${inText.value.text}”; the copy was believed`,
  });
  return inText;
}

/** A dateline that is marked up at the head of the first paragraph. */
function markedDateline(draft: Draft): Found<Dateline> | undefined {
  const [first] = draft.body.fields.dateline ?? [];
  const marked = fieldOf(draft.body, "dateline");
  const dateline = first === undefined ? undefined : readDateline(first.text.text);
  if (first === undefined || marked === undefined || dateline === undefined) return undefined;
  const opens = draft.body.pieces.slice(0, first.before).every(({ block }) => block.kind === "figure");
  const dashed = /[-–—:]\s*$/u.test(first.text.text) ? first.text.text.trim() : `${dateline.text} ${first.dash ?? "–"}`;
  return { value: { ...dateline, ...(opens ? { opening: `${dashed} ` } : {}) }, source: marked.source };
}

/** A dateline that stands by itself in a field. Undefined for a mere time. */
function readDateline(written: string): Dateline | undefined {
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

/** The summary, with a note if it says the first paragraph again. */
export function chooseDek(draft: Draft, entries: readonly Entry[], notes: Note[]): Found<RichText> | undefined {
  const dek = draft.dek ?? fieldOf(draft.body, "dek");
  if (dek === undefined) return undefined;
  const start = wordsKey(dek.value.text).slice(0, 80);
  const first = entries.slice(0, 6).find((entry) => (paragraphIn(entry)?.text.length ?? 0) > 40);
  if (start.length > 20 && wordsKey(paragraphIn(first)?.text ?? "").startsWith(start))
    notes.push({
      kind: "guessed",
      where: dek.source.from.path ?? "dek",
      message: "The summary says the first paragraph again; take it out unless the page needs both",
    });
  return dek;
}

/** A heading before any copy parts nothing: it is a second line to the headline. */
export function firstHeading(
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
