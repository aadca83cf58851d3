import { Extension } from "@tiptap/core";
import { Fragment, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { choosePaste } from "../../../core/wire/paste/choose-paste.ts";
import type { EditorView } from "@tiptap/pm/view";
import { timers } from "../../timers.ts";
import { inlineFrom } from "../convert/rich-text.ts";
import { typeOf } from "../convert/story-to-doc.ts";
import { namedAsCut, type Taken, takenFrom } from "./block-names.ts";
import { pasteInLine } from "./paste-in-line.ts";
import { parseOnce, type PastedMarkup } from "./parse-once.ts";
import { isParsable, pasteLimits } from "./scan-html.ts";
import { withoutNotes } from "./without-notes.ts";

/**
 * Paste takes in what a story can hold and nothing else; what is too large for the text goes to `onLarge`. What is copied or dragged
 * out has no notes in it; within the story it comes with them.
 */
export function cleanPaste(onLarge: (text: string, kind: "text" | "html") => void): Extension {
  let taken: Taken | undefined;
  let dragged: { readonly whole: Slice; readonly shown: Slice } | undefined;
  const remember = ({ state }: EditorView): boolean => {
    taken = takenFrom(state.doc, state.selection.content());
    return false;
  };
  const aside = (event: Event, html: string, text: string): true => {
    if (html !== "" && isParsable(html)) onLarge(html, "html");
    else onLarge(text, "text");
    event.preventDefault();
    return true;
  };
  /** Before ProseMirror, which would have parsed what is too large or not to be taken. */
  const paste =
    (markup: PastedMarkup) =>
    (view: EditorView, event: ClipboardEvent): boolean => {
      if (view.composing) return false;
      const html = event.clipboardData?.getData("text/html") ?? "";
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (isTooLarge(html, text)) return aside(event, html, text);
      if (html === "") return false;
      // What was copied here is known to be better than its text; of anything else the truer form is taken.
      const own = html.includes("data-pm-slice");
      const rich = isParsable(html) && (own || choosePaste({ html, text }, "text").kind === "html");
      if (rich && html.length < pasteLimits.atOnce) return false;
      event.preventDefault();
      if (rich) {
        markup.prepare(html);
        timers.set(() => view.isDestroyed || view.pasteHTML(html, event), 0);
      } else view.pasteText(text, event);
      return true;
    };
  const drop = ({ dragging }: EditorView, event: DragEvent): boolean => {
    const html = event.dataTransfer?.getData("text/html") ?? "";
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (dragging !== null || !(isTooLarge(html, text) || !isParsable(html))) return false;
    return aside(event, html, text);
  };
  return Extension.create({
    name: "cleanPaste",
    addProseMirrorPlugins() {
      const markup = parseOnce(this.editor.schema);
      return [
        new Plugin({
          props: {
            ...markup.props,
            // Also where the plain text was asked for: a paragraph is no look.
            clipboardTextParser: (text, $context) =>
              sliceFrom(text, $context.doc.type.schema, $context.node(1)?.type.name !== "body"),
            handlePaste: (view, _event, slice) => inLine(view, "paste", pasteInLine(view.state, slice)),
            handleDrop: (view, event, slice, moved) =>
              !moved && inLine(view, "drop", droppedInLine(view, event, slice)),
            transformCopied(whole) {
              const shown = withoutNotes(whole);
              dragged = { whole, shown };
              return shown;
            },
            clipboardTextSerializer: ({ content }) =>
              content.textBetween(0, content.size, "\n\n", ({ type }) => (type.name === "hardBreak" ? "\n" : "")),
            // What is dragged to another place stays the block that it was.
            transformPasted(slice, view) {
              if (view.dragging === null) return namedAsCut(slice, taken, view.state.doc);
              return slice === dragged?.shown ? dragged.whole : slice;
            },
            handleDOMEvents: { cut: remember, copy: remember, paste: paste(markup), drop },
          },
        }),
      ];
    },
  });
}

function inLine(view: EditorView, event: "paste" | "drop", tr: Transaction | undefined): boolean {
  if (tr !== undefined) view.dispatch(tr.setMeta(event, true).setMeta("uiEvent", event));
  return tr !== undefined;
}

function droppedInLine(view: EditorView, { clientX, clientY }: DragEvent, slice: Slice): Transaction | undefined {
  const at = view.posAtCoords({ left: clientX, top: clientY });
  return at === null ? undefined : pasteInLine(view.state, slice, { from: at.pos, to: at.pos });
}

const isTooLarge = (html: string, text: string): boolean =>
  html.length > pasteLimits.inPlace || text.length > pasteLimits.inPlace;

/** Plain text as paragraphs; in a field all is one line. */
function sliceFrom(text: string, schema: Schema, oneLine: boolean): Slice {
  const nodes = paragraphsOf(text, oneLine).map((part) =>
    typeOf(schema, "paragraph").create(null, inlineFrom(part, schema)),
  );
  return new Slice(Fragment.fromArray(nodes), 1, 1);
}

/**
 * An empty line ends a paragraph, a line end inside one is a space. Copy without empty lines has a paragraph a line, unless its lines
 * are of a width and were wrapped. A single line stays as it is: a word may be meant with its space.
 */
export function paragraphsOf(text: string, oneLine = false): readonly string[] {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  if (oneLine || lines.length === 1)
    return [
      lines
        .join("\n")
        .replace(/^\s*\n|\n\s*$/gu, "")
        .replace(/\s*\n\s*/gu, " "),
    ];
  const blank = lines.some((line, n) => n > 0 && n < lines.length - 1 && line.trim() === "");
  if (!blank && !isWrapped(lines)) return lines.map((line) => line.trim()).filter((line) => line !== "");
  return text
    .replace(/\r\n?/gu, "\n")
    .split(/\n[^\S\n]*\n\s*/u)
    .map((part) => part.replace(/\s*\n\s*/gu, " ").trim())
    .filter((part) => part !== "");
}

/** Lines broken by a program: none much longer than the others, and most end in the middle of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.map((line) => line.trim()).filter((line) => line !== "");
  const longest = Math.max(...full.map(({ length }) => length));
  const midway = full.slice(0, -1).filter((line) => !/[.?!:;"”’]$/u.test(line)).length;
  return longest <= 90 && midway > (full.length - 1) / 2;
}
