import { afterEach, beforeEach, expect, test } from "vitest";
import type { StorySummary } from "../../ipc/contract.ts";
import { aFile, noCounts, openTestDesk } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";
import { tempFolder } from "./testing/temp-folder.ts";

let temp: ReturnType<typeof tempFolder>;
beforeEach(() => void (temp = tempFolder()));
afterEach(() => temp.remove());

const until = "2099-05-04T00:00:00Z";
const story = sampleStory("Harbour fire", "A fire broke out at the old harbour.");

test("an embargo stands in the list from its first letter on, through whatever is done with the story, and goes as it came", async () => {
  const told: StorySummary[] = [];
  const desk = await openTestDesk(temp.folder, { changed: (summaries) => void told.push(...summaries) });
  const [id = ""] = await desk.receive(aFile(story));
  desk.noteOrders(id, { status: "embargoed", embargo: until });
  expect(desk.summaryOf(id)).toMatchObject({ status: "embargoed", embargo: until });
  expect(told.at(-1)).toMatchObject({ id, embargo: until });
  await desk.setState(id, "ready");
  await desk.count(id, { mustFix: 1, fix: 0, check: 0 });
  expect(desk.list()).toMatchObject([{ id, state: "ready", embargo: until }]);

  // A snapshot that is older than what was typed does not take it back.
  await desk.snapshot(id, 0, story, noCounts);
  expect(desk.summaryOf(id)).toMatchObject({ embargo: until });
  await desk.snapshot(id, 0, { ...story, meta: { ...story.meta, status: "embargoed", embargo: until } }, noCounts);
  expect(desk.summaryOf(id)).toMatchObject({ embargo: until });
  desk.noteOrders(id, { status: null, embargo: null });
  expect(desk.summaryOf(id)).not.toHaveProperty("embargo");
  await desk.close();
});

test("orders of a story that is not there are none", async () => {
  const desk = await openTestDesk(temp.folder);
  desk.noteOrders("2026-05-03-nobody-a1b2", { status: "killed", embargo: null });
  expect(desk.summaryOf("2026-05-03-nobody-a1b2")).toBeUndefined();
  await desk.close();
});
