// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { now, see, side } from "../../testing/use-window.ts";

const clean = `Ferry to run again from Monday

NORTHPORT, May 3 (Harbour News) - The ferry will run again from Monday, Ada Marsh, who leads the harbour office, said on Sunday.
`;

let opened: OpenedWindow;
afterEach(() => opened.stop());

test(
  "that nothing is to settle is said after the checks, and again when the story comes back",
  { timeout: 120_000 },
  async () => {
    opened = openWindow([{ name: "ferry.txt", text: clean }]);
    const { session, fake } = opened;
    await see(() => expect(fake.sent).toContain("window:ready"));
    opened.run("file:open");
    await see(() => expect(side().textContent).toContain("Checking…"));
    expect(side().textContent).not.toContain("The gate is open");
    const settled = (): Promise<void> =>
      see(() => {
        expect(side().textContent).toContain("Nothing to settle");
        expect(side().textContent).toContain("The gate is open");
      });
    await settled();
    await now(() => session.close());
    await now(() => session.open("story-1"));
    await settled();
    opened.run("view:preview");
    await see(() => expect(side().textContent).toContain("Export as"));
    expect(side().textContent.split("The gate is open")).toHaveLength(2);
  },
);

const german = `Fähre fährt ab Montag wieder

NORDHAFEN (hn) - Die Fähre soll ab Montag wieder zwischen den Inseln fahren. Das hat eine Sprecherin der Reederei am Sonntag mitgeteilt. Die Werft hat den Motor in der vergangenen Woche ausgetauscht und am Samstag geprüft.
`;

test(
  "of copy that is not English it is said that the checks for English were not run",
  { timeout: 60_000 },
  async () => {
    opened = openWindow([{ name: "faehre.txt", text: german }]);
    await see(() => expect(opened.fake.sent).toContain("window:ready"));
    opened.run("file:open");
    await see(() => expect(side().textContent).toContain("Spelling and style were not checked"));
    expect(side().textContent).toContain("The text is not English");
    expect(side().textContent).not.toContain("Stylebook: ");
    expect(side().querySelectorAll("details li").length).toBeGreaterThan(3);
  },
);
