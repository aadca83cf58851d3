// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { sideStore } from "../../stores/side-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { now, see, side } from "../../testing/use-window.ts";

const clean = `Ferry to run again from Monday

NORTHPORT, May 3 (Harbour News) - The ferry will run again from Monday, Ada Marsh, who leads the harbour office, said on Sunday.
`;
const held = `EMBARGOED UNTIL 06:00 GMT ON 3 MAY 2046

Ferry to be sold

NORTHPORT, May 3 (Harbour News) - The ferry will be sold in June, Ada Marsh, who leads the harbour office, said on Sunday.
`;

let opened: OpenedWindow;
afterEach(() => opened.stop());

test("the open gate of one story never stands over another that is held", { timeout: 120_000 }, async () => {
  opened = openWindow([
    { name: "ferry.txt", text: clean },
    { name: "sold.txt", text: held },
  ]);
  const { session, fake } = opened;
  await see(() => expect(fake.sent).toContain("window:ready"));
  opened.run("file:open");
  await see(() => expect(side().textContent).toMatch(/Checking|gate/iu));
  await now(() => session.open("story-1"));
  await see(() => expect(side().textContent).toContain("The gate is open"));
  await now(() => session.open("story-2"));
  expect(sideStore.getState().gate.reasons).toHaveLength(1);
  expect(side().textContent).not.toContain("The gate is open");
});
