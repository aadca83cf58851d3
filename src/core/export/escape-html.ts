const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML or XML character data or as a double-quoted attribute. Everything else, quotes and no-break spaces too, stays the character it is. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => entities[character] ?? character);
