import type { Loose } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { StoryMeta } from "../../story/story.ts";
import { findEmbargo } from "../fields/find-embargo.ts";
import { readDate } from "../fields/read-date.ts";

/** What the names of form fields come down to. */
export type FormField =
  | "headline"
  | "dek"
  | "byline"
  | "dateline"
  | "place"
  | "body"
  | "slug"
  | "keywords"
  | "urgency"
  | "category"
  | "source"
  | "embargo"
  | "language"
  | "date"
  | "editorNote"
  | "signOff"
  | "copyright"
  | "usageTerms"
  | "guid"
  | "version"
  | "caption"
  | "credit";

const names: Readonly<Record<FormField, string>> = {
  headline: "headline|title|hed|heading|storytitle|überschrift|titel|titre|titulo|título|titolo|rubrik",
  dek: "abstract|summary|description|dek|standfirst|teaser|subheadline|subhead|subtitle|deck|intro|vorspann|chapeau|sommario|ingress",
  byline: "byline|author|authors|writer|reporter|by|autor|auteur|autore",
  dateline: "dateline|filedfrom|ortsmarke",
  place: "place|location|city|town|ort|lieu|lugar",
  body: "body|story|text|content|article|copy|bodytext|storytext|maintext|brödtext",
  slug: "slug|slugline|catchline|stichwort",
  keywords: "keywords|keyword|tags|schlagworte|motsclés|motscles|palabrasclave",
  urgency: "priority|urgency|priorität|priorité|prioridad",
  category: "category|section|subject|ressort|rubrique|sección",
  source: "source|agency|provider|quelle|fuente|fonte|newsprovider",
  embargo: "embargo|embargoed|embargoeduntil|embargountil|embargoedto|holdfor|holdforrelease|sperrfrist|releasetime",
  language: "language|lang|sprache|langue|idioma",
  date: "timestamp|date|datetime|created|published|sent|datum|fecha|data|versioncreated|issued|released",
  editorNote: "editornote|editorsnote|ednote|editorialnote|notetoeditors|notestoeditors|note|notes|legal|legalnote",
  signOff: "signoff|signedoff|initials",
  copyright: "copyright|copyrightnotice|copyrightholder",
  usageTerms: "usageterms|usage|rights|restrictions|termsofuse",
  guid: "guid|id|uid|storyid|itemid|releaseid|reference|referencenumber",
  version: "version|take",
  caption: "caption|photocaption|picturecaption|cutline",
  credit: "credit|photocredit|picturecredit",
};

const fieldsByName = new Map(
  Object.entries(names).flatMap(([field, list]) => list.split("|").map((name) => [name, field as FormField] as const)),
);

/** The field that a label of a form stands for: "Embargoed until", "Sign off", "HEADLINE". */
export const formField = (label: string): FormField | undefined =>
  fieldsByName.get(label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""));

/** Labels that the form's maker used, each with its value and its place in words. */
export interface FormEntry {
  readonly label: string;
  readonly value: string;
  readonly where: string;
}

/** A filled-in form: values by field, and entries that no field of a story stands for. */
export interface Form {
  readonly values: ReadonlyMap<FormField, FormEntry>;
  readonly others: readonly FormEntry[];
}

/** Sorts the entries of a form; the first value of a field counts. */
export function readForm(entries: readonly FormEntry[]): Form {
  const values = new Map<FormField, FormEntry>();
  const others: FormEntry[] = [];
  for (const entry of entries) {
    const field = formField(entry.label);
    if (entry.value.trim() === "") continue;
    if (field === undefined || values.has(field)) others.push(entry);
    else values.set(field, entry);
  }
  return { values, others };
}

/** The metadata that a form gives. */
export function formMeta({ values }: Form): Loose<StoryMeta> {
  const one = (field: FormField): string | undefined => values.get(field)?.value.trim();
  const date = one("date");
  const embargo = one("embargo");
  const sent = date === undefined ? undefined : readDate(date)?.iso;
  return {
    slug: one("slug"),
    keywords: one("keywords")
      ?.split(/\s*[;,\n]\s*/u)
      .filter((word) => word !== ""),
    urgency: urgencyOf(one("urgency")),
    category: one("category"),
    source: one("source"),
    language: /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/u.exec(one("language") ?? "")?.[0],
    guid: one("guid"),
    version: one("version"),
    versionCreated: sent,
    embargo: embargo === undefined ? undefined : (findEmbargo(`Embargo: ${embargo}`, { sent })?.until ?? embargo),
    editorNote: one("editorNote"),
    signOff: one("signOff"),
    copyright: one("copyright"),
    usageTerms: one("usageTerms"),
    credit: one("credit"),
  };
}

/** "5", "P3 - urgent": the digit that the form gives. A word alone ("Urgent") has none. */
function urgencyOf(value: string | undefined): number | undefined {
  const digit = /^\D{0,3}(?<digit>[1-9])(?!\d)/u.exec(value ?? "")?.groups?.["digit"];
  return digit === undefined ? undefined : Number(digit);
}

/** A note for each entry that has no place in a story. */
export const leftOverNotes = ({ others }: Form): readonly Note[] =>
  others.map(({ label, value, where }) => ({
    kind: "lost",
    where,
    message: `“${label}: ${value.replace(/\s+/gu, " ").slice(0, 120)}” has no place in the story.`,
  }));
