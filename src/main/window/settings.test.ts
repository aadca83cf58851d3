import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openSettings } from "./settings.ts";

const folder = mkdtempSync(path.join(tmpdir(), "wiredesk-settings-"));
const file = path.join(folder, "settings.json");
afterEach(() => rmSync(file, { force: true }));

describe("the settings", () => {
  it("are on the disk once they are settled, and there at the next start", async () => {
    const settings = openSettings(file);
    settings.set({ story: "one" });
    settings.set({ zoom: 1 });
    await settings.settle();
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ story: "one", zoom: 1 });
    expect(openSettings(file).get()).toEqual({ story: "one", zoom: 1 });
  });

  it("are not written again while they stay the same", async () => {
    const settings = openSettings(file);
    settings.set({ story: "one", tabs: ["one"] });
    await settings.settle();
    // Each writing puts a new file in the place of the one before.
    const { ino } = statSync(file);
    settings.set({ tabs: ["one"] });
    await settings.settle();
    expect(statSync(file).ino).toBe(ino);
    settings.set({ tabs: ["one", "two"] });
    await settings.settle();
    expect(statSync(file).ino).not.toBe(ino);
  });
});
