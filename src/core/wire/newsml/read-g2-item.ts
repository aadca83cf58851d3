import { compact } from "../../story/make-story.ts";
import { emptyBody } from "../body/read-body.ts";
import { asRich, type Draft, firstFound, type Found, found, foundIn } from "../compose/draft.ts";
import { mergeDrafts } from "../compose/merge-drafts.ts";
import { looksLikePerson } from "../fields/parse-byline.ts";
import { attribute, childAt, childrenOf, firstBelow, rawText, textIn, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";
import { codeOf, g2Meta } from "./g2-meta.ts";
import { g2Picture, linkedPictures } from "./g2-picture.ts";
import { readContent } from "./read-content.ts";

/** What kind of thing a NewsML-G2 news item is. */
export type G2Kind = "text" | "picture" | "other";

/** By its class; an item without one is what its content is. */
export function kindOfItem(item: XmlElement): G2Kind {
  const code =
    codeOf(childAt(item, "itemMeta", "itemClass"))
      ?.toLowerCase()
      .replace(/^.*[:/]/u, "") ?? "";
  if (/picture|photo|graphic|video|image|animation/u.test(code))
    return textContents(item).length > 0 && /video|composite/u.test(code) ? "text" : "picture";
  if (/text|composite|news/u.test(code)) return "text";
  if (code === "" || textContents(item).length > 0)
    return textContents(item).length > 0 || hasHeadline(item) ? "text" : "other";
  return "other";
}

const hasHeadline = (item: XmlElement): boolean => textIn(childAt(item, "contentMeta", "headline")) !== undefined;

/** Content that is text, the richest first. */
function textContents(item: XmlElement): readonly XmlElement[] {
  const set = childAt(item, "contentSet");
  const xml = childrenOf(set, "inlineXML");
  const data = childrenOf(set, "inlineData").filter((content) =>
    /^(?:text\/|application\/(?:xhtml|html|xml))|^$/iu.test(attribute(content, "contenttype") ?? ""),
  );
  return [...xml, ...data].filter((content) => textIn(content) !== undefined);
}

/** Content in the language of the item before content that says it is in another; everything else as it stands. */
function inOwnLanguage(item: XmlElement, contents: readonly XmlElement[]): readonly XmlElement[] {
  const own = ownLanguage(item);
  if (own === undefined || contents.length < 2) return contents;
  const other = (content: XmlElement): number => {
    const said = languageOf(content, "xml:lang") ?? languageOf(childrenOf(content)[0], "xml:lang");
    return said === undefined || said === own ? 0 : 1;
  };
  return contents.slice().sort((a, b) => other(a) - other(b));
}

const ownLanguage = (item: XmlElement): string | undefined =>
  languageOf(childAt(item, "contentMeta", "language"), "tag") ?? languageOf(item, "xml:lang");

const languageOf = (element: XmlElement | undefined, name: string): string | undefined =>
  attribute(element, name)?.slice(0, 2).toLowerCase();

/** Reads a text item of NewsML-G2. */
export function readG2Text(item: XmlElement): Omit<Draft, "origin"> {
  const contentMeta = childAt(item, "contentMeta");
  const [content, ...others] = inOwnLanguage(item, textContents(item));
  const inner: Partial<Draft> = content === undefined ? { body: emptyBody } : readContent(content);
  const meta = g2Meta(item);
  const headline = headlineOf(contentMeta, ownLanguage(item));
  const byline = joinedBy(contentMeta) ?? (inner.byline === undefined ? creators(contentMeta) : undefined);
  const outer: Partial<Draft> = {
    headline: asRich(firstFound(headline)),
    dek: asRich(dekOf(contentMeta, headline?.value)),
    byline,
    dateline: firstFound(...childrenOf(contentMeta, "dateline").map((line) => foundIn(line))),
    figures: linkedPictures(item),
    meta,
    labels: [
      ...childrenOf(contentMeta, "genre").flatMap((genre) => [
        textIn(childAt(genre, "name")),
        codeOf(genre)?.replace(/^.*:/u, ""),
      ]),
      textIn(childAt(item, "itemMeta", "title")),
    ],
    notes:
      others.length === 0
        ? []
        : [
            {
              kind: "lost",
              where: pathOf(item),
              message: `${others.length} more version(s) of the text in the item were left out; the first was read`,
            },
          ],
  };
  const draft = mergeDrafts(outer, inner);
  if (draft.headline !== undefined) return draft;
  const title = childrenOf(childAt(item, "itemMeta"), "title").find((line) => attribute(line, "role") === undefined);
  return { ...draft, headline: asRich(foundIn(title, "title of the item, for there is no headline", 0.6)) };
}

/** Reads a picture item of NewsML-G2 as a story of one figure. */
export function readG2Picture(item: XmlElement): Omit<Draft, "origin"> {
  const contentMeta = childAt(item, "contentMeta");
  const meta = g2Meta(item);
  return {
    headline: asRich(headlineOf(contentMeta, ownLanguage(item))),
    byline: joinedBy(contentMeta),
    body: emptyBody,
    figures: [g2Picture(item)],
    meta: compact({ ...meta }),
  };
}

/** The headline of the best rank; a subheadline is none, nor is one in another language where there is one in the item's. */
function headlineOf(contentMeta: XmlElement | undefined, own: string | undefined): Found<string> | undefined {
  const rank = (line: XmlElement): number => Number(attribute(line, "rank") ?? 1);
  const all = childrenOf(contentMeta, "headline").filter((line) => textIn(line) !== undefined);
  const spoken = all.filter((line) => [undefined, own].includes(languageOf(line, "xml:lang")));
  const lines = spoken.length > 0 ? spoken : all;
  const main = lines.filter((line) => !/sub|kicker|short|web|mobile|seo/iu.test(attribute(line, "role") ?? ""));
  return foundIn((main.length > 0 ? main : lines).slice().sort((a, b) => rank(a) - rank(b))[0]);
}

/** A summary among the descriptions: a caption or keywords are none, nor is the headline again. */
function dekOf(contentMeta: XmlElement | undefined, headline: string | undefined): Found<string> | undefined {
  const lines = childrenOf(contentMeta, "description").filter((line) => {
    const text = textIn(line);
    const role = attribute(line, "role") ?? "";
    return (
      text !== undefined &&
      !/caption|keyword|note|alt|label|script|shot|technical/iu.test(role) &&
      !(headline !== undefined && text.endsWith(headline))
    );
  });
  const named = lines.find((line) =>
    /summary|abstract|teaser|standfirst|intro|lead|dek|ingress|preamble|excerpt/iu.test(attribute(line, "role") ?? ""),
  );
  const sub = childrenOf(contentMeta, "headline").find((line) => /sub/iu.test(attribute(line, "role") ?? ""));
  return firstFound(foundIn(named), foundIn(sub, "second headline"), foundIn(lines[0], "description of the item", 0.8));
}

function joinedBy(contentMeta: XmlElement | undefined): Found<string> | undefined {
  const lines = childrenOf(contentMeta, "by").filter((line) => textIn(line) !== undefined);
  const [first] = lines;
  if (first === undefined) return undefined;
  return found([...new Set(lines.map((line) => printedLines(line)))].join(", "), pathOf(first), "text of <by>");
}

/** A byline in several lines, as "By Ann Lee<br/>The Gale", with commas between them. */
function printedLines(by: XmlElement): string {
  if (firstBelow(by, "br") === undefined) return textIn(by) ?? "";
  const lines = rawText(by).split("\n");
  return lines
    .map((line) => line.replace(/\s+/gu, " ").replace(/^ |[ ,]+$/gu, ""))
    .filter((line) => line !== "")
    .join(", ");
}

/**
 * Where the file says nothing at all of a byline, the people named as creators are most likely its authors; an empty
 * `<by>` says that there is none.
 */
function creators(contentMeta: XmlElement | undefined): Found<string> | undefined {
  if (childrenOf(contentMeta, "by").length > 0) return undefined;
  const people = childrenOf(contentMeta, "creator").filter((creator) => {
    const name = textIn(childAt(creator, "name"));
    return name !== undefined && looksLikePerson(name) && !/edit|sub|produc/iu.test(attribute(creator, "role") ?? "");
  });
  const names = [...new Set(people.map((creator) => textIn(childAt(creator, "name")) ?? ""))];
  const [first] = people;
  if (first === undefined || names.length > 6) return undefined;
  return found(names.join(", "), pathOf(first), "creators of the item, for there is no byline", 0.5);
}
