import { familyNames } from "./name-families.ts";
import { pathTags } from "./page-shape.ts";
import { textMeasures } from "./text-shape.ts";

/** Tags of a line's own block that a model may ask for. */
export const tagGroups = [
  "p",
  "div",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "td",
  "figcaption",
  "blockquote",
  "dd",
  "section",
  "body",
] as const;

/** The names of the numbers in a row of `lineFeatures`, in their order. */
export const lineFeatureNames: readonly string[] = [
  ...textMeasures,
  ..."linked hidden afterBreak bold italic runs".split(" "),
  ...tagGroups.map((tag) => `tag:${tag}`),
  ...pathTags.map((tag) => `in:${tag}`),
  ...familyNames.flatMap((name) => [`own:${name}`, `parent:${name}`, `path:${name}`]),
  ..."plainBlock runInLink up down inMain holderProse holderLinked holderLines holderMean".split(" "),
  ..."likeLines likeMean likeProse likeLinked proseBefore proseAfter proseShare isProse".split(" "),
  ..."sinceProse tillProse sinceHeadline afterHeadline sinceHeading sincePicture tillPicture".split(" "),
  ..."boxUp boxLines boxChars boxPictures altSame creditSure endsInCredit bylineSure datelineSure".split(" "),
  ..."creditBefore creditAfter belowRelated title titleSame description descriptionHead inArticleBody".split(" "),
  ..."imageCaption author authorShare copies copiesBefore".split(" "),
];
