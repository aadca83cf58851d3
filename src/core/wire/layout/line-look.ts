import type { LineShape } from "./line-shape.ts";

/**
 * What a line looks like at a glance, one word for each line, so that three in a row can be read together: a title, a
 * name and a date are the head of a story; prose, a title and prose are a subhead.
 */
export type LineLook =
  | "date"
  | "by"
  | "name"
  | "credit"
  | "captioned"
  | "scene"
  | "control"
  | "pointer"
  | "legal"
  | "word"
  | "label"
  | "title"
  | "question"
  | "sentence"
  | "prose";

/** The features that a look hangs on: most lines have few of them. */
const telling = new Set(
  `byline-cue-alone byline-date byline>=0.9 caption-control credit>=0.6 ends-colon ends-credit>=0.6 kind-account kind-advert kind-comments kind-control kind-counter kind-cutLine kind-label kind-legal kind-question kind-related kind-rule kind-section kind-seen kind-signOff kind-social kind-tags mostly-date only-date person says-published`.split(
    " ",
  ),
);

/** Looks at a line once its own features are known. */
export function lookOf(line: LineShape, features: readonly string[]): LineLook {
  const seen = new Set<string>();
  for (const name of features) if (telling.has(name)) seen.add(name);
  const has = (...names: string[]): boolean => seen.size > 0 && names.some((name) => seen.has(name));
  if (has("only-date", "mostly-date", "says-published")) return "date";
  if (has("byline>=0.9", "byline-cue-alone", "byline-date")) return "by";
  if (has("kind-social", "kind-control", "kind-counter", "kind-section", "kind-rule")) return "control";
  if (has("ends-credit>=0.6", "caption-control")) return "captioned";
  if (has("credit>=0.6")) return "credit";
  if (has("kind-legal", "kind-signOff") && !line.prose) return "legal";
  if (has("person")) return "name";
  if (!line.prose && has("kind-account", "kind-advert", "kind-comments", "kind-related", "kind-tags")) return "pointer";
  if (!line.prose && has("kind-cutLine", "kind-seen")) return "scene";
  if (line.prose) return "prose";
  if (line.stops && has("kind-question")) return "question";
  if (line.stops && line.words.length >= 4) return "sentence";
  if (line.words.length <= 1) return "word";
  if (has("kind-label", "ends-colon")) return "label";
  return line.words.length <= 3 ? "word" : "title";
}

/** A line's look with those of its neighbours, two and three together. */
export function lookFeatures(looks: readonly LineLook[], index: number): string[] {
  const at = (place: number): string => looks[place] ?? "none";
  const [before2, before, own, after, after2] = [-2, -1, 0, 1, 2].map((step) => at(index + step));
  return [
    `look:${own}`,
    `look:${before}-${own}-`,
    `look:-${own}-${after}`,
    `look:${before}-${own}-${after}`,
    `look:${before2}-${before}-${own}--`,
    `look:--${own}-${after}-${after2}`,
  ];
}
