// @vitest-environment happy-dom
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addWord } from "../../actions/word-actions.ts";
import { openFindings } from "../../editor/findings/open-findings.ts";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

const copy = `Ferry runs aground off Northport

A ferry with 84 people on board ran aground off Northport on Sunday.

The comittment of the crew was praised.

Nobody was hurt, the harbor master said on Monday morning.
`;

let opened: OpenedWindow;

beforeEach(async () => {
  opened = openWindow([{ name: "ferry.txt", text: copy }]);
  opened.run("file:open");
  await see(() => expect(misspelt()).toEqual(["comittment"]));
});

afterEach(() => opened.stop());

const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const misspelt = (): readonly string[] =>
  openFindings(opened.session.editor.state)
    .map(({ mark }) => mark.finding)
    .filter(({ check }) => check === "spelling")
    .map(({ quote }) => quote);

describe("spelling in the window", { timeout: 30_000 }, () => {
  test("the menu of the finding offers what was meant, and both lists", async () => {
    const { editor } = opened.session;
    const [finding] = openFindings(editor.state).filter(({ mark }) => mark.finding.check === "spelling");
    windowStore.setState({ fixesFor: finding?.identity ?? null });
    await see(() => expect(document.querySelector('[role="menu"]')).not.toBeNull());
    const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    expect(items.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([
        "Change to “commitment”",
        "Add “comittment” to my words",
        "Add “comittment” to the desk’s words",
      ]),
    );
    items.find(({ textContent }) => textContent === "Add “comittment” to my words")?.click();
    await see(() => expect(misspelt()).toEqual([]));
    expect(await opened.fake.request("words:get")).toEqual({ ok: true, value: ["comittment"] });
    // The slip of the mouse is taken back where it was said.
    windowStore.getState().saying?.undo?.();
    await see(() => expect(misspelt()).toEqual(["comittment"]));
    expect(await opened.fake.request("words:get")).toEqual({ ok: true, value: [] });
  });

  test("the desk’s words are among its decisions, and both lists can be seen and edited", async () => {
    addWord(opened.session, "desk", "comittment");
    await see(() => expect(misspelt()).toEqual([]));
    expect(opened.fake.house.decisions.words.map(({ word }) => word)).toEqual(["comittment"]);
    opened.run("edit:words");
    await see(() => expect(document.querySelector('[aria-label="Take “comittment” off"]')).not.toBeNull());
    document.querySelector<HTMLElement>('[aria-label="Take “comittment” off"]')?.click();
    await see(() => expect(misspelt()).toEqual(["comittment"]));
  });

  test("the word that is being typed is not flagged until the caret leaves it", async () => {
    const { editor } = opened.session;
    editor.focus();
    const at = editor.state.doc.content.size - 2;
    editor.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)).insertText(" The harbuor"),
    );
    // Past every pause: the answer is there, and is held back.
    await new Promise((done) => setTimeout(done, 1_500));
    expect(misspelt()).toEqual(["comittment"]);
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 1)));
    await see(() => expect(misspelt()).toEqual(["comittment", "harbuor"]));
  });
});
