import { attribute, type XmlElement } from "../xml/element.ts";

/** What a block of a marked-up body says it is; "copy" where it says nothing. */
export type BodyRole =
  | "copy"
  | "headline"
  | "kicker"
  | "dek"
  | "byline"
  | "dateline"
  | "credit"
  | "copyright"
  | "caption"
  | "crosshead"
  | "note"
  | "furniture";

/** Class names, itemprop values and element names that agencies use, in their own languages. Whole words, lower case. */
const words: Readonly<Record<Exclude<BodyRole, "copy">, readonly string[]>> = {
  headline: ["headline", "hedline", "rubrik", "titre", "titular", "title"],
  kicker: ["kicker", "genre", "dachzeile", "overline", "vignett", "vinjett", "antetitulo", "alternativeheadline"],
  dek: [
    "teaser",
    "standfirst",
    "ingress",
    "abstract",
    "summary",
    "dek",
    "subheadline",
    "subhead",
    "deck",
    "entradilla",
    "chapo",
  ],
  byline: ["byline", "author", "byttl", "creator"],
  dateline: ["dateline"],
  credit: [
    "credit",
    "creditline",
    "image_credit",
    "photo-credit",
    "photographer",
    "copyrightholder",
    "media-credit",
    "fotobyline",
    "source",
  ],
  copyright: ["copyright", "legalese", "copyrightnotice"],
  caption: ["caption", "image_caption", "wp-caption-text", "figcaption", "bildtext", "media-caption"],
  crosshead: ["crosshead", "mellanrubrik", "mellis", "subheading", "intertitle", "intertitre", "crosshed", "hl2"],
  note: ["editorsnote", "ednote", "editor-note", "notepad", "np-nonpublic", "np-public"],
  furniture: [
    "publicationdate",
    "publication_date",
    "slugline",
    "tags",
    "tag_module",
    "share",
    "social",
    "related-links",
  ],
};

const roleByWord = new Map(
  Object.entries(words).flatMap(([role, list]) => list.map((word) => [word, role as BodyRole] as const)),
);

/** Reads the role from the element's class, itemprop or (in agencies' own markup) its name. */
export function roleOf(element: XmlElement): BodyRole {
  const named = namesOfTheirOwn.get(element.name.toLowerCase());
  if (named !== undefined) return named;
  const classes = attribute(element, "class");
  const itemprop = attribute(element, "itemprop");
  if (classes === undefined && itemprop === undefined) return "copy";
  const hints = `${itemprop ?? ""} ${classes ?? ""}`.trim();
  for (const hint of hints.toLowerCase().split(/\s+/u)) {
    const role = roleByWord.get(hint);
    if (role !== undefined) return role;
  }
  return "copy";
}

/** Elements that no standard knows, and what they are. */
const namesOfTheirOwn: ReadonlyMap<string, BodyRole> = new Map<string, BodyRole>([
  ["rubrik", "headline"],
  ["hedline", "headline"],
  ["vignett", "kicker"],
  ["vinjett", "kicker"],
  ["ingress", "dek"],
  ["abstract", "dek"],
  ...[
    "mellanrubrik",
    "mellis",
    "mellemrubrik",
    "mellomtittel",
    "tussenkop",
    "zwischentitel",
    "intertitre",
    "ladillo",
  ].map((name) => [name, "crosshead"] as const),
  ["byline", "byline"],
  ["dateline", "dateline"],
  ["media-caption", "caption"],
  ["figcaption", "caption"],
  ["media-producer", "credit"],
  ["note", "note"],
]);
