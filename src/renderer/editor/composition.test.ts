import { EditorState, type Plugin, type Transaction } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../core/checks/finding.ts";
import { aStory, schema } from "../testing/a-story.ts";
import { baselineOf } from "./changes/changes.ts";
import { changesPlugin, track } from "./changes/changes-plugin.ts";
import { composed, isComposing } from "./composition.ts";
import { storyToDoc } from "./convert/story-to-doc.ts";
import { findingsPlugin, showFindings } from "./findings/findings-plugin.ts";
import { noesPlugin } from "./findings/noes.ts";
import { reachPlugin } from "./findings/reach-plugin.ts";
import { setTint, tintPlugin } from "./findings/tint.ts";
import { showUnseen } from "./unseen/show-unseen.ts";

const unseen = (): Plugin => {
  const [plugin] = showUnseen.config.addProseMirrorPlugins?.call({} as never) ?? [];
  if (plugin === undefined) throw new Error("it has no plugin");
  return plugin;
};

/** The caret is in the headline, “Ferry runs aground off Northport”, where an input method types. */
function opened(plugin: Plugin, others: readonly Plugin[] = []) {
  const doc = storyToDoc(aStory(), schema);
  let state = EditorState.create({ doc, plugins: [...others, plugin] });
  return {
    doc,
    get state() {
      return state;
    },
    apply(tr: Transaction) {
      state = state.apply(tr);
    },
    compose(words: string, at = 7) {
      state = state.apply(state.tr.insertText(words, at).setMeta("composition", 1));
    },
    /** Words of the headline that an element of their own is drawn around. */
    drawn(): readonly string[] {
      const set = plugin.props.decorations?.call(plugin, state) as DecorationSet | null;
      return (set?.find(1, state.doc.child(0).nodeSize - 1) ?? []).map(({ from, to }) =>
        state.doc.textBetween(from, to),
      );
    },
  };
}

const aFinding = (block: string): Finding => ({
  check: "a-check",
  level: "check",
  message: "Look at this",
  why: "because",
  span: { block, from: 0, to: 5 } as Finding["span"],
  quote: "Ferry",
  fixes: [],
  related: [],
  sure: 1,
});

describe("while an input method composes, no element comes around its words or goes", () => {
  test("what came in since the baseline is marked when it has let go", () => {
    const editor = opened(changesPlugin());
    editor.apply(track(editor.state.tr, { baseline: baselineOf(editor.doc), shown: true }));
    editor.compose("に");
    editor.compose("ほ", 8);
    expect(editor.drawn()).toEqual([]);
    editor.apply(composed(editor.state.tr));
    expect(editor.drawn()).toContain("にほruns");
  });

  test("findings that are made reachable, by whatever comes in meanwhile", () => {
    const editor = opened(reachPlugin(), [findingsPlugin({ get: () => undefined }), noesPlugin()]);
    editor.compose("に");
    const node = editor.state.doc.child(0);
    const answers = { layer: "block", answers: [{ node, findings: [aFinding("headline")] }] } as const;
    // It says so of itself, as every transaction does while the view composes.
    editor.apply(showFindings(editor.state.tr, answers).setMeta("composition", 1));
    expect(editor.drawn()).toEqual([]);
    editor.apply(composed(editor.state.tr));
    expect(editor.drawn()).toEqual(["Ferry"]);
  });

  test("tones of sources, kept for later", () => {
    const editor = opened(tintPlugin());
    const { doc } = editor;
    const span = { block: "headline", from: 0, to: 5 } as Finding["span"];
    const tint = { doc, stretches: [{ span, tone: 1, label: "A" }] };
    editor.apply(setTint(editor.state.tr, tint).setMeta("composition", 1));
    expect(editor.drawn()).toEqual([]);
    editor.apply(composed(editor.state.tr));
    expect(editor.drawn()).toEqual(["Ferry"]);
    editor.apply(setTint(editor.state.tr, null).setMeta("composition", 1));
    expect(editor.drawn()).toEqual(["Ferry"]);
    editor.apply(composed(editor.state.tr));
    expect(editor.drawn()).toEqual([]);
  });

  test("characters that nobody sees", () => {
    const editor = opened(unseen());
    editor.compose("\u200B");
    expect(editor.drawn()).toEqual([]);
    editor.apply(composed(editor.state.tr));
    expect(editor.drawn()).toEqual(["\u200B"]);
  });
});

test("what is appended to a change of an input method is its own", () => {
  const state = EditorState.create({ doc: storyToDoc(aStory(), schema) });
  const root = state.tr.insertText("に", 7).setMeta("composition", 1);
  expect(isComposing(state.apply(root).tr.setMeta("appendedTransaction", root))).toBe(true);
  expect(isComposing(state.tr.insertText("a", 7))).toBe(false);
});
