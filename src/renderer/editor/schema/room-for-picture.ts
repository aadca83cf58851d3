/** As high as a picture is shown at most (`figures.css`). */
const mostHigh = "14rem";

/** The room that a picture takes, before it is there: nothing below it moves when it comes. */
export function roomForPicture(width: unknown, height: unknown): { readonly style?: string } {
  if (typeof width !== "number" || typeof height !== "number" || !(width > 0) || !(height > 0)) return {};
  return { style: `aspect-ratio: ${width} / ${height}; width: min(100%, ${width}px, ${mostHigh} * ${width / height})` };
}
