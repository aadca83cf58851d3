// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { setMeta } from "../actions/story-actions.ts";
import { setState } from "../actions/desk-actions.ts";
import { deskStore } from "../stores/desk-store.ts";
import { windowStore } from "../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../testing/open-window.ts";
import { now, see } from "../testing/use-window.ts";

const copy = (place: string): string =>
  `Ferry runs aground off ${place}\n\n${place.toUpperCase()}, May 3 (Harbour News) - A ferry ran aground off ${place} on Sunday.\n`;
let opened: OpenedWindow;
const said = (): string => windowStore.getState().saying?.text ?? "";
const words = (): string => opened.session.editor.state.doc.textContent;

/** What lies on the clipboard after a copy there. */
function copyFrom(target: Element, kind: "copy" | "cut" = "copy"): DataTransfer {
  const clipboardData = new DataTransfer();
  now(() => void target.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true })));
  return clipboardData;
}
const pasteInto = (target: Element, clipboardData: DataTransfer): void =>
  now(() => void target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })));

/** A field over the story, as find is one, with these words selected. */
function field(value: string): HTMLInputElement {
  const made = document.createElement("input");
  made.value = value;
  document.body.append(made);
  made.focus();
  made.setSelectionRange(0, value.length);
  return made;
}

beforeEach(async () => {
  opened = openWindow();
  for (const place of ["Northport", "Southport"])
    await opened.fake.request("import:bytes", `${place}.txt`, new TextEncoder().encode(copy(place)));
  await see(() => expect(deskStore.getState().stories).toHaveLength(2));
  await opened.session.open("story-1");
  now(() => setMeta(opened.session, { embargo: "2099-05-04T00:00:00Z" }));
});
afterEach(() => opened.stop());

test("fields over a held story hold back as its text does, for copy and for cut", () => {
  const find = field("ran aground");
  expect(copyFrom(find).getData("text/plain")).toContain("under embargo");
  expect(copyFrom(find, "cut").getData("text/plain")).not.toContain("aground");
  expect(find.value).toBe("");
  find.remove();
});

test("held words are pasted into their own story, and refused in every other and as a new one", async () => {
  const find = field("ran aground");
  const clipboard = copyFrom(find);
  const other = field("");
  pasteInto(other, clipboard);
  expect(other.value).toBe("ran aground");
  other.dataset["newStory"] = "";
  pasteInto(other, clipboard);
  expect(said()).toContain("only into the story that they come from");
  pasteInto(document.body, clipboard);
  await opened.session.open("story-2");
  const before = words();
  pasteInto(opened.session.editor.element, clipboard);
  delete other.dataset["newStory"];
  pasteInto(other, clipboard);
  expect(words()).toBe(before);
  expect(other.value).toBe("ran aground");
  expect(deskStore.getState().stories).toHaveLength(2);
  find.remove();
  other.remove();
});

test("titles and excerpts of held stories are not copied from the list of the desk, those of others are", async () => {
  await setState("story-1", "killed");
  await opened.session.open("story-2");
  const row = (id: string): Element => document.querySelector(`[data-story="${id}"]`) ?? document.body;
  const select = (first: Element, last = first): void =>
    document.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
  await see(() => expect(row("story-1").textContent).toContain("Northport"));
  select(row("story-1"));
  expect(copyFrom(document.body).getData("text/plain")).toContain("was killed on the desk");
  select(row("story-2"));
  expect(copyFrom(document.body).getData("text/plain")).toBe("");
  const [first, last] = [...document.querySelectorAll("[data-story]")];
  if (first === undefined || last === undefined) throw new Error("the list shows no rows");
  select(first, last);
  expect(copyFrom(document.body).getData("text/plain")).toContain("was killed on the desk");
});

test("main hears of an embargo as it is typed, and when it is lifted", () => {
  const tolds = (): number => opened.fake.sent.filter((channel) => channel === "story:orders").length;
  const before = tolds();
  now(() => setMeta(opened.session, { slug: "ferry" }));
  expect(tolds()).toBe(before);
  now(() => setMeta(opened.session, { embargo: "2099-05-05T00:00:00Z" }));
  now(() => setMeta(opened.session, { embargo: undefined }));
  expect(tolds()).toBe(before + 2);
});

test("what was looked for in a held story is forgotten with it", async () => {
  await setState("story-1", "killed");
  now(() => windowStore.setState({ finding: "find" }));
  await opened.session.open("story-2");
  expect(windowStore.getState().finding).toBeNull();
});

test("a story that was killed is revived for a reason only", async () => {
  await setState("story-1", "killed");
  await setState("story-1", "ready");
  expect(windowStore.getState().dialog).toEqual({ kind: "revive", id: "story-1" });
  expect(deskStore.getState().stories.find(({ id }) => id === "story-1")?.state).toBe("killed");
  await setState("story-1", "spiked");
  expect(deskStore.getState().stories.find(({ id }) => id === "story-1")).toMatchObject({
    state: "spiked",
    held: { why: "killed" },
  });
});
