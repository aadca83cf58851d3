/** What a paste may be at most to be taken in as rich text. Beyond it the browser's parser or ours would hold the window up. */
export const pasteLimits = {
  /** Characters of HTML that are parsed at all. */
  html: 2 * 1024 * 1024,
  depth: 256,
  tags: 50_000,
  /** Characters of HTML that are cleaned and put in within one turn; more of them in two, so that no frame waits for both. */
  atOnce: 16 * 1024,
  /** Characters that go into the text itself; more takes the way of a file. */
  inPlace: 1024 * 1024,
} as const;

const empty = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

/** Whether HTML is fit to be parsed, judged in one pass over its characters: nothing in it is built, and nothing is looked at twice. */
export function isParsable(html: string): boolean {
  if (html.length > pasteLimits.html) return false;
  let depth = 0;
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const closing = html.charCodeAt(at + 1) === slash;
    const name = nameAt(html, closing ? at + 2 : at + 1);
    if (name === "") continue;
    tags += 1;
    if (tags > pasteLimits.tags) return false;
    if (closing) depth = Math.max(0, depth - 1);
    else if (!empty.has(name)) depth += 1;
    if (depth > pasteLimits.depth) return false;
  }
  return true;
}

const slash = 0x2f;

function nameAt(html: string, from: number): string {
  if (!isLetter(html.charCodeAt(from))) return "";
  let to = from + 1;
  // Tag names are short; a longer one is no tag that matters.
  while (to - from < 12 && (isLetter(html.charCodeAt(to)) || isDigit(html.charCodeAt(to)))) to += 1;
  return html.slice(from, to).toLowerCase();
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
