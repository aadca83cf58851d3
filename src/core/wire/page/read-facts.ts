import { foldSpaces } from "../../story/text.ts";
import { compact } from "../../story/make-story.ts";
import { isThing, linkedData, type Thing, typesOf, unescapeMarkup, wordsOf } from "./linked-data.ts";
import type { ImageFact, PageFacts } from "./page-facts.ts";
import { headElements } from "./page-head.ts";
import { attribute, type PageElement, textInside, walkElements } from "./page-node.ts";

const articleTypes =
  /^(?:\w*NewsArticle|Article|ScholarlyArticle|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|OpinionArticle)$/u;

/** Reads what the page says about itself: JSON-LD first, then meta elements, then microdata. */
export function readFacts(root: PageElement): PageFacts {
  const things = linkedData(root);
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleTypes.test(type)));
  // A page with many articles lists other stories: only what says it is the main one, or the first, is this story.
  const article: Thing = articles[0] ?? {};
  const pages = things.filter((thing) => typesOf(thing).includes("WebPage"));
  const meta = readMeta(root);
  const micro = readMicrodata(root);
  const said = (thing: Thing, ...keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => wordsOf(thing[key]));
  const persons = things.filter((thing) => typesOf(thing).includes("Person"));

  const published = first(
    said(article, "datePublished", "dateCreated", "uploadDate"),
    meta(
      "article:published_time",
      "og:article:published_time",
      "article:published",
      "datepublished",
      "parsely-pub-date",
      "sailthru.date",
      "pubdate",
      "publishdate",
      "publish-date",
      "publication_date",
      "dc.date.issued",
      "dcterms.created",
      "dc.date",
      "dc.created",
      "datecreated",
      "article_date_original",
      "cxenseparse:recs:publishtime",
      "published_at",
      "date",
      "article:post_date",
    ),
    micro("datePublished", "dateCreated"),
    pages.flatMap((page) => said(page, "datePublished")),
  );
  const modified = first(
    said(article, "dateModified"),
    meta(
      "article:modified_time",
      "og:article:modified_time",
      "datemodified",
      "og:updated_time",
      "article:modified",
      "lastmod",
      "last-modified",
      "dcterms.modified",
      "dc.date.modified",
      "revised",
    ),
    micro("dateModified"),
    pages.flatMap((page) => said(page, "dateModified")),
  );
  const authors = firstList(
    authorNames(article["author"], persons),
    authorNames(article["creator"], persons),
    meta(
      "author",
      "article:author_name",
      "sailthru.author",
      "parsely-author",
      "dc.creator",
      "dcterms.creator",
      "byl",
      "byline",
      "article:author",
      "authors",
      "dc.contributor",
    ).filter((name) => !/^https?:|^@/u.test(name)),
  );
  const keywords = firstList(
    said(article, "keywords"),
    meta("news_keywords", "article:tag", "parsely-tags", "sailthru.tags", "keywords"),
  ).flatMap((list) => list.split(/[,;|]/u).map(foldSpaces));

  return {
    titles: distinct([
      ...said(article, "headline"),
      ...meta("og:title", "twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title", "title"),
      ...micro("headline"),
      ...titleOf(root),
      ...said(article, "name", "alternativeHeadline"),
    ]),
    descriptions: distinct([
      ...said(article, "description"),
      ...meta(
        "og:description",
        "twitter:description",
        "description",
        "sailthru.description",
        "dc.description",
        "abstract",
      ),
      ...micro("description"),
    ]),
    authors: distinct(authors),
    keywords: distinct(keywords).slice(0, 60),
    images: imagesOf(article, things),
    ...compact({
      published,
      modified,
      site: first(
        meta("og:site_name"),
        said(article, "publisher"),
        things.filter((thing) => typesOf(thing).includes("WebSite")).flatMap((thing) => said(thing, "name")),
        meta("application-name", "sitename", "publisher", "dc.publisher", "apple-mobile-web-app-title"),
      ),
      section: first(
        said(article, "articleSection"),
        meta("article:section", "parsely-section", "section", "category"),
      ),
      canonicalUrl: first(
        canonicalOf(root),
        meta("og:url", "twitter:url", "parsely-link"),
        said(article, "url", "mainEntityOfPage"),
      ),
      language:
        languageOf(root) ??
        first(said(article, "inLanguage"), meta("og:locale", "content-language", "language", "dc.language"))?.replace(
          "_",
          "-",
        ),
      articleBody: first(said(article, "articleBody")),
      copyright: first(
        said(article, "copyrightNotice"),
        meta("copyright", "dc.rights", "rights", "dcterms.rights"),
        said(article, "copyrightHolder"),
      ),
      usageTerms: first(said(article, "usageInfo", "license"), meta("usageterms", "license")),
      guid: first(said(article, "identifier", "@id").filter((id) => !/^#|^https?:.*#/u.test(id))),
    }),
  };
}

const first = (...lists: readonly (readonly string[])[]): string | undefined =>
  lists.flat().find((text) => text !== "");
const firstList = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.find((list) => list.length > 0) ?? [];
const distinct = (list: readonly string[]): readonly string[] => [...new Set(list.filter((text) => text !== ""))];

/** Names of authors; one that is only a reference ("@id") is looked up among the persons of the page. */
function authorNames(value: unknown, persons: readonly Thing[]): readonly string[] {
  return [value].flat().flatMap((author) => {
    if (!isThing(author)) return wordsOf(author).filter((name) => !/^https?:/u.test(name));
    const name =
      author["name"] ??
      persons.find((person) => person["@id"] === author["@id"] && author["@id"] !== undefined)?.["name"];
    return wordsOf(name).filter((words) => !/^https?:/u.test(words));
  });
}

function imagesOf(article: Thing, things: readonly Thing[]): readonly ImageFact[] {
  const given = [
    article["image"],
    article["associatedMedia"],
    things.filter((thing) => typesOf(thing).includes("ImageObject")),
  ].flat(2);
  return given.slice(0, 60).flatMap((image): ImageFact[] => {
    if (typeof image === "string") return [{ url: image, caption: "", credit: "" }];
    if (!isThing(image)) return [];
    const url = wordsOf(image["url"] ?? image["contentUrl"])[0] ?? "";
    const caption = wordsOf(image["caption"] ?? image["description"])[0] ?? "";
    const credit =
      wordsOf(image["creditText"] ?? image["creator"] ?? image["author"] ?? image["copyrightHolder"])[0] ?? "";
    return url === "" ? [] : [{ url, caption, credit }];
  });
}

type Lookup = (...names: readonly string[]) => readonly string[];

function readMeta(root: PageElement): Lookup {
  const found = new Map<string, string[]>();
  for (const element of headElements(root, "meta")) {
    const content = foldSpaces(unescapeMarkup(attribute(element, "content") || attribute(element, "value")));
    if (content === "" || content.length > 20_000) continue;
    for (const key of ["name", "property", "itemprop", "http-equiv"]) {
      const name = attribute(element, key).toLowerCase();
      if (name === "") continue;
      const list = found.get(name) ?? [];
      if (list.length < 50) list.push(content);
      found.set(name, list);
    }
  }
  return (...names) => names.flatMap((name) => found.get(name) ?? []);
}

/** Microdata on what can be seen; `time` and `meta` carry the value in an attribute. */
function readMicrodata(root: PageElement): Lookup {
  const found = new Map<string, string[]>();
  walkElements(root, (element) => {
    const names = attribute(element, "itemprop");
    if (names === "") return;
    const value = foldSpaces(
      attribute(element, "datetime") || attribute(element, "content") || textInside(element).slice(0, 2_000),
    );
    for (const name of names.split(/\s+/u)) {
      const list = found.get(name) ?? [];
      if (value !== "" && list.length < 20) list.push(value);
      found.set(name, list);
    }
  });
  return (...names) => names.flatMap((name) => found.get(name) ?? []);
}

const titleOf = (root: PageElement): readonly string[] =>
  headElements(root, "title")
    .slice(0, 1)
    .map((title) => foldSpaces(textInside(title)));

const canonicalOf = (root: PageElement): readonly string[] =>
  headElements(root, "link")
    .filter((link) => /(?:^|\s)canonical(?:\s|$)/iu.test(attribute(link, "rel")))
    .map((link) => attribute(link, "href").trim());

const languageOf = (root: PageElement): string | undefined => {
  const html = headElements(root, "html")[0];
  const stated = html === undefined ? "" : attribute(html, "lang") || attribute(html, "xml:lang");
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/iu.test(stated) ? stated.replaceAll("_", "-") : undefined;
};
