import type { Figure } from "../../story/story.ts";
import { isBlank, trimText } from "../../story/text.ts";
import { escapeHtml } from "../escape-html.ts";
import { richTextHtml } from "./rich-text-html.ts";

/** An address that a page may load a picture from: the web, or a file beside the page. */
export const isPictureAddress = (src: string): boolean => /^https?:\/\//iu.test(src) || /^[\w.~/%-]+$/u.test(src);

/** A picture with its caption, the credit in a `small` of its own. Without an address the caption stands alone. */
export function figureHtml(figure: Figure): string {
  const image = figure.src !== undefined && isPictureAddress(figure.src) ? imageHtml(figure, figure.src) : "";
  const caption = captionHtml(figure);
  return `<figure>${image}${caption}</figure>`;
}

function imageHtml({ alt, decorative, width, height }: Figure, src: string): string {
  const words = decorative === true ? "" : (alt?.trim() ?? "");
  const size = width === undefined || height === undefined ? "" : ` width="${width}" height="${height}"`;
  return `<img src="${escapeHtml(src)}" alt="${escapeHtml(words)}"${size}>`;
}

function captionHtml({ caption, credit }: Figure): string {
  const parts = [
    ...(caption === undefined || isBlank(caption) ? [] : [richTextHtml(trimText(caption))]),
    ...(credit === undefined || isBlank(credit) ? [] : [`<small class="credit">${escapeHtml(credit.trim())}</small>`]),
  ];
  return parts.length === 0 ? "" : `<figcaption>${parts.join(" ")}</figcaption>`;
}
