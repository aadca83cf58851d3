import type { BodyBlock, List, Table } from "../../story/story.ts";
import { escapeHtml } from "../escape-html.ts";
import { figureHtml } from "./figure-html.ts";
import { isPublicLink, richTextHtml } from "./rich-text-html.ts";

/** One body block as HTML. Crossheads are `h2`: the headline above them is the only `h1`. */
export function blockHtml(block: BodyBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${richTextHtml(block.text)}</p>`;
    case "crosshead":
      return `<h2>${richTextHtml(block.text)}</h2>`;
    case "quote":
      return `<blockquote><p>${richTextHtml(block.text)}</p></blockquote>`;
    case "list":
      return listHtml(block);
    case "table":
      return tableHtml(block);
    case "embed":
      return embedHtml(block.url, block.text);
    case "figure":
      return figureHtml(block.figure);
  }
}

function listHtml({ ordered, items }: List): string {
  const tag = ordered ? "ol" : "ul";
  return `<${tag}>${items.map((item) => `<li>${richTextHtml(item)}</li>`).join("")}</${tag}>`;
}

function tableHtml({ header, rows }: Table): string {
  const row = (cells: Table["rows"][number], tag: string): string =>
    `<tr>${cells
      .map((cell) => {
        // An empty corner heads nothing.
        const own = cell.text.trim() === "" ? "td" : tag;
        return `<${own}>${richTextHtml(cell)}</${own.split(" ")[0]}>`;
      })
      .join("")}</tr>`;
  const [first, ...rest] = rows;
  if (!header || first === undefined)
    return `<table><tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
  const body = rest.length === 0 ? "" : `<tbody>${rest.map((cells) => row(cells, "td")).join("")}</tbody>`;
  return `<table><thead>${row(first, 'th scope="col"')}</thead>${body}</table>`;
}

/** A link with words: somebody else's script never travels in our copy. */
function embedHtml(url: string, text: string | undefined): string {
  const words = escapeHtml(text?.trim() || url);
  return `<figure class="embed">${isPublicLink(url) ? `<a href="${escapeHtml(url)}">${words}</a>` : words}</figure>`;
}
