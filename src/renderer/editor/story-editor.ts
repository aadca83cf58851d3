import { Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type { Story } from "../../core/story/story.ts";
import type { CheckClient } from "../checking/check-client.ts";
import { timers } from "../timers.ts";
import { acrossFields } from "./across-fields.ts";
import { blankDocument } from "./blank-document.ts";
import { changesPlugin } from "./changes/changes-plugin.ts";
import { cleanPaste } from "./paste/clean-paste.ts";
import { storyToDoc } from "./convert/story-to-doc.ts";
import { askOfFinding, followLink } from "./clicks.ts";
import { composition } from "./composition.ts";
import { fieldCountsPlugin } from "./field-counts.ts";
import { frameSelects } from "./frame-selects.ts";
import { findingsPlugin } from "./findings/findings-plugin.ts";
import { isLeftToWindow } from "./left-to-window.ts";
import { readCaret } from "./read-caret.ts";
import { litPlugin } from "./findings/lit.ts";
import { noesPlugin } from "./findings/noes.ts";
import { paintPlugin } from "./findings/paint.ts";
import { reachPlugin } from "./findings/reach-plugin.ts";
import { tintPlugin } from "./findings/tint.ts";
import { createSchedule } from "./findings/schedule.ts";
import { createWatch, type Watch } from "./findings/watch.ts";
import { markKeys } from "./schema/inline.ts";
import { storyKeys } from "./schema/keys.ts";
import { mend } from "./schema/mend.ts";
import { cursors } from "./schema/cursors.ts";
import { createMatchPainter } from "./search/match-painter.ts";
import type { Search } from "./search/search-pattern.ts";
import { showUnseen } from "./unseen/show-unseen.ts";
import { storySchema } from "./schema/story-schema.ts";
import { typesetting } from "./typesetting.ts";
import { act, undoHistory } from "./undo-history.ts";

/** The window's one editor. Stories are states that are put into it, so each keeps its own undo history and selection. */
export interface StoryEditor {
  /** The editable element, to be hung into the page. */
  readonly element: HTMLElement;
  readonly state: EditorState;
  readonly watch: Watch;
  docFor(story: Story): Node;
  /** A state for a document, with all plugins, not shown yet. */
  stateFor(doc: Node): EditorState;
  /** Puts another story's state in the place of the present one; after so many milliseconds it is checked, if at all. */
  show(state: EditorState, checkAfter: number | undefined): void;
  /** Takes a change that a command made: one undo by itself. */
  dispatch(tr: Transaction): void;
  /** Takes the caret from where the page has it: before a command acts on it. */
  readCaret(): void;
  focus(): void;
  /** Where a position is on the screen. */
  place(pos: number): { readonly left: number; readonly top: number; readonly bottom: number };
  /** The position at a point of the window, if the text is there. */
  posAt(left: number, top: number): number | undefined;
  /** The element of the node that stands at a position. */
  elementAt(pos: number): HTMLElement | undefined;
  /** Brings a stretch into view, towards the middle. */
  reveal(from: number): void;
  /** How far the text is scrolled, in pixels. */
  readonly scrolled: number;
  scrollTo(top: number): void;
  /** Shows all places of what is looked for, in whichever story; null: no longer. */
  showMatches(search: Search | null): void;
  setEditable(editable: boolean): void;
  /** Called after every transaction, and after another story was shown. */
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

export interface StoryEditorOptions {
  readonly client: Pick<CheckClient, "block" | "story">;
  /** The steps of a change, to be kept. */
  readonly onSteps: (transactions: readonly Transaction[]) => void;
  /** A paste too large for the text: it takes the way of a file. */
  readonly onLargePaste: (text: string, kind: "text" | "html") => void;
  readonly onLink: (href: string) => void;
  /** A finding was asked for with the other button of the mouse. */
  readonly onFinding: (identity: string) => void;
  /** All that stands there is checked. */
  readonly onIdle: () => void;
}

export function createStoryEditor({
  client,
  onSteps,
  onLargePaste,
  onLink,
  onFinding,
  onIdle,
}: StoryEditorOptions): StoryEditor {
  const schedule = createSchedule();
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  const matches = createMatchPainter();
  const findings = Extension.create({
    name: "findings",
    addProseMirrorPlugins: () => [
      findingsPlugin(schedule),
      noesPlugin(),
      litPlugin(),
      tintPlugin(),
      fieldCountsPlugin(),
      reachPlugin(),
      paintPlugin(),
      changesPlugin(),
      matches.plugin,
    ],
  });
  const editor = new Editor({
    element: document.createElement("div"),
    content: blankDocument,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    // What we do not use of Tiptap's own would be run at every key. Its text for the clipboard comes from the story itself, notes and all.
    enableCoreExtensions: {
      clipboardTextSerializer: false,
      delete: false,
      drop: false,
      paste: false,
      textDirection: false,
    },
    extensions: [
      ...storySchema,
      findings,
      mend,
      undoHistory,
      composition(() => watch.composed()),
      cursors,
      frameSelects,
      showUnseen,
      markKeys,
      typesetting,
      acrossFields,
      storyKeys,
      cleanPaste(onLargePaste),
    ],
    editorProps: {
      attributes: {
        "aria-label": "Story text",
        "aria-multiline": "true",
        "data-entrance": "",
        spellcheck: "false",
        translate: "no",
      },
      handleClick: followLink(onLink),
      handleDOMEvents: {
        keydown(view, event) {
          readCaret(view);
          return isLeftToWindow(event);
        },
        blur: () => {
          watch.moved(true);
          return false;
        },
        contextmenu: askOfFinding(onFinding),
      },
    },
  });
  /** An answer may come in after the window was closed. */
  const caretFromPage = (): void => {
    if (!editor.isDestroyed) readCaret(editor.view);
  };
  const watch = createWatch({
    client,
    schedule,
    timers,
    onIdle() {
      // An answer that was on its way when the window was closed is for nobody.
      if (editor.isDestroyed) return;
      notify();
      onIdle();
    },
    editor: {
      get state() {
        return editor.state;
      },
      get composing() {
        return editor.view.composing;
      },
      readCaret: caretFromPage,
      dispatch: (tr) => editor.view.dispatch(tr),
    },
  });
  let starting: unknown;
  editor.on("transaction", ({ transaction, appendedTransactions }) => {
    const changes = [transaction, ...appendedTransactions].filter(({ docChanged }) => docChanged);
    if (changes.length > 0) {
      onSteps(changes);
      watch.changed();
    } else if (transaction.selectionSet) watch.moved();
    notify();
  });

  const scroller = (): Element | null => editor.view.dom.closest("[data-scroller]");

  return {
    element: editor.view.dom,
    get state() {
      return editor.state;
    },
    watch,
    docFor: (story) => storyToDoc(story, editor.schema),
    stateFor: (doc) => EditorState.create({ doc, plugins: [...editor.state.plugins] }),
    show(state, checkAfter) {
      editor.view.updateState(state);
      notify();
      timers.clear(starting);
      if (checkAfter !== undefined) starting = timers.set(watch.switched, checkAfter);
    },
    dispatch: (tr) => editor.view.dispatch(tr.docChanged && tr.getMeta("addToHistory") !== false ? act(tr) : tr),
    readCaret: caretFromPage,
    focus: () => editor.view.focus(),
    place: (pos) => editor.view.coordsAtPos(pos),
    posAt: (left, top) => editor.view.posAtCoords({ left, top })?.pos,
    elementAt(pos) {
      const element = editor.view.nodeDOM(pos);
      return element instanceof HTMLElement ? element : undefined;
    },
    reveal(from) {
      const { node } = editor.view.domAtPos(from);
      const element = node instanceof Element ? node : node.parentElement;
      element?.scrollIntoView({ block: "center", behavior: "instant" });
    },
    get scrolled() {
      return scroller()?.scrollTop ?? 0;
    },
    scrollTo(top) {
      const element = scroller();
      if (element !== null) element.scrollTop = top;
    },
    showMatches: (search) => matches.show(search),
    setEditable: (editable) => editor.setEditable(editable, false),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => editor.destroy(),
  };
}
