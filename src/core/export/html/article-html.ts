import type { Story } from "../../story/story.ts";
import { joinTexts, plain } from "../../story/text.ts";
import { escapeHtml } from "../escape-html.ts";
import { blockHtml } from "./block-html.ts";
import { richTextHtml } from "./rich-text-html.ts";
import { timeHtml } from "./time-html.ts";
import { datelineDash } from "../dateline-dash.ts";

/**
 * A story, already made publishable, as one `article` with microformats2 classes (h-entry). One element a line, no
 * styles, no scripts. The dateline opens the first paragraph, as it is printed.
 */
export function articleHtml(story: Story): string {
  const { headline, dek, byline, meta } = story;
  const language = meta.language === undefined ? "" : ` lang="${escapeHtml(meta.language)}"`;
  const lines = [
    ...(headline === undefined ? [] : [`<h1 class="p-name">${richTextHtml(headline)}</h1>`]),
    ...(dek === undefined ? [] : [`<p class="p-summary">${richTextHtml(dek)}</p>`]),
    ...(byline === undefined
      ? []
      : [`<p class="byline">By <span class="p-author h-card">${escapeHtml(byline)}</span></p>`]),
    ...timeHtml(meta.published ?? meta.versionCreated, "dt-published"),
    `<div class="e-content">`,
    ...bodyHtml(story),
    "</div>",
  ];
  return `<article class="h-entry"${language}${direction(meta.language)}>\n${lines.join("\n")}\n</article>\n`;
}

/** Languages written from right to left, by their BCP 47 primary subtag. */
const rightToLeft = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

const direction = (language: string | undefined): string =>
  language !== undefined && rightToLeft.has(language.split("-")[0]?.toLowerCase() ?? "") ? ' dir="rtl"' : "";

/** The body's blocks, the dateline set before the first paragraph. */
export function bodyHtml({ body, dateline }: Story): readonly string[] {
  if (dateline === undefined) return body.map(blockHtml);
  const first = body.findIndex((block) => block.kind === "paragraph");
  const opening = `<span class="dateline">${escapeHtml(dateline.text)}</span>${datelineDash(dateline)}`;
  if (first < 0) return [`<p><span class="dateline">${escapeHtml(dateline.text)}</span></p>`, ...body.map(blockHtml)];
  return body.map((block, index) => {
    const html = blockHtml(block);
    return index === first ? html.replace("<p>", () => `<p>${opening}`) : html;
  });
}

/** The first paragraph with its dateline as plain words, for descriptions and word counts. */
export const ledeText = ({ body, dateline }: Story): string => {
  const lede = body.find((block) => block.kind === "paragraph");
  if (lede?.kind !== "paragraph") return "";
  return joinTexts([...(dateline === undefined ? [] : [plain(`${dateline.text}${datelineDash(dateline)}`)]), lede.text])
    .text;
};
