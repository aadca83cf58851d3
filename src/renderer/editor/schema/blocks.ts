import { Node } from "@tiptap/core";
import { roomForPicture } from "./room-for-picture.ts";

/**
 * The name of a block as the reader gave it, to find its provenance again. A paragraph that is split keeps it in its first half;
 * a new one has none until the story is written down (`body-ids.ts`). Never relied on to be unique here.
 */
const named = () => ({ id: { default: null, rendered: false, keepOnSplit: false } });

/** First of its group, so it is what Enter makes and what an empty body is filled with. */
export const paragraph = Node.create({
  name: "paragraph",
  group: "block",
  priority: 1000,
  content: "inline*",
  addAttributes: named,
  parseHTML: () => [{ tag: "p" }, { tag: "pre" }],
  renderHTML: () => ["p", 0],
});

export const crosshead = Node.create({
  name: "crosshead",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: named,
  parseHTML: () => ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
  renderHTML: () => ["h2", 0],
});

export const quote = Node.create({
  name: "quote",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: named,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: () => ["blockquote", 0],
});

export const list = Node.create({
  name: "list",
  group: "block",
  content: "listItem+",
  addAttributes: () => ({ ...named(), ordered: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: "ul", attrs: { ordered: false } },
    { tag: "ol", attrs: { ordered: true } },
  ],
  renderHTML: ({ node }) => [node.attrs["ordered"] === true ? "ol" : "ul", 0],
});

export const listItem = Node.create({
  name: "listItem",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
});

export const table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  addAttributes: () => ({ ...named(), header: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: "table", getAttrs: (element) => ({ header: element.querySelector("tr > th + th, thead th") !== null }) },
  ],
  renderHTML: ({ node }) => ["table", node.attrs["header"] === true ? { "data-header": "" } : {}, ["tbody", 0]],
});

export const tableRow = Node.create({
  name: "tableRow",
  content: "tableCell+",
  selectable: false,
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

export const tableCell = Node.create({
  name: "tableCell",
  content: "inline*",
  isolating: true,
  selectable: false,
  parseHTML: () => [{ tag: "td" }, { tag: "th" }],
  renderHTML: () => ["td", 0],
});

/** Somebody else's post or video: a card with its address. Never loaded. */
export const embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    ...named(),
    url: { default: "", rendered: false },
    text: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: "div[data-embed]",
      getAttrs: (element) => ({
        url: element.getAttribute("data-embed") ?? "",
        text: element.querySelector("[data-words]")?.textContent ?? null,
      }),
    },
  ],
  renderHTML({ node }) {
    const url = String(node.attrs["url"]);
    const words: unknown = node.attrs["text"];
    return [
      "div",
      { "data-embed": url, role: "group", "aria-label": "Embed" },
      ["p", { "data-address": "" }, url],
      ...(typeof words === "string" ? [["p", { "data-words": "" }, words] as const] : []),
    ];
  },
});

/** Where the window finds a picture that is kept on the desk; any other address is somebody else's and is not loaded. */
export const picturePath = (src: string): string | undefined =>
  /^media:[\w.]+$/u.test(src) ? `/media/${src.slice("media:".length)}` : undefined;

/** A picture with what is said about it. The picture itself is not part of the text. */
export const figure = Node.create({
  name: "figure",
  group: "block",
  content: "caption credit alt",
  isolating: true,
  // By its frame; in its fields the mouse selects words.
  draggable: true,
  addAttributes: () => ({
    ...named(),
    src: { default: null, rendered: false },
    rights: { default: null, rendered: false },
    width: { default: null, rendered: false },
    height: { default: null, rendered: false },
    decorative: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: "figure[data-picture]", contentElement: "[data-fields]" }],
  renderHTML({ node }) {
    const { src, width, height, decorative } = node.attrs;
    const size = typeof width === "number" && typeof height === "number" ? `${width} × ${height}` : "";
    const kept = typeof src === "string" ? picturePath(src) : undefined;
    const name = typeof src === "string" ? (src.split(/[\\/:]/u).at(-1) ?? src) : "no picture in the file";
    return [
      "figure",
      { "data-picture": name, ...(decorative === true ? { "data-decorative": "" } : {}), "aria-label": "Picture" },
      [
        "div",
        { "data-frame": "", contenteditable: "false" },
        kept === undefined
          ? ["span", {}, name]
          : ["img", { src: kept, alt: "", draggable: "false", ...roomForPicture(width, height) }],
        ["span", {}, size],
      ],
      ["div", { "data-fields": "" }, 0],
    ];
  },
});
