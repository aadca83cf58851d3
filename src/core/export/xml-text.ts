/** Controls, halves of characters and the two non-characters: not allowed in XML 1.0, not even escaped; tab and line ends are. */
const controls = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const withoutControls = (text: string): string =>
  text.replace(controls, (character) => (/[\t\n\r\u0085]/u.test(character) || isC1(character) ? character : ""));

/** C1 controls are discouraged but allowed; the copy may hold one that was meant. */
const isC1 = (character: string): boolean => character >= "\u0080" && character <= "\u009f";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as XML character data. */
export const xmlText = (text: string): string =>
  withoutControls(text).replace(/[&<>]/gu, (character) => entities[character] ?? character);

/** Text as a double-quoted XML attribute: line ends and tabs as references, for a parser folds bare ones to spaces. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replace(/"/gu, "&quot;").replace(/\n/gu, "&#10;").replace(/\r/gu, "&#13;").replace(/\t/gu, "&#9;");

/** An element with attributes; those that are undefined are left out. No content: an empty element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join("");
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
