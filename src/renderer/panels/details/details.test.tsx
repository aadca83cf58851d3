// @vitest-environment happy-dom
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { spellInstant } from "../../../core/export/spell-instant.ts";
import { placesOf } from "../../editor/places.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { localIso } from "../../../ipc/local-iso.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

const copy = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the harbour master.
`;

let opened: OpenedWindow;

const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const field = (label: string): HTMLTextAreaElement => {
  const found = [...document.querySelectorAll<HTMLTextAreaElement>("label textarea")].find(
    (one) => one.closest("label")?.querySelector("span")?.textContent === label,
  );
  if (found === undefined) throw new Error(`there is no field “${label}”`);
  return found;
};

function fill(label: string, value: string): void {
  const box = field(label);
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
  box.focus();
  set?.call(box, value);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

beforeEach(async () => {
  opened = openWindow([{ name: "ferry.txt", text: copy }]);
  opened.run("file:open");
  await see(() => expect(storyStore.getState().rules).not.toBeNull());
  windowStore.setState({ tab: "details" });
  await see(() => expect(field("Slug")).toBeDefined());
});

afterEach(() => opened.stop());

describe("the details", { timeout: 30_000 }, () => {
  test("a field counts against its limit, and what is too much is marked in place", async () => {
    fill("Slug", `${"x".repeat(60)}yz`);
    await see(() => expect(field("Slug").closest("label")?.textContent).toContain("62 of 60, too long"));
    expect(field("Slug").closest("label")?.querySelector("mark")?.textContent).toBe("yz");
    expect(field("Slug").getAttribute("aria-invalid")).toBe("true");
    field("Slug").dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    await see(() => expect(opened.session.story()?.meta.slug).toBe(`${"x".repeat(60)}yz`));
  });

  test("what is typed in a field that was just sent stays, when the story has followed", async () => {
    fill("Slug", "ferry");
    field("Slug").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    fill("Slug", "ferry-aground");
    await see(() => expect(sideStore.getState().meta.slug).toBe("ferry"));
    expect(field("Slug").value).toBe("ferry-aground");
    field("Slug").dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    await see(() => expect(opened.session.story()?.meta.slug).toBe("ferry-aground"));
    // What changes elsewhere is shown where nobody types.
    const { editor } = opened.session;
    const { meta } = editor.state.doc.attrs as { meta: object };
    editor.dispatch(editor.state.tr.setDocAttribute("meta", { ...meta, slug: "pier" }));
    await see(() => expect(field("Slug").value).toBe("pier"));
  });

  test("the embargo is told by the desk's clock with its zone, and typed as people write it", async () => {
    const { editor } = opened.session;
    const hint = (): string => field("Embargo").closest("label")?.textContent ?? "";
    const leave = (label: string): void =>
      void field(label).dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    const { meta } = editor.state.doc.attrs as { meta: object };
    editor.dispatch(editor.state.tr.setDocAttribute("meta", { ...meta, embargo: "2046-05-03T18:00:00Z" }));
    const here = spellInstant(localIso(new Date("2046-05-03T18:00:00Z")));
    await see(() => expect(field("Embargo").value).toBe(here));
    expect(here).toMatch(/^\d\d:\d\d UTC\S* on \d May 2046$/u);
    expect(hint()).toContain("The story is held until then.");
    fill("Embargo", "9 pm UTC+3 on 4 May 2046");
    leave("Embargo");
    await see(() => expect(opened.session.story()?.meta.embargo).toBe("2046-05-04T21:00:00+03:00"));
    await see(() => expect(field("Embargo").value).toBe(spellInstant(localIso(new Date("2046-05-04T18:00:00Z")))));
    fill("Embargo", "until further notice");
    leave("Embargo");
    await see(() => expect(opened.session.story()?.meta.embargo).toBe("until further notice"));
    await see(() => expect(hint()).toContain("No time can be read from this"));
    fill("Embargo", "");
    leave("Embargo");
    await see(() => expect(opened.session.story()?.meta.embargo).toBeUndefined());
  });

  test("the parts of the dateline stand apart, and make the line", async () => {
    await see(() => expect(field("Agency").value).toBe("Harbour News"));
    expect([field("Date").value]).toEqual(["May 3"]);
    fill("Agency", "AP");
    field("Agency").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    await see(() =>
      expect(opened.session.story()?.dateline).toMatchObject({
        text: "NORTHPORT, May 3 (AP)",
        agency: "AP",
        date: "May 3",
      }),
    );
  });

  test("what the photo says stands beside what is typed, and one key takes it over", async () => {
    opened.fake.photos.set("media:a.jpg", { caption: { text: "The ferry at noon" }, credit: "Ada Marsh" });
    opened.run("story:figure");
    const { editor } = opened.session;
    // The caret stands in the headline: a picture needs a place in the body.
    const [, first] = [...placesOf(editor.state.doc)].find(([id]) => id.startsWith("b")) ?? [];
    if (first === undefined) throw new Error("the story has no body");
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, first.pos + 1)));
    opened.run("story:figure");
    const figure = [...placesOf(editor.state.doc).values()].find(({ node }) => node.type.name === "figure");
    if (figure === undefined) throw new Error("there is no picture");
    editor.dispatch(editor.state.tr.setNodeAttribute(figure.pos, "src", "media:a.jpg"));
    const typed = editor.state.tr.insertText("A ferry", figure.pos + 2);
    editor.dispatch(typed.setSelection(TextSelection.create(typed.doc, figure.pos + 4)));
    await see(() => expect(document.body.textContent).toContain("Caption in the photo · differs"));
    expect(document.querySelector('[aria-label="Take over the photo’s credit"]')).not.toBeNull();
    opened.run("story:take-photo");
    const here = () => opened.session.story()?.body.find((block) => block.kind === "figure")?.figure;
    expect(here()).toMatchObject({ caption: { text: "The ferry at noon" } });
    expect(here()?.credit).toBeUndefined();
    document.querySelector<HTMLElement>('[aria-label="Take over the photo’s credit"]')?.click();
    expect(here()?.credit).toBe("Ada Marsh");
    opened.run("edit:undo");
    expect(here()?.credit).toBeUndefined();
  });
});
