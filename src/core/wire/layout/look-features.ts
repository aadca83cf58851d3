import type { FeatureId } from "./feature-names.ts";
import { addFeature, type FeatureRows } from "./feature-rows.ts";
import { type LineLook, lineLooks } from "./line-look.ts";
import { featuresWithoutLooks } from "./told-features.ts";

/** Which looks are read together: their places from the line on, and what stands round them in the name. */
const shapes: readonly { readonly from: string; readonly places: readonly number[]; readonly to: string }[] = [
  { from: "", places: [0], to: "" },
  { from: "", places: [-1, 0], to: "-" },
  { from: "-", places: [0, 1], to: "" },
  { from: "", places: [-1, 0, 1], to: "" },
  { from: "", places: [-2, -1, 0], to: "--" },
  { from: "--", places: [0, 1, 2], to: "" },
];

/** Looks together are numbered without a list of their names, for there are thousands: behind all others, four bits a look. */
const roomOf = (places: readonly number[]): number => 1 << (4 * places.length);
const first: FeatureId = featuresWithoutLooks;
const templates = shapes.map((template, index) => ({
  ...template,
  base: shapes.slice(0, index).reduce((sum, { places }) => sum + roomOf(places), first),
}));

/** How many features there are in all. */
export const allFeatures: number = shapes.reduce((sum, { places }) => sum + roomOf(places), first);

/** Adds a line's look with those of its neighbours, two and three together. `looks`: by their places in `lineLooks`. */
export function addLookFeatures(rows: FeatureRows, looks: Uint8Array, index: number): void {
  for (const { places, base } of templates) {
    let code = 0;
    for (const place of places) code = (code << 4) | (looks[index + place] ?? 0);
    addFeature(rows, base + code);
  }
}

/** The number of a look. */
export const lookNumber = (look: LineLook): number => lineLooks.indexOf(look);

/** The name of a feature of looks; nothing for another. */
export function lookName(id: FeatureId): string | undefined {
  const template = templates.find(({ base, places }) => id >= base && id < base + roomOf(places));
  if (template === undefined) return undefined;
  const code = id - template.base;
  const looks = template.places.map((_, place) => lineLooks[(code >> (4 * (template.places.length - 1 - place))) & 15]);
  return `look:${template.from}${looks.join("-")}${template.to}`;
}

/** The number of a feature of looks by its name; nothing for another. */
export function lookId(name: string): FeatureId | undefined {
  const [, open = "", joined = "", close = ""] = /^look:(-*)([a-z]+(?:-[a-z]+)*)(-*)$/u.exec(name) ?? [];
  const looks = joined.split("-").map((look) => lineLooks.findIndex((known) => known === look));
  const template = templates.find(
    ({ from, places, to }) => from === open && to === close && places.length === looks.length,
  );
  if (template === undefined || looks.includes(-1)) return undefined;
  return template.base + looks.reduce((code, look) => (code << 4) | look, 0);
}
