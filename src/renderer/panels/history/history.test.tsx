// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { putBackChange } from "../../actions/change-actions.ts";
import { setMeta } from "../../actions/story-actions.ts";
import { changesIn } from "../../editor/changes/changes-plugin.ts";
import { placesOf } from "../../editor/places.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { aground, replaceWords, takeOutBlock } from "../../testing/edit-words.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

let opened: OpenedWindow;
const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const run: OpenedWindow["run"] = (id) => opened.run(id);
const element = (): HTMLElement => opened.session.editor.element;
const said = (): string => windowStore.getState().saying?.text ?? "";
const button = (name: RegExp, within: ParentNode = document): HTMLElement | undefined =>
  [...within.querySelectorAll<HTMLElement>("button")].find((one) =>
    name.test(one.getAttribute("aria-label") ?? one.textContent),
  );
const count = (): number => changesIn(opened.session.editor.state).length;

const replace = (id: string, old: string, made: string): void => replaceWords(opened.session, id, old, made);
const removeBlock = (id: string): void => takeOutBlock(opened.session, id);

beforeEach(async () => {
  opened = openWindow([aground]);
  run("file:open");
  await see(() => expect(element().textContent).toContain("Ferry runs aground"));
});

afterEach(() => opened.stop());

describe("changes since the story was received", { timeout: 30_000 }, () => {
  test("take a note and the words typed after it as two, each to be put back", () => {
    const { editor } = opened.session;
    const place = placesOf(editor.state.doc).get("b1");
    if (place === undefined) throw new Error("there is no first paragraph");
    run("changes:show");
    const at = place.pos + 1 + place.node.content.size;
    editor.dispatch(editor.state.tr.insertText(" ask the owner for more", at));
    const type = editor.state.schema.marks["note"];
    if (type === undefined) throw new Error("there are no notes");
    editor.dispatch(editor.state.tr.addMark(at + 1, at + 14, type.create()));
    const changes = changesIn(editor.state);
    expect(changes.map(({ added }) => added.trim()).filter((words) => words !== "")).toEqual([
      "ask the owner",
      "for more",
    ]);
    putBackChange(opened.session, changes.at(-1));
    expect(element().textContent).toContain("ask the owner");
    expect(element().textContent).not.toContain("for more");
  });

  test("show facts outside the text too, each to be put back", async () => {
    run("view:history");
    await see(() => expect(document.body.textContent).toContain("No changes"));
    const { meta } = sideStore.getState();
    setMeta(opened.session, { embargo: "2046-05-03T18:00:00Z", slug: "FERRY-LATE" });
    await see(() => expect(document.body.textContent).toContain("2 in the details"));
    const list = document.querySelector('[aria-label="Changes in the details"]') ?? document.body;
    expect(list.textContent).toContain("Embargo");
    expect(list.textContent).toContain("2046-05-03T18:00:00Z");
    button(/^Put back: Embargo/u, list)?.click();
    await see(() => expect(document.body.textContent).toContain("1 in the details"));
    expect(sideStore.getState().meta.embargo).toBe(meta.embargo);
  });

  test("are shown word by word, are no part of the story, and are gone through by key", () => {
    replace("headline", "aground", "ashore");
    removeBlock("b2");
    run("changes:show");
    expect([...element().querySelectorAll("ins")].map(({ textContent }) => textContent)).toEqual(["ashore"]);
    const struck = [...element().querySelectorAll("del")].map(({ textContent }) => textContent);
    expect(struck).toEqual(["aground", "Nobody was hurt, said Ada Marsh, the harbour master."]);
    expect(JSON.stringify(opened.session.story())).not.toContain("Ada Marsh, the harbour");
    run("changes:next");
    expect(said()).toContain("1 of 2 changes, Headline: “aground” became “ashore”");
    run("changes:next");
    expect(said()).toContain("2 of 2");
    run("changes:next");
    expect(said()).toContain("1 of 2");
    run("changes:previous");
    expect(said()).toContain("2 of 2");
    run("changes:show");
    expect(element().querySelector("ins, del")).toBeNull();
  });

  test("one is put back in one undo step, a whole paragraph where it stood", () => {
    const received = opened.session.story();
    replace("headline", "aground", "ashore");
    removeBlock("b2");
    run("changes:next");
    run("changes:put-back");
    expect(opened.session.story()?.headline?.text).toBe("Ferry runs aground off Northport");
    expect(count()).toBe(1);
    run("changes:next");
    run("changes:put-back");
    expect(opened.session.story()).toEqual(received);
    run("edit:undo");
    expect(count()).toBe(1);
    run("edit:undo");
    expect(count()).toBe(2);
  });

  test("bold and links alone are changes too: gone to, accepted, put back and compared", async () => {
    const { editor } = opened.session;
    const mark = (id: string, words: string, name: string, attributes?: object): void => {
      const place = placesOf(editor.state.doc).get(id);
      const from = (place?.pos ?? 0) + 1 + (place?.node.textContent.indexOf(words) ?? 0);
      const type = editor.state.schema.marks[name];
      if (type === undefined) throw new Error(`there is no mark “${name}”`);
      editor.dispatch(editor.state.tr.addMark(from, from + words.length, type.create({ ...attributes })));
    };
    run("changes:show");
    mark("b1", "84 people", "bold");
    mark("b2", "Ada Marsh", "link", { href: "https://example.org/" });
    expect(count()).toBe(2);
    expect(element().querySelector("ins[data-looks]")?.textContent).toBe("84 people");
    expect(element().querySelector("del")).toBeNull();
    run("changes:compare");
    await see(() => expect(document.body.textContent).toContain("now linked to https://example.org/"));
    windowStore.setState({ compare: null });
    run("changes:next");
    expect(said()).toMatch(/“84 people” is now bold$/u);
    run("changes:accept");
    expect(count()).toBe(1);
    const accepted = opened.session.story();
    run("changes:put-back-all");
    expect(count()).toBe(0);
    expect(JSON.stringify(opened.session.story()?.body)).not.toContain("example.org");
    expect(JSON.stringify(opened.session.story()?.body)).toContain('"bold"');
    run("edit:undo");
    expect(opened.session.story()).toEqual(accepted);
  });

  test("words come back with the bold, the link and the line break that they had", () => {
    const { editor } = opened.session;
    const mark = (words: string, name: string, attributes?: object): void => {
      const place = placesOf(editor.state.doc).get("b1");
      const from = (place?.pos ?? 0) + 1 + (place?.node.textContent.indexOf(words) ?? 0);
      const type = editor.state.schema.marks[name];
      if (type === undefined) throw new Error(`there is no mark “${name}”`);
      editor.dispatch(editor.state.tr.addMark(from, from + words.length, type.create({ ...attributes })));
    };
    mark("84 people", "bold");
    mark("Northport", "link", { href: "https://example.org/northport" });
    replace("headline", "aground", "ashore");
    run("changes:show");
    run("changes:accept-all");
    const marked = opened.session.story();
    replace("b1", "84 people", "Nobody");
    replace("b1", "off Northport", "near Holm");
    mark("Nobody", "italic");
    expect(opened.session.story()).not.toEqual(marked);
    run("changes:put-back-all");
    expect(opened.session.story()).toEqual(marked);
    removeBlock("b1");
    run("changes:put-back-all");
    expect(opened.session.story()).toEqual(marked);
    // What is accepted is put back with its marks later on, too.
    replace("b1", "84 people", "Nobody");
    mark("Nobody", "italic");
    run("changes:next");
    run("changes:accept");
    const accepted = opened.session.story();
    replace("b1", "Nobody", "Somebody");
    run("changes:put-back-all");
    expect(opened.session.story()).toEqual(accepted);
  });

  test("one that is accepted is no change any more, now and when the story is opened again", async () => {
    replace("headline", "aground", "ashore");
    replace("b1", "84", "86");
    run("changes:next");
    run("changes:accept");
    expect(count()).toBe(1);
    await see(() => expect(opened.fake.desk.get("story-1")?.baseline).toBeDefined());
    expect(opened.session.story()?.headline?.text).toBe("Ferry runs ashore off Northport");
    run("changes:put-back-all");
    expect(opened.session.story()?.headline?.text).toBe("Ferry runs ashore off Northport");
    expect(JSON.stringify(opened.session.story()?.body)).toContain("84 people");
    windowStore.getState().saying?.undo?.();
    expect(count()).toBe(1);
    run("changes:accept-all");
    expect(count()).toBe(0);
    replace("headline", "Northport", "Holm");
    expect(count()).toBe(1);
  });

  test("a new paragraph is one change; to put all back takes it out again", () => {
    const received = opened.session.story();
    const { editor } = opened.session;
    const place = placesOf(editor.state.doc).get("b1");
    const at = (place?.pos ?? 0) + (place?.node.nodeSize ?? 0);
    const paragraph = editor.state.schema.node("paragraph", null, editor.state.schema.text("Divers came at noon."));
    editor.dispatch(editor.state.tr.insert(at, paragraph));
    replace("b2", "hurt", "harmed");
    run("changes:next");
    expect(count()).toBe(2);
    run("changes:accept");
    expect(count()).toBe(1);
    replace("n1", "noon", "two");
    expect(changesIn(editor.state).map(({ removed, added }) => [removed, added])).toEqual([
      ["noon", "two"],
      ["hurt", "harmed"],
    ]);
    run("changes:put-back-all");
    expect(opened.session.story()?.body).toHaveLength((received?.body.length ?? 0) + 1);
    expect(count()).toBe(0);
  });

  test("are listed at the side, each with its place and its two ways", async () => {
    replace("headline", "aground", "ashore");
    run("view:history");
    await see(() => expect(document.querySelector('[aria-label="Changes"] h2')?.textContent).toBe("One change"));
    expect(document.activeElement?.id).toBe("tab-history");
    const list = document.querySelector('[aria-label="Changes"] ul') ?? document;
    expect(button(/^Show in the text$/u)).toBeDefined();
    expect(list.textContent).toContain("Headline");
    button(/^Put back$/u, list)?.click();
    await see(() => expect(document.querySelector('[aria-label="Changes"] h2')?.textContent).toBe("No changes"));
    // There is nothing to show.
    expect(button(/^Show in the text$/u)).toBeUndefined();
  });
});
