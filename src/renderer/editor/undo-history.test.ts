// @vitest-environment happy-dom
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setEmbed, turnIntoItems } from "../actions/block-actions.ts";
import { replaceAll } from "../actions/find-actions.ts";
import { correct, correctAll } from "../actions/finding-actions.ts";
import { makeOfLine } from "../actions/line-actions.ts";
import { addPhotos } from "../actions/photo-actions.ts";
import { replacePicture } from "../actions/picture-actions.ts";
import { setLink, setMeta } from "../actions/story-actions.ts";
import { type OpenedWindow, openWindow } from "../testing/open-window.ts";
import { see } from "../testing/use-window.ts";
import { openFindings } from "./findings/open-findings.ts";
import { placesOf } from "./places.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the the harbour master.

The ferry will be towed to the the yard at Holm on Monday.
`;

let opened: OpenedWindow;
let received: Node;

beforeAll(async () => {
  opened = openWindow([{ name: "ferry.txt", text: ferry }]);
  opened.run("file:open");
  await see(() => expect(opened.session.editor.element.textContent).toContain("Ferry runs aground"));
  await checked();
  received = state().doc;
});

afterAll(() => opened.stop());

beforeEach(() => {
  while (!state().doc.eq(received)) opened.run("edit:undo");
  caretIn("b2");
});

const state = (): EditorState => opened.session.editor.state;
const theThe = () => openFindings(state()).filter(({ mark }) => mark.finding.quote === "the the");
const photo = (name = "ferry.jpg"): File => new File(["ferry"], name, { type: "image/jpeg" });

/** What ProseMirror does itself. */
function itself(make: (tr: Transaction) => Transaction): void {
  const { editor } = opened.session.editor.element as HTMLElement & { editor: Editor };
  editor.view.dispatch(make(editor.state.tr));
}

const type = (words: string): void => {
  for (const letter of words) itself((tr) => tr.insertText(letter));
};

/** By an event of ProseMirror itself, as it marks them. */
const stroke = (event: "cut" | "drop" | "paste", make: (tr: Transaction) => Transaction) => () =>
  itself((tr) => make(tr).setMeta("uiEvent", event));

const key = (name: string) => () => {
  const { editor } = opened.session.editor.element as HTMLElement & { editor: Editor };
  const event = new KeyboardEvent("keydown", { key: name, ctrlKey: true });
  expect(editor.view.someProp("handleKeyDown", (handle) => handle(editor.view, event))).toBe(true);
};

function placeOf(id: string): number {
  const place = placesOf(state().doc).get(id);
  if (place === undefined) throw new Error(`there is no ${id}`);
  return place.pos;
}

/** At the end of the paragraph. */
function caretIn(id: string): void {
  const pos = placeOf(id);
  const end = pos + (state().doc.nodeAt(pos)?.nodeSize ?? 0) - 1;
  itself((tr) => tr.setSelection(TextSelection.create(tr.doc, end)));
}

function selectWord(): void {
  const { head } = state().selection;
  itself((tr) => tr.setSelection(TextSelection.create(tr.doc, head - 4, head)));
}

const run = (id: Parameters<OpenedWindow["run"]>[0]) => () => opened.run(id);
const after =
  (first: () => void, ...then: readonly (() => void)[]) =>
  () => {
    first();
    for (const one of then) one();
  };

interface Act {
  /** What has to be so first. */
  readonly first?: () => void | Promise<void>;
  readonly act: () => void | Promise<void>;
}

const checked = (): Promise<void> => see(() => expect(theThe()).toHaveLength(2));
const withTable = { first: run("story:table") };
const withPhoto = {
  first: async () => {
    await addPhotos(opened.session, [photo()], 1);
    caretIn("b2");
  },
};
const takeFigure = (): void => itself((tr) => tr.setSelection(NodeSelection.create(tr.doc, figure())));
const dragUp = (): void =>
  stroke("drop", (tr) => {
    const { node } = state().selection as NodeSelection;
    return tr.deleteSelection().insert(placeOf("b1"), node);
  })();

function figure(): number {
  let found = -1;
  state().doc.descendants((node, pos) => {
    if (node.type.name === "figure") found = pos;
    return found < 0;
  });
  return found;
}

const acts: Readonly<Record<string, Act>> = {
  "a drop": { act: stroke("drop", (tr) => tr.insertText("hove to ")) },
  "a drag of a picture": {
    ...withPhoto,
    act: after(takeFigure, dragUp),
  },
  "a paste": { act: stroke("paste", (tr) => tr.insertText("hove to ")) },
  "a cut": {
    act: after(
      selectWord,
      stroke("cut", (tr) => tr.deleteSelection()),
    ),
  },
  "a correction": {
    first: checked,
    act: () =>
      theThe()
        .slice(0, 1)
        .forEach((finding) => correct(opened.session, finding, 0)),
  },
  "all corrections of a kind": {
    first: checked,
    act: () =>
      correctAll(
        opened.session,
        theThe().map(({ identity }) => identity),
      ),
  },
  "a replacement of all": { act: () => replaceAll(opened.session, { words: "ferry", matchCase: false }, "boat") },
  "a photo dropped": { act: () => addPhotos(opened.session, [photo()], 1) },
  "a photo replaced": { ...withPhoto, act: () => replacePicture(opened.session, figure(), photo("b.jpg")) },
  "a picture of decoration": { ...withPhoto, act: after(takeFigure, run("story:decorative")) },
  "a picture added": { act: run("story:figure") },
  "a paragraph set aside": { act: run("story:set-aside") },
  "a paragraph moved": { act: run("story:up") },
  "a paragraph made a crosshead": { act: run("story:crosshead") },
  "a paragraph made a quotation": { act: run("story:quote") },
  "a paragraph made the dek": { act: () => makeOfLine(opened.session, "b3", "dek") },
  "a paragraph made a list": { act: () => turnIntoItems(opened.session, false) },
  "an embed": { act: () => setEmbed(opened.session, "https://example.com/a", "") },
  "a link": { act: after(selectWord, () => setLink(opened.session, "https://example.com/")) },
  "bold by the menu": { act: after(selectWord, run("story:bold")) },
  "bold by its key": { act: after(selectWord, key("b")) },
  "a note": { act: after(selectWord, run("story:note")) },
  capitals: { act: after(selectWord, run("story:case-upper")) },
  "a table": { act: run("story:table") },
  "a row of a table": { ...withTable, act: run("table:row") },
  "a column by its key": { ...withTable, act: run("table:column") },
  "a row taken out": { ...withTable, act: run("table:remove-row") },
  "a fact of the story": { act: () => setMeta(opened.session, { slug: "ferry-2" }) },
  "a change put back": { first: after(run("changes:show"), run("changes:next")), act: run("changes:put-back-all") },
};

describe("one undo", { timeout: 30_000 }, () => {
  test.each(Object.entries(acts))("takes back %s, not what was typed just before or after", async (_name, one) => {
    // Within the time in which keys are one undo.
    await one.first?.();
    const before = state().doc;
    type("so");
    const typed = state().doc;
    await one.act();
    const done = state().doc;
    expect(done.eq(typed)).toBe(false);
    type("on");
    opened.run("edit:undo");
    expect(state().doc.eq(done)).toBe(true);
    opened.run("edit:undo");
    expect(state().doc.eq(typed)).toBe(true);
    opened.run("edit:undo");
    expect(state().doc.eq(before)).toBe(true);
  });

  test("takes back the drag of a photo and leaves the photo that was dropped just before", async () => {
    await addPhotos(opened.session, [photo()], 1);
    const dropped = state().doc;
    takeFigure();
    dragUp();
    expect(state().doc.eq(dropped)).toBe(false);
    opened.run("edit:undo");
    expect(state().doc.eq(dropped)).toBe(true);
  });

  test("takes back all that was typed without a pause", () => {
    const before = state().doc;
    type("and so on");
    opened.run("edit:undo");
    expect(state().doc.eq(before)).toBe(true);
  });
});
