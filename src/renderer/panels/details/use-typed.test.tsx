// @vitest-environment happy-dom
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { placesOf } from "../../editor/places.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { now, see } from "../../testing/use-window.ts";

const copy = (name: string): string => `${name} runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.
`;

let opened: OpenedWindow;

const field = (label: string): HTMLTextAreaElement => {
  const found = [...document.querySelectorAll<HTMLTextAreaElement>("label textarea")].find(
    (one) => one.closest("label")?.querySelector("span")?.textContent === label,
  );
  if (found === undefined) throw new Error(`there is no field “${label}”`);
  return found;
};

/** Types, and leaves no field for it. */
const type = (label: string, value: string): void =>
  now(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field(label), value);
    field(label).dispatchEvent(new Event("input", { bubbles: true }));
  });

const press = (label: string, key: string): void =>
  now(() => void field(label).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));

const open = async (nth: number): Promise<void> => {
  await opened.session.open(`story-${nth}`);
  await see(() => expect(field("Slug")).toBeDefined());
};

const metaOf = async (nth: number) => {
  await open(nth);
  return opened.session.story()?.meta;
};

beforeEach(async () => {
  opened = openWindow();
  for (const [n, name] of ["Aurora", "Boreal"].entries())
    await opened.fake.request("import:bytes", `${n}.txt`, new TextEncoder().encode(copy(name)));
  await opened.session.open("story-2");
  now(() => windowStore.setState({ tab: "details" }));
  await open(1);
});

afterEach(() => opened.stop());

describe("a field of the details that is not left", { timeout: 30_000 }, () => {
  test("goes into its own story when another takes its place", async () => {
    type("Slug", "aurora");
    await open(2);
    expect(field("Slug").value).toBe("");
    expect(opened.session.story()?.meta.slug).toBeUndefined();
    expect((await metaOf(1))?.slug).toBe("aurora");
  });

  test("goes into the story when its window is put away", async () => {
    type("Embargo", "18:00 UTC on 3 May 2046");
    await opened.session.settle();
    expect(opened.session.story()?.meta.embargo).toContain("18:00");
  });

  test("goes into the story before a command is run: an embargo holds what is copied by its key", async () => {
    type("Embargo", "18:00 UTC on 3 May 2046");
    now(() => window.dispatchEvent(new KeyboardEvent("keydown", { key: "C", ctrlKey: true, shiftKey: true })));
    expect(opened.session.story()?.meta.embargo).toContain("18:00");
    expect(opened.fake.exported).toHaveLength(0);
  });

  test("is kept after a pause, and Esc brings back what stood there before", async () => {
    type("Credit line", "Harbour");
    await see(() => expect(opened.session.story()?.meta.credit).toBe("Harbour"));
    type("Credit line", "Harbour News");
    press("Credit line", "Escape");
    expect(field("Credit line").value).toBe("");
    expect(opened.session.story()?.meta.credit).toBeUndefined();
  });

  test("was sent before: Esc brings back what was sent last", async () => {
    type("Slug", "aurora");
    press("Slug", "Enter");
    // The story follows a moment later.
    expect(sideStore.getState().meta.slug).toBeUndefined();
    type("Slug", "aurora-aground-off-northport");
    press("Slug", "Escape");
    expect(field("Slug").value).toBe("aurora");
    expect(opened.session.story()?.meta.slug).toBe("aurora");
  });

  test("is not kept half where half of it would mean another moment", async () => {
    type("Embargo", "1");
    type("Slug", "aurora");
    await see(() => expect(opened.session.story()?.meta.slug).toBe("aurora"));
    expect(opened.session.story()?.meta.embargo).toBeUndefined();
    press("Embargo", "Escape");
    expect(field("Embargo").value).toBe("");
  });

  test("stays with its picture when that is moved by key", async () => {
    const { editor } = opened.session;
    const [, first] = [...placesOf(editor.state.doc)].find(([id]) => id.startsWith("b")) ?? [];
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, (first?.pos ?? 0) + 1)));
    opened.run("story:figure");
    const figure = [...placesOf(editor.state.doc).values()].find(({ node }) => node.type.name === "figure");
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, (figure?.pos ?? 0) + 2)));
    await see(() => expect(field("Rights")).toBeDefined());
    const rights = field("Rights");
    type("Rights", "Not for Vik");
    now(() => window.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true })));
    await see(() => expect(opened.session.story()?.body.map(({ kind }) => kind)).toEqual(["figure", "paragraph"]));
    const [block] = opened.session.story()?.body ?? [];
    expect(block?.kind === "figure" ? block.figure.rights : undefined).toBe("Not for Vik");
    // The same field, and with it the focus.
    expect(field("Rights")).toBe(rights);
  });

  test("says of an urgency that is none that it is not kept", async () => {
    type("Urgency, 1 to 8", "9");
    press("Urgency, 1 to 8", "Enter");
    expect(field("Urgency, 1 to 8").getAttribute("aria-invalid")).toBe("true");
    expect(field("Urgency, 1 to 8").closest("label")?.textContent).toContain("not kept");
    type("Urgency, 1 to 8", "3");
    press("Urgency, 1 to 8", "Enter");
    expect(opened.session.story()?.meta.urgency).toBe(3);
    expect(field("Urgency, 1 to 8").getAttribute("aria-invalid")).toBe("false");
    expect(storyStore.getState().open).toBe("story-1");
  });
});
