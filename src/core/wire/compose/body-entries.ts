import type { RichText } from "../../story/text.ts";
import type { BodyContent, BodyField } from "../body/read-body.ts";
import type { Draft, Found } from "./draft.ts";
import { type Aside, asideEntry, type Entry, putAside } from "./entries.ts";
import { sameWords } from "./same-words.ts";
import { pushTo } from "./push-to.ts";

/** The first words of the body that are marked up as the field. */
export function fieldOf(body: BodyContent, role: keyof BodyContent["fields"]): Found<RichText> | undefined {
  const [first] = body.fields[role] ?? [];
  if (first === undefined) return undefined;
  return {
    value: first.text,
    source: { from: { path: first.path }, rule: `marked up as ${role} in the body`, sure: 0.9 },
  };
}

/** The body as entries; words marked up as something else than copy stand beside it where they stood. */
export function bodyEntries({ body, dek, byline }: Draft, headline: string | undefined): readonly Entry[] {
  const marked = new Map<number, Entry[]>();
  const put = (field: BodyField, entry: Entry): void => pushTo(marked, field.before, entry);
  for (const [role, why] of asides)
    for (const field of body.fields[role] ?? [])
      put(
        field,
        asideEntry(field.text, field.path, field.why === undefined ? asRole(role) : "metadata", field.why ?? why),
      );
  for (const field of body.fields.headline ?? [])
    put(
      field,
      sameWords(field.text.text, headline)
        ? asideEntry(field.text, field.path, "headline", "repeats the headline")
        : copyEntry("crosshead", field, "a heading that is not the headline"),
    );
  // The first of these is the story's own, unless the file says it elsewhere.
  for (const field of (body.fields.dek ?? []).slice(dek === undefined ? 1 : 0))
    put(
      field,
      sameWords(field.text.text, dek?.value.text)
        ? asideEntry(field.text, field.path, "dek", "repeats the summary")
        : copyEntry("paragraph", field, "marked up as a summary, and not the story's"),
    );
  for (const field of (body.fields.byline ?? []).slice(byline === undefined ? 1 : 0))
    put(field, asideEntry(field.text, field.path, "byline", "a byline in the copy"));
  const entries: Entry[] = [];
  for (let index = 0; index <= body.pieces.length; index += 1) {
    const beside = marked.size === 0 ? undefined : marked.get(index);
    if (beside !== undefined) entries.push(...beside);
    const piece = body.pieces[index];
    if (piece === undefined) continue;
    const { block } = piece;
    if (block.kind === "paragraph" && isRule(block.text.text))
      entries.push(putAside(piece, "furniture", "a rule between sections", 0.95));
    else if (block.kind === "paragraph" && index > body.pieces.length - 3 && isFeedFooter(block.text.text))
      entries.push(putAside(piece, "furniture", "a line that the site adds to its feed", 0.9));
    else if (index < 3 && block.kind === "crosshead" && sameWords(block.text.text, headline))
      entries.push(putAside(piece, "headline", "repeats the headline", 0.95));
    else entries.push(piece);
  }
  return entries;
}

/** What WordPress and its like print under each item of a feed. */
const isFeedFooter = (text: string): boolean =>
  text.length < 400 &&
  /^(?:The post .+ (?:appeared first|was first published|first appeared) on .+|This (?:article|post|story) (?:was )?(?:originally |first )?(?:appeared|published)(?: first)? (?:on|at|in) .+|(?:Continue reading|Read (?:more|on|the (?:full|rest))).{0,120})$/u.test(
    text,
  );

/** A line of signs that only parts what stands above and below. */
const isRule = (text: string): boolean =>
  ruleSigns.includes(text[0] ?? " ") && /^[_*=~•·#–—-](?:[_*=~•·#–—\s-]*[_*=~•·#–—-])?$/u.test(text);
const ruleSigns = "_*=~•·#–—-";

const copyEntry = (kind: "paragraph" | "crosshead", { text, path }: BodyField, rule: string): Entry => ({
  block: { kind, text },
  source: { from: { path }, rule, sure: 0.7 },
});

const asides = [
  ["kicker", "a line above or below the headline"],
  ["copyright", "a copyright line"],
  ["credit", "a credit line"],
  ["caption", "a caption without its picture"],
  ["note", "a note to editors"],
  ["furniture", "belongs to the page, not to the copy"],
] as const;

const asRole = (role: (typeof asides)[number][0]): Aside["role"] =>
  role === "credit" || role === "caption" || role === "furniture" ? role : role === "note" ? "metadata" : "other";
