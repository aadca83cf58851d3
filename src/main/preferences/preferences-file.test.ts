import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import { usualPreferences } from "../../ipc/preferences.ts";
import { realDisk } from "../desk/disk.ts";
import { tempFolder } from "../desk/testing/temp-folder.ts";
import { openPreferences } from "./preferences-file.ts";
import { parsePreferences } from "./preferences-shape.ts";

vi.mock("../log.ts", () => ({ log: () => undefined }));
const { folder, remove } = tempFolder();
afterAll(remove);

describe("the file of settings", () => {
  test("keeps what was set, tells it, and reads it at the next start", async () => {
    const file = path.join(folder, "kept.json");
    const told = vi.fn<() => void>();
    const preferences = openPreferences(realDisk, file, told);
    expect(preferences.get()).toEqual(usualPreferences);
    const style = {
      book: "wiredesk-uk",
      limits: { headline: 70 },
      levels: { "vague-source": "off" },
      dictionary: "en-US",
    } as const;
    await preferences.set({ ...usualPreferences, theme: "dark", style, keys: { "findings:next": "F2" } });
    expect(told).toHaveBeenCalledOnce();
    expect(openPreferences(realDisk, file, () => undefined).get()).toMatchObject({ theme: "dark", style });
  });

  test("is handed on and taken by another desk, but for what is one’s own", async () => {
    const mine = openPreferences(realDisk, path.join(folder, "mine.json"), () => undefined);
    await mine.set({ ...usualPreferences, textSize: 120, toured: true });
    const shared = path.join(folder, "shared.json");
    await mine.writeTo(shared);
    expect(JSON.parse(readFileSync(shared, "utf8"))).not.toHaveProperty("toured");
    const theirs = openPreferences(realDisk, path.join(folder, "theirs.json"), () => undefined);
    expect(await theirs.takeFrom(shared)).toMatchObject({ textSize: 120, toured: false });
  });

  test("says what is wrong with a file, and changes nothing", async () => {
    const wrong = path.join(folder, "wrong.json");
    writeFileSync(
      wrong,
      '{ "textSize": 1000, "style": { "limits": { "headline": "long" }, "dictionary": "fr" }, "keys": { "file:open": "Ctrl+Q" } }',
    );
    const preferences = openPreferences(realDisk, path.join(folder, "own.json"), () => undefined);
    const failure = preferences.takeFrom(wrong);
    await expect(failure).rejects.toThrow(/textSize: textSize is at most 180/u);
    await expect(failure).rejects.toThrow(/style\.limits\.headline: a limit is a number of characters/u);
    await expect(failure).rejects.toThrow(/style\.dictionary: dictionary is one of by-book, by-story, en-GB, en-US/u);
    await expect(failure).rejects.toThrow(/keys\.file:open: a key is written like/u);
    expect(preferences.get()).toEqual(usualPreferences);
  });

  test("that is damaged leaves everything as usual", () => {
    const file = path.join(folder, "damaged.json");
    writeFileSync(file, '{ "theme": "da');
    expect(openPreferences(realDisk, file, () => undefined).get()).toEqual(usualPreferences);
  });

  test("refuses Ctrl and Alt together, and leaves out commands that it does not know", () => {
    expect(parsePreferences('{ "keys": { "file:open": "CmdOrCtrl+Alt+O" } }')).toMatchObject({ ok: false });
    expect(parsePreferences('{ "keys": { "file:of-later": "F2", "file:open": null } }')).toMatchObject({
      ok: true,
      preferences: { keys: { "file:open": null } },
    });
  });

  test("of any content is taken or refused with a reason", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const parsed = parsePreferences(text);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
