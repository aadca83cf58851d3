import type { HtmlProfile } from "./profile.ts";

/** What the built-in profiles have in common, and a good start for one of your own. */
export const plainProfile: HtmlProfile = {
  id: "plain",
  label: "Plain",
  caption: { both: "{caption} ({credit})", captionOnly: "{caption}", creditOnly: "{credit}" },
  figure: "figure",
  crosshead: 2,
  embed: "link",
  table: "table",
  dateline: true,
  head: false,
  imageSize: false,
  classes: {},
  linkRel: "",
  linkBlank: false,
  quote: "blockquote",
  allowed: null,
  pictures: { name: "{name}-{n}", longestSide: null },
};

/**
 * The body as it survives a paste into the common editors: `class="image"` keeps the caption in CKEditor 5 and harms
 * nowhere; embeds as a bare address; the credit as text, because `small` and `cite` are dropped.
 */
export const pasteProfile: HtmlProfile = {
  ...plainProfile,
  id: "paste",
  label: "Clean HTML for pasting",
  embed: "bare-address",
  table: "figure",
  classes: { figure: "image", tableFigure: "table" },
};

/** Ghost's converter keeps figure, caption and alt; it eats the spaces round elements that it does not know, so none are used. */
export const ghostProfile: HtmlProfile = { ...plainProfile, id: "ghost", label: "Ghost" };

/** Drupal's "Basic HTML" strips figure, figcaption and table; its caption filter reads `data-caption` on the image. */
export const drupalProfile: HtmlProfile = {
  ...plainProfile,
  id: "drupal",
  label: "Drupal",
  figure: "data-caption",
  table: "paragraphs",
};

/** CKEditor 5's own forms: `figure.image`, `figure.table`. */
export const ckeditorProfile: HtmlProfile = {
  ...plainProfile,
  id: "ckeditor",
  label: "CKEditor 5",
  table: "figure",
  classes: { figure: "image", tableFigure: "table" },
};

export const builtInProfiles: readonly HtmlProfile[] = [
  plainProfile,
  pasteProfile,
  ghostProfile,
  drupalProfile,
  ckeditorProfile,
];
