import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "./desk.ts";
import { openDesk } from "./open-desk.ts";
import { realDisk } from "./disk.ts";
import { diskAtStart } from "./disk-at-start.ts";
import { readFirstStory } from "./first-story.ts";
import { sampleStory } from "./testing/sample-story.ts";
import { tempFolder } from "./testing/temp-folder.ts";
import { watchTrouble } from "./trouble.ts";

const { folder, remove } = tempFolder();
let desk: Desk;
let id: string;

beforeAll(async () => {
  desk = await openDesk({
    folder,
    disk: realDisk,
    trouble: watchTrouble(() => undefined),
    index: undefined,
    changed: () => undefined,
    unreadable: () => undefined,
  });
  const bytes = new TextEncoder().encode("Ferry aground");
  [id = ""] = await desk.receive({
    name: "ferry.txt",
    sha256: "0".repeat(64),
    bytes,
    format: "text",
    stories: [sampleStory("Ferry aground", "All safe.")],
    notes: [],
  });
});
afterAll(async () => {
  await desk.close();
  remove();
});

describe("the story to start with", () => {
  test("is what the desk would open, with the steps since its snapshot", async () => {
    await desk.setState(id, "in-hand");
    await desk.append(id, { seq: 0, steps: [{ stepType: "replace", from: 1, to: 1 }] });
    await desk.append(id, { seq: 1, steps: [{ stepType: "replace", from: 2, to: 2 }] });
    const first = await readFirstStory(diskAtStart, folder, id);
    expect(first?.steps).toHaveLength(2);
    expect(first).toEqual(await desk.open(id));
  });

  test("is left to the desk where something has to be mended, and where there is none", async () => {
    expect(await readFirstStory(diskAtStart, folder, "20260101-000000-none-aaaa")).toBeUndefined();
    expect(await readFirstStory(diskAtStart, folder, "../stories")).toBeUndefined();
    writeFileSync(path.join(desk.folderOf(id), "received.json"), "damaged");
    expect(await readFirstStory(diskAtStart, folder, id)).toBeUndefined();
  });
});
