import { type From, makeStory } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { plain, type RichText, sliceText } from "../../story/text.ts";
import { guessLanguage } from "../fields/guess-language.ts";
import { addFigures } from "./add-figures.ts";
import { bodyEntries, fieldOf } from "./body-entries.ts";
import { chooseByline, chooseDateline, chooseDek, firstHeading } from "./choose-fields.ts";
import { statusOf, withEmbargo, withOrders } from "./declare-status.ts";
import type { Draft, Found } from "./draft.ts";
import { type Entry, paragraphIn, settle } from "./entries.ts";
import { liftClosing } from "./lift-closing.ts";
import { liftOpening } from "./lift-opening.ts";
import { senderNames } from "./sender-names.ts";

/**
 * Makes a story of what a structured file says: metadata first, then what stands in the copy. Byline, dateline, notes
 * to editors, sign-off and repeated headlines leave the body for their fields or are set aside; nothing is thrown away.
 */
export function composeStory(draft: Draft): Story {
  const notes: Note[] = [...(draft.notes ?? []), ...draft.body.notes];
  const marked = fieldOf(draft.body, "headline");
  // The title of a document is only better than nothing.
  const headline = (draft.headline?.source.sure ?? 0) >= 0.8 ? draft.headline : (marked ?? draft.headline);
  const orders = withOrders(bodyEntries(draft, headline?.value.text));
  const own = ownNames(draft);
  const opening = liftOpening(orders.entries, {
    headline: headline?.value.text,
    byline: draft.byline?.value,
    own,
  });
  const closing = liftClosing(opening.entries, withName(own, opening.dateline?.value.agency));
  const figures = addFigures(closing.entries, draft.figures ?? []);

  const byline = chooseByline(draft, opening.byline, notes);
  const dateline = chooseDateline(draft, opening.dateline, notes);
  const standfirst = firstHeading(figures, draft, headline?.value.text);
  const dek = standfirst?.dek ?? chooseDek(draft, figures, notes);
  const { entries, embargo } = withEmbargo(standfirst?.entries ?? figures, draft);
  const meta = draft.meta;
  const declared = statusOf(draft, headline?.value.text, embargo ?? meta.embargo);
  // An order in the copy outweighs what the file says of itself, but never lifts a kill.
  const status = declared === "killed" ? declared : (orders.status ?? declared);
  const language = meta.language ?? guessLanguage(beginning(entries));
  if (meta.language === undefined && language !== undefined)
    notes.push({
      kind: "guessed",
      where: "language",
      message: `The file names no language; the words look like “${language}”`,
    });

  return makeStory({
    headline: headline === undefined ? titleOfOrder(orders, meta.slug) : withoutWireMark(headline.value),
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
      editorNote: joined(
        meta.editorNote,
        [...orders.words, opening.editorNote ?? markedNotes(draft)].filter((note) => note !== undefined).join("\n") ||
          undefined,
      ),
      signOff: meta.signOff ?? closing.signOff,
      place: meta.place ?? dateline?.value.place,
    },
    origin: draft.origin,
    sources: sourcesOf({ headline, dek, byline, dateline }),
    notes,
  });
}

/** The agency that opens the copy may close it too. */
const withName = (names: ReadonlySet<string>, agency: string | undefined): ReadonlySet<string> =>
  agency === undefined ? names : new Set([...names, agency.toLowerCase()]);

/** What stands for the sender at the end of the copy: its names, and the initials that the file gives. */
function ownNames({ meta }: Draft): ReadonlySet<string> {
  const names = senderNames(meta);
  return meta.signOff === undefined ? names : new Set([...names, meta.signOff.toLowerCase()]);
}

/** What an order that came without a headline is called in a list: it must not get lost there. */
const titleOfOrder = (
  { status, words: [first] }: ReturnType<typeof withOrders>,
  slug: string | undefined,
): RichText | undefined => (status === undefined || first === undefined ? undefined : plain(slug ?? first));

/** Some wires end a headline with a sign that stands by itself: "… =", "… +". */
function withoutWireMark(headline: RichText): RichText {
  const mark = /\s+[+=]$/u.exec(headline.text);
  return mark === null ? headline : sliceText(headline, 0, mark.index);
}

/** What the copy marks up as notes to editors. */
const markedNotes = ({ body }: Draft): string | undefined =>
  (body.fields.note ?? []).map(({ text }) => text.text).join("\n") || undefined;

/** As much of the copy as it takes to know its language. */
function beginning(entries: readonly Entry[]): string {
  let text = "";
  for (const entry of entries) {
    text += `${paragraphIn(entry)?.text ?? ""}\n`;
    if (text.length > 4000) break;
  }
  return text;
}

const joined = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined || a.includes(b) ? (a ?? b) : `${a}\n${b}`;

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
