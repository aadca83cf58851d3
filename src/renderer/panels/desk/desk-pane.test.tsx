// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StorySummary } from "../../../ipc/contract.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

let opened: OpenedWindow;

const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const titles = (): string[] => rows().map((row) => row.firstElementChild?.textContent ?? "");
const list = (): HTMLElement => document.querySelector<HTMLElement>('[role="listbox"]') ?? document.body;
const press = (key: string, init: KeyboardEventInit = {}): void =>
  void (document.activeElement ?? list()).dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }),
  );
const focused = (): string => document.activeElement?.firstElementChild?.textContent ?? "";
const named = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[aria-label="${name}"]`);

const copy = (place: string, text = "Nothing is wrong here."): string =>
  `${place} council votes on harbour\n\n${place.toUpperCase()}, May 3 (Harbour News) - ${text}\n`;

beforeEach(async () => {
  opened = openWindow();
  for (const [name, text] of [
    ["a", copy("Ardley")],
    ["b", copy("Brinton", "The the vote was close.")],
    ["c", copy("Corham")],
  ] as const)
    await opened.fake.request("import:bytes", `${name}.txt`, new TextEncoder().encode(text));
  await see(() => expect(rows()).toHaveLength(3));
});

afterEach(() => opened.stop());

const summary = (n: number): StorySummary => ({
  id: `many-${n}`,
  slug: `slug-${n}`,
  headline: `Story number ${String(n).padStart(4, "0")}`,
  source: n % 2 === 0 ? "Harbour News" : "Coast Wire",
  format: "plain",
  state: n % 10 === 0 ? "spiked" : "new",
  received: new Date(Date.UTC(2026, 1, 1, 0, 0, n)).toISOString(),
  changed: new Date(Date.UTC(2026, 1, 1, 0, 0, n)).toISOString(),
  counts: { mustFix: n === 7 ? 1 : 0, fix: 0, check: 0 },
});

describe("the list of stories", { timeout: 30_000 }, () => {
  test("is gone through by arrows, Home, End and by typing, and opened by Enter", async () => {
    rows()[0]?.focus();
    press("End");
    await see(() => expect(focused()).toContain("Corham"));
    press("ArrowUp");
    await see(() => expect(focused()).toContain("Brinton"));
    press("Home");
    await see(() => expect(focused()).toContain("Ardley"));
    press("c");
    await see(() => expect(focused()).toContain("Corham"));
    press("Enter");
    await see(() => expect(opened.session.openId).toBe("story-3"));
    await see(() =>
      expect(document.querySelector('[aria-selected="true"][role="option"]')?.textContent).toContain("Corham"),
    );
  });

  test("shows the head of a long list before the desk has answered, and goes on to where a key leads", async () => {
    const all = Array.from({ length: 300 }, (_, n) => ({ ...summary(n), state: "new" as const })).reverse();
    deskStore.setState({
      stories: [...all.slice(0, 20), all[200] as StorySummary],
      head: { rows: 20, listed: 300, spiked: 2 },
    });
    await see(() => expect(titles()[0]).toBe("Story number 0299"));
    expect(rows()[0]?.getAttribute("aria-setsize")).toBe("300");
    expect(Number.parseFloat(list().style.height)).toBeGreaterThan(300 * 5);
    // The story in the editor stands further down: not among those that are known.
    expect(titles()).not.toContain("Story number 0099");
    rows()[0]?.focus();
    press("End");
    await see(() => expect(focused()).toBe("Story number 0280"));
    deskStore.setState({ stories: all, head: null });
    await see(() => expect(focused()).toBe("Story number 0000"));
    expect(document.activeElement?.getAttribute("aria-posinset")).toBe("300");
  });

  test("a row says what is known of the story, and that it has no slug", async () => {
    const { id } = deskStore.getState().stories[0] ?? { id: "" };
    expect(rows()[0]?.textContent).toContain("No slug");
    opened.fake.emit("desk:changed", [{ ...summary(1), id, source: "Coast Wire" }]);
    await see(() => expect(rows().some(({ textContent }) => textContent?.includes("slug-1"))).toBe(true));
    const row = rows().find(({ textContent }) => textContent?.includes("slug-1"));
    expect(row?.textContent).not.toContain("No slug");
    expect(row?.textContent).toContain("Coast Wire · New");
  });

  test("spikes by Delete and shows what was spiked when asked; it comes back by its menu", async () => {
    rows()[1]?.focus();
    press("Delete");
    await see(() => expect(titles().join()).not.toContain("Brinton"));
    const foot = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Show 1 spiked");
    foot?.click();
    await see(() => expect(rows()).toHaveLength(1));
    rows()[0]?.focus();
    press("F10", { shiftKey: true });
    await see(() => expect(document.activeElement?.getAttribute("role")).toBe("menuitem"));
    const back = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
      ({ textContent }) => textContent === "Back to the desk",
    );
    back?.click();
    await see(() => expect(opened.fake.desk.get("story-2")?.summary.state).toBe("in-hand"));
  });

  test("a command about a story means the one of the list that has the focus", async () => {
    await opened.session.open("story-1");
    rows()[2]?.focus();
    opened.run("story:ready");
    await see(() => expect(opened.fake.desk.get("story-3")?.summary.state).toBe("ready"));
    opened.run("story:duplicate");
    await see(() => expect(opened.session.openId).toBe("story-4"));
    expect(opened.session.story()?.headline?.text).toContain("Corham");
  });

  test("says where there is work in stories that nobody has opened", async () => {
    await see(() => expect(opened.fake.desk.get("story-2")?.summary.counts?.fix).toBeGreaterThan(0));
    await see(() => expect(rows()[1]?.textContent).toMatch(/\d to fix/u));
  });

  test("draws only what is in view, says how many there are, and filters and sorts thousands", async () => {
    deskStore.setState({ stories: Array.from({ length: 2_000 }, (_, n) => summary(2_000 - n)) });
    await see(() => expect(titles()[0]).toBe("Story number 1999"));
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]?.getAttribute("aria-setsize")).toBe("1800");
    rows()[0]?.focus();
    press("End");
    await see(() => expect(focused()).toBe("Story number 0001"));
    expect(document.activeElement?.getAttribute("aria-posinset")).toBe("1800");
    deskStore.setState({ filter: { ...deskStore.getState().filter, level: "must-fix" } });
    await see(() => expect(titles()).toEqual(["Story number 0007"]));
    expect(document.body.textContent).toContain("One story");
    deskStore.setState({
      filter: { state: "all", source: "Harbour News", level: "", embargoed: false },
      order: "slug",
    });
    await see(() => expect(titles()[0]).toBe("Story number 0010"));
  });

  test("counts an embargo down and marks what the agency takes back", async () => {
    const until = new Date(Date.now() + 90 * 60_000 + 20_000).toISOString();
    deskStore.setState({
      stories: [
        { ...summary(1), embargo: until },
        { ...summary(2), status: "killed" },
      ],
    });
    await see(() => expect(rows()[0]?.textContent).toContain("in 1 h 30 min"));
    expect(rows()[1]?.textContent).toContain("Killed by the agency");
  });

  test("what is searched for is marked in the words around it", async () => {
    deskStore.setState({
      words: "vote",
      hits: [{ id: "story-2", excerpt: { text: "The the vote was close.", marks: [[8, 12]] } }],
    });
    await see(() => expect(document.querySelector("mark")?.textContent).toBe("vote"));
    expect(named("Order of the stories")?.textContent).toContain("Headline first");
  });
});

test("of a thousand that are refused twenty are named, and all go at once", async () => {
  for (let n = 0; n < 1_000; n += 1)
    opened.fake.emit("import:outcome", { name: `bad-${n}`, stories: [], notes: [], refused: `bad-${n}: damaged` });
  const arrivals = (): HTMLElement | null => named("Files brought in");
  await see(() => expect(arrivals()?.textContent).toContain("And 980 more."));
  expect(arrivals()?.querySelectorAll("li")).toHaveLength(20);
  const buttons = [...(arrivals()?.querySelectorAll("button") ?? [])];
  buttons.find(({ textContent }) => textContent === "Dismiss all 1000")?.click();
  await see(() => expect(arrivals()).toBeNull());
});

test("a story without a headline is called by how it begins, in the editor too", { timeout: 30_000 }, async () => {
  const words = "It rained on Friday, and the quay was closed to all traffic from noon.";
  await opened.fake.request("import:bytes", "d.txt", new TextEncoder().encode(words));
  await see(() => expect(rows()).toHaveLength(4));
  deskStore.setState(({ stories }) => ({
    stories: stories.map((story) => (story.id === "story-4" ? { ...story, headline: "It rained on Friday" } : story)),
  }));
  const row = (): HTMLElement | undefined => rows().find(({ textContent }) => textContent.includes("It rained"));
  await see(() => expect(row()).toBeDefined());
  row()?.click();
  await see(() => expect(opened.session.openId).toBe("story-4"));
  expect(titles().join()).toContain("It rained on Friday");
});
