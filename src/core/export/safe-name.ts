/** Names that Windows keeps for devices, with or without an ending. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

/** Longest name in bytes of UTF-8, so that ".receipt.json" and a number still fit into the 255 of common file systems. */
const longest = 120;

/**
 * A file name, without its ending, that is safe on every system: letters, digits and hyphens of the words given,
 * lower case; no path, no control or direction characters, no device name, never empty.
 */
export function safeName(words: string): string {
  const plain = words
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’ʼ]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  let name = "";
  let bytes = 0;
  for (const character of plain) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > longest) break;
    name += character;
  }
  name = name.replace(/-+$/u, "");
  if (name === "") return "story";
  return devices.test(name) ? `story-${name}` : name;
}

/** The same name, or the first of name-2, name-3 … that is not taken. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  let number = 2;
  while (taken(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
