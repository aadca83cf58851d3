import type { Note } from "../../story/note.ts";
import type { From } from "../../story/make-story.ts";
import type { Origin, Story } from "../../story/story.ts";
import { foldSpaces, isBlank, plain, trimText } from "../../story/text.ts";
import { composeStory } from "../compose/compose-story.ts";
import type { Found } from "../compose/draft.ts";
import { guessLanguage } from "../fields/guess-language.ts";
import { readForm } from "../form/form-fields.ts";
import { formMeta, leftOverNotes } from "../form/form-fields.ts";
import { blocksOfDocument } from "./document-blocks.ts";
import type { BodyContent } from "../body/read-body.ts";
import type { AroundCopy, DocContent, DocItem, DocParagraph, DocRole } from "./doc-content.ts";
import { guessRoles } from "./guess-roles.ts";
import { heedSizes } from "./heed-sizes.ts";
import { heedTypedSigns } from "./typed-signs.ts";
import { takeForm } from "./table-form.ts";

/** Makes the story of a word processor's file: fields by style where there are styles, by the look of the copy where not. */
export function documentStory(content: DocContent, origin: Origin): Story | undefined {
  const kept = content.items.filter((item) => item.kind === "table" || !isBlank(item.text) || item.pictures.length > 0);
  if (kept.length === 0) return undefined;
  const form = takeForm(kept);
  const filled = readForm(form.entries);
  const headed = settleHeadings(form.items, filled.values.has("headline"));
  const signed = heedTypedSigns(headed);
  const guessed = guessRoles(signed);
  const items = filled.values.has("headline") ? guessed : heedSizes(guessed);
  const role = (name: DocRole): readonly DocParagraph[] =>
    items.filter(
      (item): item is DocParagraph => item.kind === "paragraph" && item.role === name && !isBlank(item.text),
    );
  const rich = (name: DocRole) => {
    const [first] = role(name);
    return first === undefined ? undefined : { value: trimText(first.text), source: sourceOf(first) };
  };
  const words = (name: DocRole): Found<string> | undefined => {
    const found = role(name);
    const [first] = found;
    if (first === undefined) return undefined;
    return { value: found.map(({ text }) => foldSpaces(text.text)).join(", "), source: sourceOf(first) };
  };
  const typed = (name: "headline" | "dek" | "byline" | "dateline"): Found<string> | undefined => {
    const entry = filled.values.get(name);
    if (entry === undefined) return undefined;
    return {
      value: foldSpaces(entry.value),
      source: { from: { path: entry.where }, rule: `the form's field “${entry.label}”`, sure: 1 },
    };
  };
  const typedRich = (name: "headline" | "dek") => {
    const found = typed(name);
    return found === undefined ? undefined : { value: plain(found.value), source: found.source };
  };
  const body = withAround(blocksOfDocument(items), content.around);
  const meta = formMeta(filled);
  const text = items.map((item) => (item.kind === "paragraph" ? item.text.text : "")).join("\n");
  return composeStory({
    headline: typedRich("headline") ?? rich("headline"),
    dek: typedRich("dek") ?? rich("dek"),
    byline: typed("byline") ?? words("byline"),
    dateline: typed("dateline") ?? words("dateline"),
    body,
    meta: {
      ...meta,
      slug: meta.slug ?? words("slug")?.value,
      editorNote: meta.editorNote ?? words("note")?.value,
      keywords: meta.keywords ?? content.keywords,
      language: meta.language ?? languageOf(content.language, text),
      versionCreated: meta.versionCreated ?? content.modified,
      embargo: meta.embargo ?? content.around?.meta.embargo,
      status: content.around?.meta.status,
    },
    origin,
    notes: [...content.notes, ...(content.around?.notes ?? []), ...furnitureNotes(items), ...leftOverNotes(filled)],
  });
}

/** The body with what stood round it in a mail, to be set aside. */
function withAround(body: BodyContent, around: AroundCopy | undefined): BodyContent {
  if (around === undefined) return body;
  const above = around.above.map((field) => ({ ...field, before: 0 }));
  const below = around.below.map((field) => ({ ...field, before: body.pieces.length }));
  return { ...body, fields: { ...body.fields, furniture: [...above, ...(body.fields.furniture ?? []), ...below] } };
}

const sourceOf = ({ place, role, guess }: DocParagraph): From => ({
  from: { path: place },
  rule: guess?.why ?? `a paragraph in the style of a ${role ?? "paragraph"}`,
  sure: guess?.sure ?? 0.95,
});

/** The first heading above the copy is the headline, if no style names one; all others part the text. */
function settleHeadings(items: readonly DocItem[], known: boolean): readonly DocItem[] {
  const hasHeadline = known || items.some((item) => item.kind === "paragraph" && item.role === "headline");
  const copy = items.findIndex(
    (item) => item.kind === "paragraph" && item.role === undefined && item.text.text.length > 120,
  );
  let headline = hasHeadline;
  let dek = items.some((item) => item.kind === "paragraph" && item.role === "dek");
  let titled = false;
  return items.map((item, index) => {
    if (item.kind !== "paragraph") return item;
    if (item.role === "headline" && !titled) {
      titled = true;
      return item;
    }
    if (item.role === "headline") return { ...item, role: "crosshead" as const };
    if (item.role?.startsWith("heading-") !== true) return item;
    const above = copy < 0 ? index < 2 : index < copy;
    if (!headline && above) {
      headline = true;
      return { ...item, role: "headline" as const };
    }
    // A long heading right under the headline, with copy after it, is the standfirst.
    const isDek = !dek && above && item.text.text.length > 60 && /[.!?]$/u.test(item.text.text.trim());
    if (isDek) dek = true;
    return { ...item, role: isDek ? ("dek" as const) : ("crosshead" as const) };
  });
}

/** The language of the file's styles is that of the program more often than of the copy: the words are asked too. */
function languageOf(declared: string | undefined, text: string): string | undefined {
  const guessed = guessLanguage(text);
  if (declared === undefined || guessed === undefined) return guessed ?? declared;
  return declared.toLowerCase().startsWith(guessed) ? declared : guessed;
}

const furnitureNotes = (items: readonly DocItem[]): readonly Note[] =>
  items.flatMap((item): Note[] => {
    if (item.kind !== "paragraph" || item.role !== "furniture" || isBlank(item.text)) return [];
    const message = `“${foldSpaces(item.text.text).slice(0, 120)}” belongs to the page, not to the copy, and was left out.`;
    return [{ kind: "lost", where: item.place, message }];
  });
