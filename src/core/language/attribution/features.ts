import { hashWord, mix } from "./hash.ts";

/** A growing list of feature numbers for one place. */
export interface Features {
  readonly ids: Int32Array;
  count: number;
}

export const newFeatures = (room = 160): Features => ({ ids: new Int32Array(room), count: 0 });

/** Adds the feature "template says value". */
export function add(features: Features, template: number, value: number): void {
  features.ids[features.count++] = mix(Math.imul(template, 0x632be5ab), value);
}

/** 0, 1, 2, 3, 4–5, 6–9, 10–15, 16–25, more. */
export function distance(n: number): number {
  if (n <= 3) return n < 0 ? 0 : n;
  return n <= 5 ? 4 : n <= 9 ? 5 : n <= 15 ? 6 : n <= 25 ? 7 : 8;
}

/** A probability in six steps. */
export function step(p: number): number {
  return p < 0.1 ? 0 : p < 0.25 ? 1 : p < 0.5 ? 2 : p < 0.75 ? 3 : p < 0.92 ? 4 : 5;
}

export const hashes = {
  that: hashWord("that"),
  comma: hashWord(","),
  colon: hashWord(":"),
  according: hashWord("according"),
  to: hashWord("to"),
  and: hashWord("and"),
  but: hashWord("but"),
  none: 0,
} as const;

/** The values of some kinds of features as feature numbers: what `add` would make of each. */
export function numberFeatures(templates: Int32Array, values: Int32Array, ids: Int32Array): void {
  for (let k = 0; k < templates.length; k++) ids[k] = mix(templates[k] ?? 0, values[k] ?? 0);
}

/** Kinds of features, made ready for `numberFeatures`. */
export const saltTemplates = (templates: readonly number[]): Int32Array =>
  Int32Array.from(templates, (template) => Math.imul(template, 0x632be5ab));
