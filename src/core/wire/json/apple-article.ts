import { compact, type Loose, type NewBlock } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { Figure, StoryMeta } from "../../story/story.ts";
import { foldSpaces, plain } from "../../story/text.ts";
import { joinBodies } from "../body/join-bodies.ts";
import { type BodyContent, emptyBody, readBodyText } from "../body/read-body.ts";
import { splitCaption } from "../captions/split-caption.ts";
import { asRich, type Draft, firstFound, type Found, found } from "../compose/draft.ts";
import { isoTime } from "../fields/iso-time.ts";
import { languageTag } from "../fields/language-tag.ts";
import { isTooMuchMarkdown, parseMarkdown } from "../markdown/parse-markdown.ts";
import { textOfMarkup } from "./json-body.ts";
import { foundAt, itemAt, itemsAt, type JsonItem, sourceOf, textAt, wordsAt } from "./json-item.ts";

/** Reads an article in Apple News Format: what its components are is said by their roles. */
export function readAppleArticle(article: JsonItem): Omit<Draft, "origin"> {
  const all = flattened(article);
  const metadata = itemAt(article, "metadata");
  const of = (...roles: readonly string[]): Found<string> | undefined =>
    firstFound(...all.filter(({ role }) => roles.includes(role)).map(({ component }) => wordsOf(component)));
  const byline = of("byline", "author");
  const authors = wordsAt(metadata, "authors");
  return {
    headline: asRich(of("title", "heading1") ?? foundAt(article, "title")),
    dek: asRich(of("intro") ?? foundAt(article, "subtitle") ?? foundAt(metadata, "excerpt")),
    byline: byline ?? found(authors?.join(", "), `${article.path}.metadata.authors`, "authors of the article"),
    body: joinBodies(all.map((placed, index) => bodyOf(placed, all[index - 1], all[index + 1]))),
    meta: metaOf(article, metadata),
  };
}

interface Placed {
  readonly role: string;
  readonly component: JsonItem;
}

/** Components within containers, sections and headers stand where their container does. */
function flattened(holder: JsonItem, depth = 0): readonly Placed[] {
  return itemsAt(holder, "components").flatMap((component) => {
    const role = textAt(component, "role") ?? "";
    const within = depth < 8 ? flattened(component, depth + 1) : [];
    return within.length > 0 ? within : [{ role, component }];
  });
}

/** Fields of the story, read above, and what only furnishes the page. */
const elsewhere = new Set(["title", "intro", "byline", "author", "divider", "heading1", "logo"]);
const pictures = new Set(["photo", "image", "figure", "portrait"]);

function bodyOf({ role, component }: Placed, before: Placed | undefined, after: Placed | undefined): BodyContent {
  if (elsewhere.has(role)) return emptyBody;
  const block = (made: NewBlock): BodyContent => ({
    ...emptyBody,
    pieces: [{ block: made, source: sourceOf(component.path, `component “${role}”`) }],
  });
  const words = wordsOf(component)?.value ?? "";
  if (pictures.has(role)) {
    const below = after?.role === "caption" ? wordsOf(after.component)?.value : undefined;
    return block({ kind: "figure", figure: figureOf(component, below) });
  }
  // The caption of the picture above it.
  if (role === "caption" && before !== undefined && pictures.has(before.role)) return emptyBody;
  if (role.startsWith("heading")) return words === "" ? emptyBody : block({ kind: "crosshead", text: plain(words) });
  if (role === "quote" || role === "pullquote")
    return words === "" ? emptyBody : block({ kind: "quote", text: plain(words) });
  if (role === "htmltable") return copyOf(component, "html", textAt(component, "html"));
  if (role === "gallery" || role === "mosaic")
    return joinBodies(
      itemsAt(component, "items").map((item) => ({
        ...emptyBody,
        pieces: [
          { block: { kind: "figure", figure: figureOf(item) }, source: sourceOf(item.path, `component “${role}”`) },
        ],
      })),
    );
  const text = textAt(component, "text");
  if (text !== undefined) return copyOf(component, textAt(component, "format"), text);
  const url = textAt(component, "url");
  if (url !== undefined && /^https?:\/\//u.test(url)) return block({ kind: "embed", url });
  const note: Note = { kind: "lost", where: component.path, message: `Not carried over: “${role}”` };
  return { ...emptyBody, notes: [note] };
}

function copyOf(component: JsonItem, format: string | undefined, text: string | undefined): BodyContent {
  if (text === undefined) return emptyBody;
  const path = `${component.path}.text`;
  if (format === "markdown" && !isTooMuchMarkdown(text)) return under(path, parseMarkdown(text, true).body);
  // Without a format the text is plain: what looks like a tag in it is one written out.
  const html = format === "html" ? text : text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
  return readBodyText(html, path);
}

/** The same copy with its places told from the file's beginning. */
const under = (path: string, body: BodyContent): BodyContent => ({
  ...body,
  pieces: body.pieces.map(({ block, source }) => ({
    block,
    source: { ...source, from: { path: `${path}, ${source.from.path ?? ""}` } },
  })),
});

/** The words of a component on one line. */
function wordsOf(component: JsonItem): Found<string> | undefined {
  const text = textAt(component, "text");
  if (text === undefined) return undefined;
  const words = textAt(component, "format") === "html" ? textOfMarkup(text) : text;
  return found(words, `${component.path}.text`, `component “${textAt(component, "role") ?? ""}”`);
}

/** The format has no field for a credit: it stands behind the caption. */
function figureOf(component: JsonItem, below?: string): Figure {
  const said = below ?? textAt(component, "caption") ?? textAt(itemAt(component, "caption"), "text");
  const { caption, credit } = said === undefined ? {} : splitCaption(foldSpaces(said));
  return compact({
    src: textAt(component, "url"),
    alt: textAt(component, "accessibilitycaption"),
    caption: caption === undefined || caption === "" ? undefined : plain(caption),
    credit: credit?.text,
  });
}

function metaOf(article: JsonItem, metadata: JsonItem | undefined): Loose<StoryMeta> {
  const address = textAt(metadata, "canonicalurl");
  return {
    language: languageTag(textAt(article, "language")),
    guid: textAt(article, "identifier"),
    keywords: wordsAt(metadata, "keywords"),
    published: isoTime(textAt(metadata, "datepublished") ?? textAt(metadata, "datecreated")),
    versionCreated: isoTime(textAt(metadata, "datemodified") ?? textAt(metadata, "datepublished")),
    canonicalUrl: address !== undefined && /^https?:\/\//u.test(address) ? address : undefined,
  };
}
