/** The beginning of a text, for a message: whole words, at most `length` characters, “…” where something is left out. */
export function shorten(text: string, length = 60): string {
  const plain = text.replaceAll(/\s+/g, " ").trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).trimEnd()} …`;
}
