import { Extension, Mark, Node } from "@tiptap/core";
import { toggleMark } from "@tiptap/pm/commands";
import { act } from "../undo-history.ts";

export const text = Node.create({ name: "text", group: "inline" });

/** A line break inside a paragraph: one character of the block's text. */
export const hardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

export const bold = Mark.create({
  name: "bold",
  parseHTML: () => [
    { tag: "strong" },
    // Google Docs wraps a whole paste in <b style="font-weight:normal">.
    { tag: "b", getAttrs: (element) => (element.style.fontWeight === "normal" ? false : null) },
    { style: "font-weight", getAttrs: (value) => (/^(?:bold(?:er)?|[6-9]\d\d)$/u.test(value) ? null : false) },
  ],
  renderHTML: () => ["strong", 0],
});

export const italic = Mark.create({
  name: "italic",
  parseHTML: () => [
    { tag: "em" },
    { tag: "i", getAttrs: (element) => (element.style.fontStyle === "normal" ? false : null) },
    { style: "font-style=italic" },
  ],
  renderHTML: () => ["em", 0],
});

/** Addresses that may be followed from the story; any other is kept in the copy and shown as plain text. */
export const followable = (href: string): boolean => /^(?:https?|mailto):/iu.test(href);

export const link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: "" } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = element.getAttribute("href") ?? "";
        return followable(href) ? { href } : false;
      },
    },
  ],
  renderHTML({ mark }) {
    const href = String(mark.attrs["href"]);
    return followable(href) ? ["a", { href, rel: "noopener" }, 0] : ["span", { "data-link": href }, 0];
  },
});

/** Words of the desk to itself: seen and edited like any other, never checked as copy, never published. */
export const note = Mark.create({
  name: "note",
  inclusive: true,
  parseHTML: () => [{ tag: "span[data-note]" }],
  renderHTML: () => ["span", { "data-note": "", title: "Note: is not published" }, 0],
});

/** Bold and italic from the keyboard. No input rules: an asterisk in copy is an asterisk. */
export const markKeys = Extension.create({
  name: "markKeys",
  addKeyboardShortcuts() {
    const toggle = (name: string) => () => {
      const type = this.editor.schema.marks[name];
      if (type === undefined) throw new Error(`the story schema has no ${name}`);
      return toggleMark(type)(this.editor.state, (tr) => this.editor.view.dispatch(act(tr)));
    };
    return { "Mod-b": toggle("bold"), "Mod-i": toggle("italic") };
  },
});
