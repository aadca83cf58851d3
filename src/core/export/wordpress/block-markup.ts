import type { BodyBlock, Dateline, Figure, List, Table } from "../../story/story.ts";
import { isBlank, plain, type RichText } from "../../story/text.ts";
import { captionLine } from "../caption-line.ts";
import { isPictureAddress } from "../html/figure-html.ts";
import { isPublicLink, richTextHtml } from "../html/rich-text-html.ts";
import { currentWordpress, type WordpressDialect } from "./wordpress-dialect.ts";
import { commentAttributes, escapeWordpressAttribute, escapeWordpressText } from "./escape-wordpress.ts";
import { datelineDash } from "../dateline-dash.ts";

/** One block: its comment, its attributes if any, its markup. */
function block(name: string, markup: string, attributes?: Readonly<Record<string, unknown>>): string {
  const json = attributes === undefined ? "" : ` ${commentAttributes(attributes)}`;
  return `<!-- wp:${name}${json} -->\n${markup}\n<!-- /wp:${name} -->`;
}

const inline = (rich: RichText): string =>
  richTextHtml(rich, { escape: escapeWordpressText, escapeAttribute: escapeWordpressAttribute });

/** How the WordPress that a post is for writes blocks, and which numbers its pictures have there, by address. */
export interface BlockOptions extends WordpressDialect {
  readonly ids: ReadonlyMap<string, number>;
}

/** For a WordPress that is not known: valid in all of them. */
export const portable: BlockOptions = { ...currentWordpress, ids: new Map() };

const paragraph = (html: string): string => block("paragraph", `<p>${html}</p>`);

/**
 * A body block as the block editor of WordPress 6.1 and later would save it, byte for byte: attribute order, class
 * order, self-closing `img`. No width and height (their form changed in 6.3), tables without the fixed layout that
 * became the default in 6.6, so that the same markup is valid in all of them. A picture that has neither an address
 * nor words gives nothing.
 */
export function blockMarkup(body: BodyBlock, dateline?: Dateline, options: BlockOptions = portable): string {
  switch (body.kind) {
    case "paragraph":
      return paragraph(
        `${dateline === undefined ? "" : `${escapeWordpressText(dateline.text)}${datelineDash(dateline)}`}${inline(body.text)}`,
      );
    case "crosshead":
      return block(
        "heading",
        `<h2${options.headingClass ? ' class="wp-block-heading"' : ""}>${inline(body.text)}</h2>`,
      );
    case "quote":
      return block("quote", `<blockquote class="wp-block-quote">${paragraph(inline(body.text))}</blockquote>`);
    case "list":
      return listMarkup(body, options);
    case "table":
      return tableMarkup(body, options);
    case "embed":
      return embedMarkup(body.url, body.text);
    case "figure":
      return figureMarkup(body.figure, options);
  }
}

function listMarkup({ ordered, items }: List, { listClass }: BlockOptions): string {
  const tag = ordered ? "ol" : "ul";
  const inner = items.map((item) => block("list-item", `<li>${inline(item)}</li>`)).join("\n\n");
  return block(
    "list",
    `<${tag}${listClass ? ' class="wp-block-list"' : ""}>${inner}</${tag}>`,
    ordered ? { ordered: true } : undefined,
  );
}

function tableMarkup({ header, rows }: Table, { fixedLayout }: BlockOptions): string {
  const row = (cells: readonly RichText[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join("")}</tr>`;
  const [first, ...rest] = rows;
  const head = header && first !== undefined ? `<thead>${row(first, "th")}</thead>` : "";
  const body = (header ? rest : rows).map((cells) => row(cells, "td")).join("");
  const table = `<table>${head}${body === "" ? "" : `<tbody>${body}</tbody>`}</table>`;
  const plainLayout = fixedLayout ? { hasFixedLayout: false } : undefined;
  return block("table", `<figure class="wp-block-table">${table}</figure>`, plainLayout);
}

/** A link in a paragraph: the embed block would need to know the provider, and would load its script in the page. */
function embedMarkup(url: string, text: string | undefined): string {
  const words = escapeWordpressText(text?.trim() || url);
  return paragraph(isPublicLink(url) ? `<a href="${escapeWordpressAttribute(url)}">${words}</a>` : words);
}

function figureMarkup(figure: Figure, { ids }: BlockOptions): string {
  const line = captionLine(figure);
  const { src } = figure;
  // An image block without a picture is not valid; the words must not be lost for that.
  const alt = figure.decorative === true ? "" : (figure.alt?.trim() ?? "");
  if (src === undefined || !isPictureAddress(src)) {
    const words = line ?? plain(alt);
    return isBlank(words) ? "" : paragraph(inline(words));
  }
  const caption = line === undefined ? "" : `<figcaption class="wp-element-caption">${inline(line)}</figcaption>`;
  const source = `src="${escapeWordpressAttribute(src)}" alt="${escapeWordpressAttribute(alt)}"`;
  const id = ids.get(src);
  // A picture of the media library goes by its number and whole; any other as the editor would write an address pasted in.
  const size = id === undefined ? "large" : "full";
  const image = id === undefined ? `<img ${source}/>` : `<img ${source} class="wp-image-${id}"/>`;
  return block("image", `<figure class="wp-block-image size-${size}">${image}${caption}</figure>`, {
    ...(id === undefined ? {} : { id }),
    sizeSlug: size,
    linkDestination: "none",
  });
}
