import { Node } from "@tiptap/core";
import type { Meta } from "../convert/story-attributes.ts";

/** The whole story as one document, so that there is one undo history, one search and one list of findings. */
export const storyDocument = Node.create({
  name: "doc",
  topNode: true,
  content: "headline dek byline dateline body",
  addAttributes() {
    const kept = (empty: unknown) => ({ default: empty, rendered: false });
    const meta: Meta = {};
    return {
      meta: kept(meta),
      setAside: kept([]),
      origin: kept({ name: "", reader: "" }),
      provenance: kept([]),
      notes: kept([]),
    };
  },
});

interface FieldShape {
  readonly name: string;
  readonly label: string;
  readonly tag: "h1" | "p";
  /** Marks allowed in it: all or none. */
  readonly marks: "_" | "";
}

/**
 * One labelled line of the story. Its frame is outside the editable text, so the label is not copied with it; isolating, so that
 * Backspace at its start does not pour it into the field above.
 */
const field = ({ name, label, tag, marks }: FieldShape) =>
  Node.create({
    name,
    content: "inline*",
    marks,
    isolating: true,
    defining: true,
    selectable: false,
    parseHTML: () => [{ tag: `div[data-field="${name}"]`, contentElement: tag }],
    renderHTML: () => [
      "div",
      { "data-field": name, "data-label": label, role: "group", "aria-label": label },
      [tag, 0],
    ],
  });

export const headline = field({ name: "headline", label: "Headline", tag: "h1", marks: "_" });
export const dek = field({ name: "dek", label: "Dek", tag: "p", marks: "_" });
export const byline = field({ name: "byline", label: "Byline", tag: "p", marks: "" });
export const caption = field({ name: "caption", label: "Caption", tag: "p", marks: "_" });
export const credit = field({ name: "credit", label: "Credit", tag: "p", marks: "" });
export const alt = field({ name: "alt", label: "Alt text", tag: "p", marks: "" });

/** Keeps the parts that the reader made out (`as`) for as long as the words are the ones they were made out of. */
export const dateline = field({ name: "dateline", label: "Dateline", tag: "p", marks: "" }).extend({
  addAttributes: () => ({ as: { default: null, rendered: false } }),
});

/** The body: paragraphs, pictures and the rest in reading order. */
export const body = Node.create({
  name: "body",
  content: "block+",
  isolating: true,
  selectable: false,
  parseHTML: () => [{ tag: 'div[data-field="body"]' }],
  renderHTML: () => ["div", { "data-field": "body", role: "group", "aria-label": "Body" }, 0],
});
