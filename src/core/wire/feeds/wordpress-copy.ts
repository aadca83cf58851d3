import { hasTags } from "../xml/parse-html.ts";

/** What could not be turned into HTML. */
export interface WordPressCopy {
  readonly html: string;
  /** Names of shortcodes that were taken out. */
  readonly lost: readonly string[];
}

/**
 * Content of a WordPress post as HTML: the old editor's blank lines become paragraphs and its line ends breaks, captions
 * and embeds in square brackets become figures and frames. Comments of the block editor need nothing.
 */
export function wordPressCopy(content: string): WordPressCopy {
  const lost = new Set<string>();
  let html = content
    .replace(/\[caption\b[^\]]*\]([\s\S]*?)\[\/caption\]/gu, (_, inside: string) => captioned(inside))
    .replace(
      /\[embed\b[^\]]*\]\s*(\S+?)\s*\[\/embed\]/gu,
      (_, url: string) => `<iframe src="${url.replace(/"/gu, "%22")}"></iframe>`,
    )
    .replace(
      /^[ \t]*(https?:\/\/(?:www\.)?(?:youtube\.com|youtu\.be|twitter\.com|x\.com|vimeo\.com|instagram\.com|facebook\.com|tiktok\.com)\/\S+)[ \t]*$/gmu,
      '<iframe src="$1"></iframe>',
    );
  html = html.replace(/\[\/?([a-z][a-z0-9_-]{2,30})\b[^\]\n]*\]/gu, (whole: string, name: string) => {
    if (!shortcodes.has(name) && !whole.startsWith("[/") && !html.includes(`[/${name}]`)) return whole;
    lost.add(name);
    return "";
  });
  const paragraphs = /<p[\s>]|<!--\s*wp:/iu.test(html);
  if (!paragraphs)
    html = html.replace(/(\S)[ \t]*\r?\n(?![ \t]*\r?\n)[ \t]*(?=\S)/gu, (whole, before: string) =>
      hasTags(whole) || before === ">" ? whole : `${before}<br/>`,
    );
  return { html, lost: [...lost] };
}

const shortcodes: ReadonlySet<string> = new Set([
  "gallery",
  "audio",
  "video",
  "playlist",
  "contact-form",
  "contact-form-7",
  "wpforms",
  "gravityform",
  "more",
  "sidebar",
  "button",
  "columns",
  "pullquote",
]);

/** The picture first, then what is said about it. */
function captioned(inside: string): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/iu.exec(inside)?.[0] ?? "";
  return `<figure>${picture}<figcaption>${inside.slice(picture.length)}</figcaption></figure>`;
}
