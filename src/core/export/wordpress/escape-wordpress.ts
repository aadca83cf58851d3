const textEntities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;" };

/** Text as the block editor serialises it: no-break spaces as entities, quotation marks as they are. */
export const escapeWordpressText = (text: string): string =>
  text.replace(/[&<>\u00a0]/gu, (character) => textEntities[character] ?? character);

/** An attribute's value as the block editor serialises it. */
export const escapeWordpressAttribute = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => (character === '"' ? "&quot;" : (textEntities[character] ?? character)));

/**
 * The attributes in a block's opening comment. What could end the comment or be taken for markup is written as a JSON
 * escape, as `serializeAttributes` of the block editor does.
 */
export const commentAttributes = (attributes: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(attributes)
    .replace(/--/gu, "\\u002d\\u002d")
    .replace(/</gu, "\\u003c")
    .replace(/>/gu, "\\u003e")
    .replace(/&/gu, "\\u0026")
    .replace(/\\"/gu, "\\u0022");
