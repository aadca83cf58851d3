import type { NewBlock } from "../../story/make-story.ts";
import type { RichText } from "../../story/text.ts";
import { elementPath } from "./element-path.ts";
import type { PageLine } from "./page-lines.ts";
import { playerAddress, postAddress, postElement } from "./network-post.ts";
import { attribute, elementsWithTag, outward, type PageElement } from "./page-node.ts";
import { hasTag } from "./page-shape.ts";
import { type JudgedPage, lineItems, type Placed } from "./page-story.ts";
import { pageRoles } from "./context-features.ts";

/** The lines that are the story's, as blocks: paragraphs, crossheads, lists, quotes, tables, posts. */
export function bodyBlocks(page: JudgedPage): readonly Placed[] {
  const { view, roles } = page;
  const items = lineItems(view.items);
  const blocks: Placed[] = [];
  const listOf = new Map<PageElement, Placed>();
  const made = new Set<PageElement>();
  view.lines.forEach((line, index) => {
    const role = roles[index];
    if (role !== "body" && role !== "subhead") return;
    if (role === "subhead" && (index < page.first || index > page.last)) return;
    const sure = page.chances[index]?.[pageRoles.indexOf(role)] ?? 0;
    const place = (block: NewBlock, rule: string, at: PageElement): Placed => {
      const placed = {
        block,
        item: items[index] ?? 0,
        source: { from: { path: elementPath(at) }, rule, sure: round(sure) },
      };
      blocks.push(placed);
      return placed;
    };
    if (role === "subhead") {
      place(
        { kind: "crosshead", text: withoutWholeMarks(line.text) },
        "a heading between the story’s paragraphs",
        line.block,
      );
      return;
    }
    const post = postElement(line.block);
    if (post !== undefined) {
      if (made.has(post)) return;
      made.add(post);
      place(embedOf(post, page), "somebody else’s post set into the story", post);
      return;
    }
    // The first line of a table brings all its cells.
    if (tablesRound(line).some((element) => made.has(element))) return;
    const table = tableAround(line, page, index);
    if (table !== undefined) {
      made.add(table.element);
      place(table.block, "a table of the story", table.element);
      return;
    }
    const list = listAround(line);
    if (list !== undefined) {
      const known = listOf.get(list);
      if (known?.block.kind === "list" && blocks.at(-1) === known) {
        blocks[blocks.length - 1] = {
          ...known,
          block: { ...known.block, items: [...known.block.items, withoutBullet(line.text)] },
        };
        listOf.set(list, blocks[blocks.length - 1] ?? known);
      } else {
        const ordered = list.tag === "ol";
        listOf.set(
          list,
          place(
            { kind: "list", ordered, items: [withoutBullet(line.text)] },
            "items of a list in the story",
            line.block,
          ),
        );
      }
      return;
    }
    const quoted = [...outward(line.block)].slice(0, 4).some((element) => element.tag === "blockquote");
    if (quoted) place({ kind: "quote", text: line.text }, "set apart as a quotation", line.block);
    else place({ kind: "paragraph", text: line.text }, "paragraph of the page’s main text", line.block);
  });
  return blocks;
}

/** Players and maps that stand among the story's paragraphs, by their address; nothing is ever fetched. */
export function bodyEmbeds({ view, first, last }: JudgedPage): readonly Placed[] {
  const places = lineItems(view.items);
  const [from, to] = [places[first] ?? 0, places[last] ?? -1];
  const seen = new Set<string>();
  return view.items.slice(from, to + 3).flatMap((item, offset): readonly Placed[] => {
    if (item.kind !== "embed" || item.hidden) return [];
    const url = playerAddress(item.element);
    const path = view.shape.pathOf(item.element);
    if (url === "" || seen.has(url) || path.up > 1 || hasTag(path, "aside") || hasTag(path, "nav")) return [];
    seen.add(url);
    const source = { from: { path: elementPath(item.element) }, rule: "a player set into the story", sure: 0.8 };
    return [{ block: { kind: "embed", url, text: "" }, item: from + offset, source }];
  });
}

const round = (sure: number): number => Math.round(sure * 100) / 100;

/** A crosshead is bold by its nature; only marks on a part of it say something. */
export function withoutWholeMarks({ text, marks }: RichText): RichText {
  const kept = (marks ?? []).filter((mark) => mark.type === "link" || mark.to - mark.from < text.length * 0.9);
  return kept.length === 0 ? { text } : { text, marks: kept };
}

/** A word processor's bullet that came along as a character. */
function withoutBullet({ text, marks }: RichText): RichText {
  const cut = /^(?:[·•▪◦§–-]|\d{1,2}[.)])\s+/u.exec(text)?.[0].length ?? 0;
  if (cut === 0 || /^\d/u.test(text)) return marks === undefined ? { text } : { text, marks };
  const moved = (marks ?? [])
    .map((mark) => ({ ...mark, from: Math.max(0, mark.from - cut), to: mark.to - cut }))
    .filter((mark) => mark.to > mark.from);
  return moved.length === 0 ? { text: text.slice(cut) } : { text: text.slice(cut), marks: moved };
}

/** The list that a line is an item of, also one that a word processor wrote as paragraphs. */
function listAround(line: PageLine): PageElement | undefined {
  if (/mso-list|MsoList/u.test(attribute(line.block, "style") + attribute(line.block, "class")))
    return line.block.parent;
  const around = [...outward(line.block)].slice(0, 4);
  const item = around.findIndex((element) => element.tag === "li");
  if (item < 0) return undefined;
  const list = around[item]?.parent;
  return list?.tag === "ul" || list?.tag === "ol" ? list : undefined;
}

/** A post with all its words; a long one has them on several lines. */
function embedOf(post: PageElement, { view, roles }: JudgedPage): NewBlock {
  const lines = view.lines.filter((line, index) => roles[index] === "body" && postElement(line.block) === post);
  return { kind: "embed", url: postAddress(post), text: lines.map(({ text }) => text.text).join("\n") };
}

const tablesRound = (line: PageLine): readonly PageElement[] =>
  [...outward(line.block)].slice(0, 6).filter(({ tag }) => tag === "table");

/** A table of figures, not of layout: two rows and columns at least, and most of what is in it the story's. */
function tableAround(
  line: PageLine,
  page: JudgedPage,
  index: number,
): { element: PageElement; block: NewBlock } | undefined {
  const [element] = tablesRound(line);
  if (element === undefined || attribute(element, "role") === "presentation") return undefined;
  const rows = elementsWithTag(element, "tr").map((row) =>
    row.children.filter(
      (cell): cell is PageElement => typeof cell !== "string" && (cell.tag === "td" || cell.tag === "th"),
    ),
  );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columns < 2 || rows.length > 500 || elementsWithTag(element, "table").length > 0)
    return undefined;
  const words = new Map<PageElement, RichText[]>();
  page.view.lines.slice(index, index + 4_000).forEach((other) => {
    const cell = [...outward(other.block)].slice(0, 4).find(({ tag }) => tag === "td" || tag === "th");
    if (cell !== undefined) words.set(cell, [...(words.get(cell) ?? []), other.text]);
  });
  const texts = rows
    .map((row) => row.map((cell) => joinLines(words.get(cell) ?? [])))
    .filter((row) => row.some(({ text }) => text !== ""));
  if (texts.length < 2 || texts.flat().some(({ text }) => text.length > 600)) return undefined;
  const header = rows[0]?.every(({ tag }) => tag === "th") === true;
  return { element, block: { kind: "table", header, rows: texts } };
}

const joinLines = (texts: readonly RichText[]): RichText =>
  texts.length === 1 && texts[0] !== undefined ? texts[0] : { text: texts.map(({ text }) => text).join("\n") };
