/** What a clipboard offers of one copy. */
export interface Clipboard {
  /** The `text/html` of it; empty where there is none. */
  readonly html: string;
  /** The `text/plain` of it. */
  readonly text: string;
}

/** Which of the two to read, and why. */
export interface ChosenPaste {
  readonly kind: "html" | "text";
  /** The markup without the clipboard's own header, or the text. */
  readonly content: string;
  /** In words for the editor. */
  readonly why: string;
}

/**
 * Chooses which form of a copy to read. Markup is read where it says something that the text does not: headings, pictures,
 * lists, tables, links, paragraphs. Markup that only paints (the spans of a PDF viewer or a code editor) or that lost
 * words is passed over: lines of text are then the truer copy. Linear in the length of both.
 * `into`: for a story of its own, or for the text of one, where bold and italic words count too.
 */
export function choosePaste({ html, text }: Clipboard, into: "desk" | "text" = "desk"): ChosenPaste {
  const markup = fragmentOf(html);
  const asText = (why: string): ChosenPaste => ({ kind: "text", content: text, why });
  const asHtml = (why: string): ChosenPaste => ({ kind: "html", content: markup, why });
  if (markup.length > longestMarkup && text.trim() !== "")
    return asText("the markup is too large to be read in one piece");
  const seen = scan(markup);
  if (seen.letters === 0 && !seen.tells.has("img")) return asText("the copy has no markup with words in it");
  if (text.trim() === "") return asHtml("the copy has markup only");
  const letters = lettersOf(text);
  if (seen.letters < letters * 0.6) return asText("the markup holds fewer words than the text");
  if (seen.painted) return asText("the markup only says where each word stood on the page");
  const [tell] = seen.tells;
  if (tell !== undefined) return asHtml(`the markup has ${tells.get(tell) ?? tell}`);
  if (into === "text" && seen.looks) return asHtml("the markup has bold or italic words");
  if (seen.paragraphs >= 2) return asHtml("the markup has paragraphs");
  return asText("the markup says no more than the text");
}

/** Two million characters of markup hold a book; what is larger is a page gone wrong. */
const longestMarkup = 2_000_000;

/** The fragment that was selected: without the header that Windows puts before it, and what stands outside the marks. */
function fragmentOf(html: string): string {
  const start = html.indexOf("<!--StartFragment");
  const end = html.lastIndexOf("<!--EndFragment");
  const opens = start < 0 ? -1 : html.indexOf("-->", start);
  // Word keeps the styles that tell headings apart before the fragment: the whole is read, from its first tag on.
  if (/<(?:html|head)[\s>]/iu.test(html.slice(0, 5_000)) && /\bmso-|class="?Mso/u.test(html))
    return html.slice(Math.max(0, html.indexOf("<")));
  if (opens >= 0 && end > opens) return html.slice(opens + 3, end);
  return html.replace(/^Version:[\d.]+\s[^<]{0,600}/u, "");
}

/** Elements that say what a text does not, and what to call them. */
const tells: ReadonlyMap<string, string> = new Map([
  ["h1", "headings"],
  ["h2", "headings"],
  ["h3", "headings"],
  ["h4", "headings"],
  ["article", "an article"],
  ["figure", "pictures with captions"],
  ["figcaption", "pictures with captions"],
  ["img", "pictures"],
  ["ul", "lists"],
  ["ol", "lists"],
  ["table", "a table"],
  ["blockquote", "quotations"],
  ["a", "links"],
]);

interface Scan {
  readonly tells: ReadonlySet<string>;
  readonly paragraphs: number;
  readonly letters: number;
  /** Words in bold or italics. */
  readonly looks: boolean;
  /** Pieces placed by hand, or each word in a span of its own. */
  readonly painted: boolean;
}

/** Looks at tags and words once, without building a tree. */
function scan(markup: string): Scan {
  const found = new Set<string>();
  let paragraphs = 0;
  let letters = 0;
  let spans = 0;
  let placed = 0;
  let looks = false;
  const lower = markup.toLowerCase();
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf("<", at);
    letters += lettersOf(markup.slice(at, open < 0 ? markup.length : open));
    if (open < 0) break;
    const tag = /^<\/?([a-z][\w:]*)/iu.exec(markup.slice(open, open + 24))?.[1]?.toLowerCase();
    const end = markup.startsWith("<!--", open) ? markup.indexOf("-->", open) : markup.indexOf(">", open);
    if (end < 0) break;
    const inside = markup.slice(open, end);
    at = end + 1;
    if (tag === undefined || inside.startsWith("</")) continue;
    if (tag === "style" || tag === "script" || tag === "head") {
      // Their words are not the copy's; one that never closes swallows the rest, as in a browser.
      const close = lower.indexOf(`</${tag}`, at);
      at = close < 0 ? markup.length : close;
    } else if (tag === "a") {
      if (/\bhref\s*=\s*["']?(?:https?|mailto):/iu.test(inside)) found.add("a");
    } else if (tag === "img") {
      // A picture without an address or of one pixel is a counter.
      if (/\bsrc\s*=/iu.test(inside) && !/\b(?:width|height)\s*=\s*["']?[01]\b/iu.test(inside)) found.add("img");
    } else if (/^(?:b|strong|i|em)$/u.test(tag)) {
      // Google Docs puts a <b> that is none around everything.
      if (!/font-weight:\s*(?:normal|400)/iu.test(inside)) looks = true;
    } else if (tells.has(tag)) found.add(tag);
    else if (tag === "p" || (tag === "div" && !/\bfont-family:[^"]*mono/iu.test(inside))) paragraphs += 1;
    else if (tag === "span") {
      spans += 1;
      if (/font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic/iu.test(inside)) looks = true;
    }
    if (/\b(?:position:\s*absolute|left:\s*[\d.]+(?:px|%)|role="presentation")/iu.test(inside)) placed += 1;
  }
  const order = [...tells.keys()].filter((name) => found.has(name));
  const painted =
    placed >= 3 &&
    placed >= (paragraphs + spans) * 0.4 &&
    !["h1", "h2", "article", "figure"].some((name) => found.has(name));
  return { tells: new Set(order), paragraphs, letters, looks, painted };
}

const lettersOf = (text: string): number => text.replace(/&[#\w]{2,8};/gu, "x").replace(/[\s\u00a0]+/gu, "").length;
