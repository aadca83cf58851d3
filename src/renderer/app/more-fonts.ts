/** So long, in milliseconds, after the first frame the other fonts wait, for whoever types at once. */
const otherwiseAfter = 300;

/** What the faces of the first frame have no letters for: the ranges of `fonts.css`, but for accents that stand alone. */
const beyond =
  /[^\0-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122\u2191\u2193\u2212\u2215\uFEFF\uFFFD]/u;
/** Slanted words and quotations, as a story has them and as its changes do. */
const slanted = /"type":"italic"|"(?:kind|type)":"(?:quote|blockquote)"/u;

/** Whether something that is to be shown has letters or looks that the faces of the first frame lack. */
export function wantsMoreFonts(shown: unknown): boolean {
  const data = JSON.stringify(shown) ?? "";
  return beyond.test(data) || slanted.test(data);
}

/** Reads the other fonts: at once where the first frame wants them, or else when it stands. */
export function readMoreFonts(shown: unknown): void {
  const read = (): void => void import("../styles/more-fonts.css");
  if (wantsMoreFonts(shown)) read();
  else setTimeout(read, otherwiseAfter);
}
