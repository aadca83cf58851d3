import type { Figure } from "../../story/story.ts";
import { foldFill } from "../../story/no-break.ts";
import { plain } from "../../story/text.ts";
import { decodeBytes } from "../charset.ts";
import { composeStory } from "../compose/compose-story.ts";
import type { Found } from "../compose/draft.ts";
import { nameList } from "../fields/name-list.ts";
import { guessLanguage } from "../fields/guess-language.ts";
import { type Form, formMeta, type FormField, leftOverNotes, readForm } from "../form/form-fields.ts";
import { withoutFootnotes } from "../markdown/footnotes.ts";
import { frontMatter } from "../markdown/front-matter.ts";
import { liftItalicStandfirst } from "../markdown/italic-standfirst.ts";
import { isTooMuchMarkdown, parseMarkdown } from "../markdown/parse-markdown.ts";
import type { Head, Reader, ReadResult, Source } from "../reader.ts";

/** Markdown with front matter, as static sites and note programs keep stories. */
export const markdown: Reader = {
  id: "markdown",
  label: "Markdown",
  extensions: ["md", "markdown", "mdx"],
  sniff,
  read: readMarkdown,
};

function sniff({ text, name }: Head): number {
  if (/^\s*[<{[]/u.test(text)) return 0;
  const front = /^\s*(?<fence>---|\+\+\+)[ \t]*\r?\n(?:[A-Za-z_][\w -]*\s*[:=]|#)/u.test(text);
  if (front && frontMatter(text) !== undefined) return 0.9;
  const named = /\.(?:md|markdown|mdx)$/u.test(name);
  const signs = [
    /^#{1,4} \S/mu,
    /\[[^\]\n]+\]\([^)\n]+\)/u,
    /^[ \t]*!\[/mu,
    /\*\*[^*\n]+\*\*/u,
    /^> \S/mu,
    /^\|.*\|.*\|/mu,
  ];
  const found = signs.filter((sign) => sign.test(text)).length;
  if (named) return found > 0 ? 0.7 : 0.3;
  return found >= 2 && /^\s*# \S/u.test(text) ? 0.5 : 0;
}

function readMarkdown({ bytes, name }: Source): ReadResult {
  const { text, charset } = decodeBytes(bytes);
  const refuse = (message: string): ReadResult => ({
    format: "markdown",
    stories: [],
    notes: [{ kind: "broken", where: name, message: `${name}: ${message}` }],
  });
  if (isTooMuchMarkdown(text))
    return refuse("this is no Markdown that a person wrote; save it as plain text and bring that in.");
  const front = frontMatter(text);
  const form = readForm(front?.entries ?? []);
  const one = (field: FormField): string | undefined => form.values.get(field)?.value.trim();
  // Lines above the text stay as blank ones, so that the places in notes are those of the file.
  const above = text.slice(0, front?.end ?? 0).replace(/[^\n]+/gu, "");
  const { text: copy, notes: footnotes } = withoutFootnotes(above + text.slice(front?.end ?? 0));
  const { title, body } = parseMarkdown(copy, one("headline") !== undefined);
  const meta = formMeta(form);
  const source = (path: string) => ({ from: { path }, rule: `front matter “${path}”`, sure: 1 });
  const field = (name_: FormField) => {
    const entry = form.values.get(name_);
    return entry === undefined
      ? undefined
      : { value: entry.value.replace(/\s*\n\s*/gu, ", "), source: source(entry.label) };
  };
  const rich = (name_: FormField) => {
    const found = field(name_);
    // Headlines and summaries may be written over several lines.
    const words = foldFill(form.values.get(name_)?.value ?? "");
    return found === undefined ? undefined : { value: plain(words), source: found.source };
  };
  const byline = field("byline");
  const heading =
    title === undefined
      ? undefined
      : { value: title.text, source: { from: { path: title.place }, rule: "the first heading", sure: 0.95 } };
  if (body.pieces.length === 0 && heading === undefined && one("headline") === undefined)
    return refuse("there is no text in this file.");
  const headline = rich("headline") ?? heading;
  const standfirst = one("dek") === undefined ? liftItalicStandfirst(body, headline?.value.text) : undefined;
  const story = composeStory({
    headline,
    dek: rich("dek") ?? standfirst?.dek,
    byline: byline === undefined ? undefined : { ...byline, value: nameList(byline.value.split(", ")) ?? byline.value },
    dateline: field("dateline"),
    body: standfirst?.body ?? body,
    figures: shownAbove(form),
    meta: {
      ...meta,
      published: meta.versionCreated,
      language: meta.language ?? guessLanguage(copy),
    },
    origin: { name, reader: "markdown", charset },
    notes: [
      ...(front?.notes ?? []),
      ...footnotes,
      ...leftOverNotes({
        ...form,
        others: form.others.filter(({ label }) => !pictureKeys.test(label) && !ofTheSite.test(label)),
      }),
    ],
  });
  return { format: "markdown", stories: [story], notes: [] };
}

/** Keys of the front matter that name pictures. */
const pictureKeys =
  /^(?:images?|cover(?:[_-]?image)?|(?:featured|hero|header|lead)[_-]?(?:image|photo)|og[_-]?image)$/iu;
/** Keys that say how a site shows the page, and nothing about the story. */
const ofTheSite = /^(?:draft|layout|template|weight|toc|comments|permalink|eleventynavigation|pin|math)$/iu;

/** The pictures that stand above the text; those that the text shows too are the same ones. */
const shownAbove = ({ others }: Form): readonly Found<Figure>[] =>
  others.flatMap(({ label, value, where }) =>
    pictureKeys.test(label)
      ? value
          .split("\n")
          .filter((src) => src.trim() !== "")
          .map((src) => ({
            value: { src: src.trim() },
            source: { from: { path: where }, rule: "a picture of the front matter", sure: 0.9 },
          }))
      : [],
  );
