import { figuresOf } from "../../story/blocks.ts";
import type { Figure, Story } from "../../story/story.ts";
import { foldSpaces, isBlank } from "../../story/text.ts";
import { captionLine } from "../caption-line.ts";
import { element, xmlText } from "../xml-text.ts";
import { cdata, postMeta } from "./wxr-parts.ts";
import { escapeWordpressText } from "./escape-wordpress.ts";

/** Whether a picture can be a media file of a WordPress export: the importer fetches it from the web. */
export const isOnTheWeb = ({ src }: Pick<Figure, "src">): boolean => /^https?:\/\//iu.test(src ?? "");

/**
 * The pictures of a post as media files, each once: alternative text and caption in WordPress's own fields, the credit
 * in the one that news plug-ins (Newspack, Media Credit) read and our own reader takes it back from.
 */
export function wxrPictures(story: Story, post: number): readonly string[] {
  const figures = new Map(
    figuresOf(story).flatMap(({ figure }) =>
      isOnTheWeb(figure) && figure.src !== undefined ? [[figure.src, figure] as const] : [],
    ),
  );
  return [...figures].map(([src, figure], index) => pictureItem(src, figure, post, post + 1 + index));
}

function pictureItem(src: string, figure: Figure, post: number, id: number): string {
  const { alt, credit, decorative } = figure;
  const words = foldSpaces(captionLine(figure)?.text ?? "");
  const parts = [
    element("title", {}, cdata(escapeWordpressText(fileName(src)))),
    element("guid", { isPermaLink: "false" }, xmlText(src)),
    element("excerpt:encoded", {}, cdata(escapeWordpressText(words))),
    element("wp:post_id", {}, String(id)),
    element("wp:post_parent", {}, String(post)),
    element("wp:status", {}, "inherit"),
    element("wp:post_type", {}, "attachment"),
    element("wp:attachment_url", {}, xmlText(src)),
    ...postMeta("_wp_attachment_image_alt", decorative === true || isBlank(alt) ? undefined : alt?.trim()),
    ...postMeta("_media_credit", isBlank(credit) ? undefined : credit?.trim()),
  ];
  return element("item", {}, `\n${parts.join("\n")}\n`);
}

/** "https://example.org/pictures/the%20ferry.jpg?w=1200" is "the ferry.jpg". */
const fileName = (src: string): string =>
  (/([^/?#]+)(?:[?#].*)?$/u.exec(src)?.[1] ?? src).replace(/(?:%[0-7][\da-f])+/giu, (signs) =>
    decodeURIComponent(signs),
  );
