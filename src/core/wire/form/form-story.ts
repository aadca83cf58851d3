import type { Note } from "../../story/note.ts";
import type { Dateline, Origin, Story } from "../../story/story.ts";
import { fieldDateline } from "../text/field-dateline.ts";
import { type WireLine, wireLines } from "../text/wire-lines.ts";
import { type WireField, wireStory } from "../text/wire-story.ts";
import { type Form, type FormEntry, type FormField, formMeta, leftOverNotes } from "./form-fields.ts";

/** Makes the story of a filled-in form. `fallback` is what the envelope says: a mail's subject, sender and date. */
export function formStory(
  form: Form,
  body: readonly WireLine[] | undefined,
  origin: Origin,
  fallback: {
    readonly headline?: string;
    readonly versionCreated?: string | undefined;
    readonly notes?: readonly Note[];
    /** The part of the file in which lines are counted. */
    readonly part?: string;
  } = {},
): Story {
  const meta = formMeta(form);
  const field = (name: FormField): WireField | undefined => asField(form.values.get(name));
  const headline =
    field("headline") ??
    (fallback.headline === undefined
      ? undefined
      : { text: fallback.headline, lines: [], path: "Subject", rule: "the subject" });
  return wireStory({
    headline,
    dek: field("dek"),
    byline: field("byline"),
    dateline: datelineOf(form),
    part: fallback.part,
    body: body ?? wireLines(form.values.get("body")?.value ?? ""),
    meta: { ...meta, versionCreated: meta.versionCreated ?? fallback.versionCreated },
    notes: [...(fallback.notes ?? []), ...leftOverNotes(form)],
    origin,
  });
}

const asField = (entry: FormEntry | undefined): WireField | undefined =>
  entry === undefined
    ? undefined
    : {
        text: entry.value.replace(/\s+/gu, " ").trim(),
        lines: [],
        path: entry.where,
        rule: `the form's field “${entry.label}”`,
      };

/** The dateline of the form; its place where it has none and that is a place and no desk code. */
function datelineOf(form: Form): (WireField & { value: Dateline }) | undefined {
  const given = asField(form.values.get("dateline"));
  const place = asField(form.values.get("place"));
  const field = given ?? (/^\p{Lu}[\p{L} .,'-]{3,40}$/u.test(place?.text ?? "") ? place : undefined);
  if (field === undefined) return undefined;
  const text = field.text.replace(/[\s–—-]+$/u, "");
  return { ...field, text, value: fieldDateline(text) };
}
