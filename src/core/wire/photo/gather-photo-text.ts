import type { Note } from "../../story/note.ts";
import type { From } from "../../story/make-story.ts";
import type { ByteRange } from "./byte-range.ts";
import { readIim } from "./iim.ts";
import { type PhotoField, photoFields } from "./photo-fields.ts";
import type { PhotoParts } from "./photo-parts.ts";
import { exifText } from "./tiff.ts";
import { readXmp } from "./xmp.ts";

/** What a field says and where that was written. */
export interface PhotoValue {
  readonly values: readonly string[];
  readonly source: From;
}

/** All that a picture file says about itself. */
export interface PhotoText {
  readonly fields: ReadonlyMap<PhotoField, PhotoValue>;
  readonly notes: readonly Note[];
}

/** A field as one block of metadata has it. */
interface Said extends PhotoValue {
  readonly block: "Exif" | "XMP" | "IPTC";
}

/**
 * Reads all blocks and settles what holds where they disagree: XMP before IPTC-IIM, as the Metadata Working Group advises,
 * and Exif last, for picture desks write the first two and cameras the third. IPTC fields are cut at a length, so of two
 * that begin alike the longer holds.
 */
export function gatherPhotoText(bytes: Uint8Array, parts: PhotoParts): PhotoText {
  const notes: Note[] = [...parts.notes];
  const said = new Map<PhotoField, Said[]>();
  const add = (field: PhotoField, one: Said): void => {
    const list = said.get(field) ?? [];
    // A second block of the same kind (a stale copy) does not overrule the first.
    if (!list.some(({ block }) => block === one.block)) said.set(field, [...list, one]);
  };
  for (const part of parts.xmp) {
    const { values, notes: problems } = readXmp(bytes, part);
    const [first] = part.pieces;
    const last = part.pieces.at(-1);
    notes.push(...problems.map((note) => ({ ...note, where: `XMP at byte ${first?.from ?? 0}` })));
    for (const [field, { xmp }] of entries) {
      const name = xmp.find((one) => values.has(one));
      if (name === undefined) continue;
      const from = { bytes: [first?.from ?? 0, last?.to ?? 0] as const, path: name };
      add(field, { block: "XMP", values: values.get(name) ?? [], source: { from, rule: `XMP ${name}`, sure: 1 } });
    }
  }
  for (const range of parts.iim) addIim(bytes, range, add, notes);
  for (const range of parts.exif) addExif(bytes, range, add);
  const fields = new Map<PhotoField, PhotoValue>();
  for (const [field, list] of said) fields.set(field, settle(field, list, notes));
  return { fields, notes };
}

const entries = Object.entries(photoFields) as readonly (readonly [
  PhotoField,
  { readonly iim?: string; readonly xmp: readonly string[] },
])[];

type Add = (field: PhotoField, one: Said) => void;

function addExif(bytes: Uint8Array, range: ByteRange, add: Add): void {
  const { description, artist, copyright } = exifText(bytes, range);
  const give = (field: PhotoField, found: { text: string; at: ByteRange } | undefined, tag: string): void => {
    if (found === undefined || isCameraDefault(found.text)) return;
    const from = { bytes: [found.at.from, found.at.to] as const };
    add(field, { block: "Exif", values: [found.text], source: { from, rule: `Exif ${tag}`, sure: 0.9 } });
  };
  give("caption", description, "ImageDescription");
  give("byline", artist, "Artist");
  give("copyright", copyright, "Copyright");
}

/** What cameras and programs write by themselves: "OLYMPUS DIGITAL CAMERA", "SONY DSC", "Created with …". */
const isCameraDefault = (text: string): boolean =>
  /^(?:[\p{Lu}\d ._/-]*\b(?:CAMERA|DSC|PHOTO|PICTURE|IMAGE)|default|untitled|exif_?jpeg_?\w*|dcim|dig\d*|created with\b.*|picasa)\W*$/iu.test(
    text,
  );

function addIim(bytes: Uint8Array, range: ByteRange, add: Add, notes: Note[]): void {
  const { datasets, cutOff } = readIim(bytes, range);
  if (cutOff) {
    const where = `bytes ${range.from}–${range.to}`;
    notes.push({ kind: "broken", where, message: "The IPTC block is cut off; its last field may be incomplete." });
  }
  for (const [field, { iim }] of entries) {
    if (iim === undefined) continue;
    const found = datasets.filter(({ id, text }) => id === iim && text !== "");
    const [first] = found;
    const last = found.at(-1);
    if (first === undefined || last === undefined) continue;
    const from = { bytes: [first.at.from, last.at.to] as const };
    const source = { from, rule: `IPTC ${iim}`, sure: 1 };
    add(field, { block: "IPTC", values: found.map(({ text }) => text), source });
  }
}

function settle(field: PhotoField, list: readonly Said[], notes: Note[]): PhotoValue {
  const [best] = list;
  if (best === undefined) throw new Error(`no value was collected for ${field}, yet it was listed`);
  const [text = ""] = best.values;
  const longer = list.find((one) => {
    const [other = ""] = one.values;
    return one.values.length === 1 && other.length > text.length && fold(other).startsWith(fold(text));
  });
  const taken = longer ?? best;
  const differing = list.filter((one) => one !== taken && !alike(one.values, taken.values));
  if (differing.length > 0 && !quiet.has(field))
    notes.push({
      kind: "guessed",
      where: `${taken.block} ${field}`,
      message: `The picture gives its ${field} differently in ${differing.map(({ block, values }) => `${block} (“${values.join("; ").slice(0, 80)}”)`).join(" and ")}; that of ${taken.block} was taken.`,
    });
  return taken;
}

/** Fields of which different spellings are the rule and no reason to stop. */
const quiet: ReadonlySet<PhotoField> = new Set(["date", "time", "category", "moreCategories", "urgency"]);

const fold = (text: string): string => text.replace(/\s+/gu, " ").trim().toLowerCase();

/** The same words, or one the beginning of the other. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [fold(a.join("; ")), fold(b.join("; "))];
  return one.startsWith(other) || other.startsWith(one);
}
