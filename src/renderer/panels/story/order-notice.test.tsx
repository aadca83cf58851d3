// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StorySummary } from "../../../ipc/contract.ts";
import { bringInBytes } from "../../actions/desk-actions.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { now, see } from "../../testing/use-window.ts";

let opened: OpenedWindow;

const copy = (slug: string): string =>
  `${slug}\nFerry runs aground off Northport\n\nNORTHPORT, May 3 (Harbour News) - A ferry ran aground off Northport on Sunday, the port said.\n\nNobody was hurt, the port said.\n`;
const kill = (words: string): string => `BULLETIN KILL\n\nEDITORS: Please kill ${words}\n`;

/** As from a drop without a path; answers with the story of the file. */
async function bring(name: string, text: string): Promise<string> {
  await bringInBytes(opened.session, name, new TextEncoder().encode(text));
  return [...opened.fake.desk].find(([, { received }]) => received.origin.name === name)?.[0] ?? "";
}
const summaryOf = (id: string): StorySummary | undefined => deskStore.getState().stories.find((one) => one.id === id);
const notice = (): HTMLElement | null => document.querySelector('section[aria-label="Order of the agency"]');
const said = (): string => windowStore.getState().saying?.text ?? "";
const button = (name: string): HTMLButtonElement | undefined =>
  [...(notice()?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent?.startsWith(name));
const row = (id: string): string => document.querySelector(`[data-story="${id}"]`)?.textContent ?? "";

beforeEach(() => {
  opened = openWindow();
});
afterEach(() => opened.stop());

describe("an order of the agency", { timeout: 30_000 }, () => {
  test("that names a story of the desk by its slug holds it, and says so in the line of the window and above both", async () => {
    const ferry = await bring("ferry.txt", copy("BC-TIDE-FERRY"));
    const order = await bring("kill.txt", kill("BC-TIDE-FERRY, sent at 10:15."));
    await see(() =>
      expect(said()).toContain("The agency has killed “Ferry runs aground off Northport”, which is held"),
    );
    expect(summaryOf(ferry)).toMatchObject({ state: "killed", held: { order: { id: order } } });
    await opened.session.open(order);
    await see(() => expect(notice()?.textContent).toContain("This kill names “BC-TIDE-FERRY”."));
    now(() => button("Ferry runs")?.click());
    await see(() =>
      expect(notice()?.textContent).toContain("A kill from the agency (kill.txt, 09:30 UTC on 4 March 2026)"),
    );
    expect(opened.session.openId).toBe(ferry);
    now(() => button("Revive")?.click());
    expect(windowStore.getState().dialog).toEqual({ kind: "revive", id: ferry });
  });

  test("that came first holds the story that comes after it", async () => {
    await bring("kill.txt", kill("BC-TIDE-FERRY."));
    await see(() => expect(said()).toContain("The kill means nothing on the desk (it names “BC-TIDE-FERRY”)."));
    const ferry = await bring("ferry.txt", copy("BC-TIDE-FERRY"));
    await see(() => expect(said()).toContain("is held: a kill that came before names it."));
    await opened.session.open(ferry);
    await see(() => expect(notice()?.textContent).toContain("names this story"));
    now(() => button("Show the Order")?.click());
    await see(() => expect(notice()?.textContent).toContain("This kill names"));
  });

  test("that may mean a story is asked about: yes by key holds it", async () => {
    const ferry = await bring("ferry.txt", copy("TIDE-FERRY"));
    await bring("kill.txt", kill("BC-TIDE-FERRY."));
    await see(() => expect(said()).toContain("may mean “Ferry runs aground off Northport”"));
    await see(() => expect(row(ferry)).toContain("Named by a kill?"));
    await opened.session.open(ferry);
    await see(() =>
      expect(notice()?.textContent).toContain("A kill (kill.txt) names “BC-TIDE-FERRY”: is this what it means?"),
    );
    opened.run("story:ready");
    await see(() => expect(said()).toContain("But an order of the agency may mean it."));
    now(() => void document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "F2", code: "F2", bubbles: true })));
    await see(() => expect(summaryOf(ferry)).toMatchObject({ state: "killed", held: { order: { file: "kill.txt" } } }));
    expect(summaryOf(ferry)?.asked).toBeUndefined();
    await see(() => expect(notice()?.textContent).toContain("must not be published"));
  });

  test("that does not mean it is answered, and the question is gone", async () => {
    const ferry = await bring("ferry.txt", copy("TIDE-FERRY"));
    await bring("kill.txt", kill("BC-TIDE-FERRY."));
    await opened.session.open(ferry);
    await see(() => expect(button("Not This One")).toBeDefined());
    now(() => button("Not This One")?.click());
    await see(() => expect(notice()).toBeNull());
    expect(summaryOf(ferry)?.held).toBeUndefined();
    await see(() => expect(said()).toContain("Not held by that order"));
    expect(row(ferry)).not.toContain("Named by a kill?");
    opened.run("story:not-named");
    await see(() => expect(said()).toContain("No order of the agency is asked about here."));
  });

  test("to hold a story back for now asks about it, and names what it asks of", async () => {
    const ferry = await bring("ferry.txt", copy("BC-TIDE-FERRY"));
    const order = await bring(
      "hold.txt",
      "ADVISORY\n\nEditors: Please withhold the story BC-TIDE-FERRY until it is cleared.\n",
    );
    await see(() => expect(row(ferry)).toContain("Held back by the agency?"));
    await opened.session.open(order);
    await see(() => expect(notice()?.textContent).toContain("This order names “BC-TIDE-FERRY”."));
    expect(button("Ferry runs")?.textContent).toContain("(asked about)");
    expect(summaryOf(ferry)).toMatchObject({ state: "new", asked: { id: order, because: "withheld" } });
  });

  test("that names nothing says that as well", async () => {
    const order = await bring("kill.txt", "MANDATORY KILL\n\nEDITORS: Please kill the story about the ferry.\n");
    await opened.session.open(order);
    await see(() => expect(notice()?.textContent).toContain("calls no story by slug or headline. It holds nothing"));
  });
});
