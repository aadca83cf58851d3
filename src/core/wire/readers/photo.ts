import type { Note } from "../../story/note.ts";
import { type From, makeStory } from "../../story/make-story.ts";
import type { Figure } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import { findEmbargo } from "../fields/find-embargo.ts";
import { findStatus, headlineLabel } from "../fields/find-status.ts";
import { guessLanguage } from "../fields/guess-language.ts";
import { nameList } from "../fields/name-list.ts";
import { spells } from "../photo/byte-range.ts";
import { gatherPhotoText, type PhotoValue } from "../photo/gather-photo-text.ts";
import { jpegParts } from "../photo/jpeg.ts";
import { photoDate } from "../photo/photo-date.ts";
import type { PhotoField } from "../photo/photo-fields.ts";
import type { PhotoParts } from "../photo/photo-parts.ts";
import { pngMark, pngParts } from "../photo/png.ts";
import { psdParts } from "../photo/psd.ts";
import { tiffParts } from "../photo/tiff.ts";
import { isWebp, webpParts } from "../photo/webp.ts";
import type { Head, Reader, ReadResult, Source } from "../reader.ts";

/** A picture with its caption: becomes a story of one figure. */
export const photo: Reader = {
  id: "photo",
  label: "Photo with IPTC or XMP caption",
  extensions: ["jpg", "jpeg", "tif", "tiff", "psd", "png", "webp", "xmp"],
  sniff: (head) => (kindOf(head.bytes) !== undefined ? 1 : isSidecar(head) ? 0.95 : 0),
  read: readPhoto,
};

type Finder = (bytes: Uint8Array) => PhotoParts;

function kindOf(bytes: Uint8Array): Finder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return jpegParts;
  if (spells(bytes, 0, "II*\0") || spells(bytes, 0, "MM\0*")) return tiffParts;
  if (spells(bytes, 0, pngMark)) return pngParts;
  if (isWebp(bytes)) return webpParts;
  return spells(bytes, 0, "8BPS") ? psdParts : undefined;
}

const isSidecar = ({ text }: Pick<Head, "text">): boolean =>
  /^\s*(?:<\?[^>]*\?>\s*)*<(?:\w+:)?(?:xmpmeta|xapmeta)\b/u.test(text) ||
  (/^\s*(?:<\?[^>]*\?>\s*)*<rdf:RDF\b/u.test(text) && /ns\.adobe\.com|Iptc4xmp/u.test(text));

const sidecarParts: Finder = (bytes) => ({
  format: "xmp",
  iim: [],
  xmp: [{ pieces: [{ from: 0, to: bytes.length }] }],
  exif: [],
  notes: [],
});

type Fields = ReadonlyMap<PhotoField, PhotoValue>;

function readPhoto({ bytes, name }: Source): ReadResult {
  const parts = (kindOf(bytes) ?? sidecarParts)(bytes);
  const { fields, notes } = gatherPhotoText(bytes, parts);
  if (!speaking.some((field) => fields.has(field))) {
    const message = `${name}: this picture holds no caption, headline or credit (no IPTC or XMP text); there is nothing to edit in it.`;
    return { format: parts.format, stories: [], notes: [...notes, { kind: "broken", where: name, message }] };
  }
  const all = (field: PhotoField): readonly string[] => fields.get(field)?.values ?? [];
  const one = (field: PhotoField): string | undefined => all(field)[0];
  const [headline, caption, instructions] = [one("headline"), one("caption"), one("instructions")];
  const date = photoDate(one("date"), one("time"));
  const embargo =
    photoDate(one("releaseDate"), one("releaseTime")) ??
    findEmbargo([instructions, caption].join("\n"), { sent: date })?.until;
  const labels = [headlineLabel(headline), headlineLabel(caption), instructions, one("slug"), one("editStatus")];
  const place = [one("location"), one("city"), one("state"), one("country")].filter((part) => part !== undefined);
  const story = makeStory({
    headline: headline === undefined ? undefined : plain(headline),
    byline: nameList(all("byline")),
    body: [{ block: { kind: "figure", figure: figureOf(one, parts, name) }, source: fields.get("caption")?.source }],
    sources: { ...sourceOf(fields, "headline"), ...sourceOf(fields, "byline") },
    meta: {
      slug: one("slug"),
      source: one("source"),
      guid: one("reference") ?? one("guid"),
      urgency: urgency(one("urgency")),
      keywords: keywords(all("keywords")),
      category: one("category"),
      place: place.join(", ") || undefined,
      versionCreated: date,
      embargo,
      usageTerms: one("usageTerms"),
      copyright: one("copyright"),
      editorNote: instructions,
      language: one("language") ?? guessLanguage(caption ?? ""),
      status: findStatus(labels) ?? (embargo === undefined ? undefined : "embargoed"),
    },
    origin: { name, reader: "photo" },
    notes: [...notes, ...leftOver(fields)],
  });
  return { format: parts.format, stories: [story], notes: [] };
}

/** One of these makes a picture worth opening; a copyright line that the camera wrote does not. */
const speaking: readonly PhotoField[] = ["caption", "headline", "slug", "alt", "credit", "instructions"];

function figureOf(one: (field: PhotoField) => string | undefined, parts: PhotoParts, name: string): Figure {
  const [caption, credit, alt, rights] = [one("caption"), one("credit"), one("alt"), one("copyright")];
  return {
    // A sidecar speaks of a picture that is another file.
    ...(parts.format === "xmp" ? {} : { src: name }),
    ...(alt === undefined ? {} : { alt }),
    ...(caption === undefined ? {} : { caption: plain(caption) }),
    ...(credit === undefined ? {} : { credit }),
    ...(rights === undefined ? {} : { rights }),
    ...(parts.width === undefined ? {} : { width: parts.width }),
    ...(parts.height === undefined ? {} : { height: parts.height }),
  };
}

function sourceOf(fields: Fields, field: "headline" | "byline"): { readonly [F in typeof field]?: From } {
  const source = fields.get(field)?.source;
  return source === undefined ? {} : { [field]: source };
}

/** Some desks put all keywords into one, with semicolons between. */
function keywords(values: readonly string[]): readonly string[] | undefined {
  const words = values.flatMap((value) => value.split(";")).map((word) => word.trim());
  const given = [...new Set(words.filter((word) => word !== ""))];
  return given.length === 0 ? undefined : given;
}

function urgency(text: string | undefined): number | undefined {
  const digit = /^[1-9]$/u.exec(text?.trim() ?? "")?.[0];
  return digit === undefined ? undefined : Number(digit);
}

const withoutPlace: readonly (readonly [PhotoField, string])[] = [
  ["bylineTitle", "byline title"],
  ["captionWriter", "caption writer"],
  ["moreCategories", "supplemental category"],
  ["people", "list of people shown"],
  ["event", "event"],
  ["expires", "expiry date"],
  ["longAlt", "extended description"],
  ["dataMining", "data mining term"],
  ["editStatus", "edit status"],
];

/** Fields that a story has no place for: told, so that nothing is lost unseen. */
function leftOver(fields: Fields): readonly Note[] {
  return withoutPlace.flatMap(([field, label]): readonly Note[] => {
    const value = fields.get(field);
    if (value === undefined) return [];
    const message = `The ${label} has no place in the story: “${value.values.join("; ")}”.`;
    return [{ kind: "lost", where: value.source.rule, message }];
  });
}
