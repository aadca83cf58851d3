// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { litIn } from "../../editor/findings/lit.ts";
import { attributionStore } from "../../stores/attribution-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { button, click, fill, now, said, see, side, submit } from "../../testing/use-window.ts";

const pier = `Vik council votes for a new pier

VIK, May 3 (Harbour News) - The council of Vik voted for a new pier on Friday, mayor Eva Lind said.

"We will build it this summer," Lind said. "It costs 2 million crowns."

Jonas Berg, who keeps the café, said that the noise would drive his guests away.

Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.
`;

const german = `Der Rat von Vik stimmt für den neuen Steg

Der Rat der Stadt hat am Freitag für den neuen Steg gestimmt, wie die Bürgermeisterin nach der Sitzung sagte. Die Kosten werden auf zwei Millionen geschätzt, und die Arbeiten sollen noch in diesem Sommer beginnen.
`;

let opened: OpenedWindow;
const run: OpenedWindow["run"] = (id) => opened.run(id);
const rows = (list: string): string[] =>
  [...side().querySelectorAll(`[aria-label="${list}"] > li`)].map(({ textContent }) => textContent);
const selected = (): string => {
  const { doc, selection } = opened.session.editor.state;
  return doc.textBetween(selection.from, selection.to);
};

const start = async (text: string): Promise<void> => {
  opened = openWindow([{ name: "pier.txt", text }]);
  await see(() => expect(opened.fake.sent).toContain("window:ready"));
  run("file:open");
  await see(() => expect(storyStore.getState().open).toBe("story-1"));
};
beforeEach(() => start(pier));
afterEach(() => opened.stop());

describe("sources", { timeout: 120_000 }, () => {
  test("nothing is read of who says what until somebody looks", async () => {
    await see(() => expect(opened.session.editor.watch.idle).toBe(true));
    expect(attributionStore.getState().read).toBeNull();
    run("view:sources");
    await see(() => expect(attributionStore.getState().read).not.toBeNull());
  });

  test("who is credited with what, in order, with the share of each and of nobody", async () => {
    run("view:sources");
    await see(() => expect(rows("Who is credited with what").length).toBeGreaterThanOrEqual(3));
    const [first = "", second = ""] = rows("Who is credited with what");
    expect(first).toContain("Eva Lind");
    expect(first).toContain("voted for a new pier");
    expect(second).toContain("We will build it this summer");
    const sources = rows("Sources of the story");
    expect(sources.some((row) => /^AEva Lind\d+% · \d+ words$/u.test(row) || row.startsWith("BEva Lind"))).toBe(true);
    expect(sources.at(-1)).toMatch(/^Nobody\d+% · \d+ words$/u);
    const shares = sources.map((row) => Number(/(\d+)%/u.exec(row)?.[1] ?? 0));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThanOrEqual(97);
    expect(side().querySelector('[role="img"]')?.getAttribute("aria-label")).toMatch(/Eva Lind \d+%.*nobody \d+%/u);
  });

  test("a source chosen leaves its own credits; a line goes to its words in the text, which were lit before", async () => {
    run("view:sources");
    await see(() => expect(rows("Who is credited with what").length).toBeGreaterThanOrEqual(3));
    click(button(/Jonas Berg/u, side().querySelector('[aria-label="Sources of the story"]') ?? document));
    expect(rows("Who is credited with what")).toHaveLength(1);
    const line = button(/noise would drive/u, side());
    now(() => line.focus());
    expect(litIn(opened.session.editor.state)).toHaveLength(1);
    click(line);
    expect(selected()).toContain("noise would drive his guests away");
  });

  test("the text is tinted by source, with the source's letter, until it is switched off", async () => {
    const { element } = opened.session.editor;
    run("view:tint");
    await see(() => expect(element.querySelectorAll("[data-source]").length).toBeGreaterThanOrEqual(3));
    const of = (letter: string): string =>
      [...element.querySelectorAll(`[data-source="${letter}"]`)].map(({ textContent }) => textContent).join(" ");
    expect(`${of("A")} ${of("B")}`).toContain("We will build it this summer");
    expect(of("A")).not.toBe(of("B"));
    // Typed text moves the tint along; it is read again after a pause.
    opened.session.editor.dispatch(opened.session.editor.state.tr.insertText("Small ", 1));
    expect(element.querySelectorAll("[data-source]").length).toBeGreaterThanOrEqual(3);
    run("view:tint");
    expect(element.querySelectorAll("[data-source]")).toHaveLength(0);
  });
});

test("of another story nothing that was read, tinted or lit is left", { timeout: 120_000 }, async () => {
  const { session, fake } = opened;
  run("view:tint");
  run("view:sources");
  await see(() => expect(session.editor.element.querySelectorAll("[data-source]").length).toBeGreaterThan(0));
  await fake.request("import:bytes", "other.txt", new TextEncoder().encode(pier.replaceAll("Eva Lind", "Ida Holm")));
  await session.open("story-2");
  expect(session.editor.element.querySelectorAll("[data-source]")).toHaveLength(0);
  await see(() => expect(rows("Sources of the story").join()).toContain("Ida Holm"));
  expect(rows("Sources of the story").join()).not.toContain("Eva Lind");
  run("view:tint");
  await session.open("story-1");
  expect(session.editor.element.querySelectorAll("[data-source]")).toHaveLength(0);
});

describe("claims", { timeout: 120_000 }, () => {
  test("what wants a source is shown first, with the reason; all claims are a choice away", async () => {
    run("view:claims");
    await see(() => expect(rows("Claims of the story")).toHaveLength(1));
    expect(rows("Claims of the story")[0]).toMatch(
      /^Unattributed.*Crime in the harbor.*Needs a source(?:: urgent)? \(.*superlative/u,
    );
    const select = side().querySelector("select");
    expect([...(select?.options ?? [])].map(({ text }) => text)).toContain("A source is wanted (1)");
    now(() => {
      if (select !== null) select.value = "attributed";
      select?.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(rows("Claims of the story").every((row) => row.startsWith("Attributed"))).toBe(true);
  });

  test("printed from here, the ledger goes with the story", async () => {
    run("view:claims");
    await see(() => expect(rows("Claims of the story")).toHaveLength(1));
    click(button("Print…", side()));
    await see(() => expect(document.querySelector('[aria-label="Galley"] table')).not.toBeNull());
    const lines = [...document.querySelectorAll('[aria-label="Galley"] tbody tr')].map(
      ({ textContent }) => textContent,
    );
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines[0]).toContain("AttributedlittleEva Lind");
    expect(lines.at(-1)).toMatch(/Crime in the harbor.*Unattributed(high|urgent), .*–$/u);
  });

  test("verified by me, because …: kept with the story, silent, until the words change", async () => {
    run("view:claims");
    await see(() => expect(rows("Claims of the story")).toHaveLength(1));
    await see(() =>
      expect(sideStore.getState().rows.map(({ mark }) => mark.finding.check)).toContain("unattributed-claim"),
    );
    click(button(/^Verified by me: Crime/u, side()));
    fill("Because", "police figures of 2 March");
    fill("Checked by", "Ada Marsh");
    submit();
    await see(() => expect(side().textContent).toContain("none wants a source that it has not"));
    expect(sideStore.getState().rows.map(({ mark }) => mark.finding.check)).not.toContain("unattributed-claim");
    expect(opened.fake.desk.get("story-1")?.checked).toMatchObject([{ kind: "claim", by: "Ada Marsh" }]);
    const { editor } = opened.session;
    let at = 0;
    editor.state.doc.descendants((node, pos) => {
      const index = node.isText ? (node.text ?? "").indexOf("40 percent") : -1;
      if (index >= 0) at = pos + index;
    });
    now(() => editor.dispatch(editor.state.tr.insertText("60", at, at + 2)));
    await see(() => expect(rows("Claims of the story")).toHaveLength(1));
    expect(rows("Claims of the story")[0]).toContain("60 percent");
    expect(said()).not.toBe("");
  });
});

test("for a story that is not English both say that they do not apply", { timeout: 120_000 }, async () => {
  opened.stop();
  await start(german);
  for (const tab of ["view:sources", "view:claims"] as const) {
    run(tab);
    await see(() => expect(side().textContent).toContain("This does not apply here"));
    expect(side().textContent).toContain("not English");
    expect(rows("Claims of the story")).toEqual([]);
  }
});

describe("the gate", { timeout: 120_000 }, () => {
  test("closed, looks closed: what closes it comes into focus, and the ways out are switched off", async () => {
    const { editor } = opened.session;
    const { meta } = editor.state.doc.attrs as { meta: object };
    now(() => editor.dispatch(editor.state.tr.setDocAttribute("meta", { ...meta, embargo: "2999-01-01T00:00:00Z" })));
    await see(() => expect(side().textContent).toContain("Gate closed by one thing"));
    run("file:export");
    await see(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("What closes the gate"));
    expect(said()).toContain("under embargo");
    expect(button("To a file…").disabled).toBe(true);
    expect(button("Copy for the CMS").disabled).toBe(true);
    now(() => button("What closes it").focus());
    click(button("What closes it"));
    await see(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("What closes the gate"));
    now(() => editor.dispatch(editor.state.tr.setDocAttribute("meta", meta)));
    await see(() => expect(button("To a file…").disabled).toBe(false));
    expect(button("Export…")).toBeDefined();
  });
});
