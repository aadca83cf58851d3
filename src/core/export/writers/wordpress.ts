import type { Story } from "../../story/story.ts";
import { escapeWordpressText } from "../wordpress/escape-wordpress.ts";
import { blockMarkup, type BlockOptions, portable } from "../wordpress/block-markup.ts";
import { wordpressLosses } from "../wordpress/wordpress-losses.ts";
import { publishable } from "../publishable.ts";
import type { Writer } from "../writer.ts";

/** A story's body as WordPress blocks. */
export const wordpress: Writer = {
  id: "wordpress",
  label: "WordPress blocks",
  description: "the body as block markup, byte for byte as the block editor (6.1 and later) saves it",
  extension: "html",
  mime: "text/html",
  write(story, { name }) {
    const clean = publishable(story);
    const bytes = new TextEncoder().encode(wordpressBlocks(clean));
    return { files: [{ name: `${name}.html`, bytes }], notes: wordpressLosses(clean) };
  },
};

/** The body of a story, already made publishable, as block markup: blocks parted by one empty line, nothing at the end. */
export function wordpressBlocks({ body, dateline }: Story, options: BlockOptions = portable): string {
  const first = body.findIndex(({ kind }) => kind === "paragraph");
  const blocks = body.map((block, index) => blockMarkup(block, index === first ? dateline : undefined, options));
  if (dateline !== undefined && first < 0) {
    blocks.unshift(`<!-- wp:paragraph -->\n<p>${escapeWordpressText(dateline.text)}</p>\n<!-- /wp:paragraph -->`);
  }
  return blocks.filter((markup) => markup !== "").join("\n\n");
}
