import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainProfile } from "../../core/export/profiles/built-in-profiles.ts";
import type { HtmlProfile } from "../../core/export/profiles/profile.ts";
import { realDisk } from "../desk/disk.ts";
import { tempFolder } from "../desk/testing/temp-folder.ts";
import { openProfileShelf } from "./house-profiles.ts";

let temp = tempFolder();
beforeEach(() => {
  temp = tempFolder();
});
afterEach(() => temp.remove());

const harbour: HtmlProfile = {
  ...plainProfile,
  id: "harbour",
  label: "The Harbour",
  caption: { both: "{caption} Photo: {credit}", captionOnly: "{caption}", creditOnly: "Photo: {credit}" },
};
const shelf = (file?: string) =>
  openProfileShelf({
    disk: realDisk,
    folder: path.join(temp.folder, "profiles"),
    askForFile: () => Promise.resolve(file),
    askWhere: (suggested) => Promise.resolve(path.join(temp.folder, suggested)),
  });

test("a profile is kept, shared as a file, and comes back from it the same", async () => {
  const one = shelf();
  expect(await one.save(harbour)).toEqual({ profiles: [harbour], unreadable: [] });
  const file = await one.share("harbour");
  expect(path.basename(file)).toBe("harbour.wiredesk-profile.json");
  expect(await one.remove("harbour")).toEqual({ profiles: [], unreadable: [] });
  expect(await shelf(file).bringIn()).toEqual({ profiles: [harbour], unreadable: [] });
});

test("what is wrong with a profile is said by place, and nothing of it is kept", async () => {
  const one = shelf();
  await expect(one.save({ ...harbour, crosshead: 9, pictures: { name: "x", longestSide: 3 } })).rejects.toMatchObject({
    error: { message: expect.stringMatching(/crosshead: .*pictures\.name: must hold \{n\}.*pictures\.longestSide/su) },
  });
  await expect(one.save({ ...harbour, id: "ghost" })).rejects.toMatchObject({
    error: { message: expect.stringContaining("built-in target") },
  });
  const file = path.join(temp.folder, "broken.json");
  writeFileSync(file, "{");
  await expect(shelf(file).bringIn()).rejects.toMatchObject({
    error: { message: expect.stringContaining("broken.json is no JSON") },
  });
  expect(await one.list()).toEqual({ profiles: [], unreadable: [] });
});

test("a damaged file on the shelf is named, and the others are there", async () => {
  const one = shelf();
  await one.save(harbour);
  const kept = path.join(temp.folder, "profiles", "harbour.wiredesk-profile.json");
  expect(JSON.parse(readFileSync(kept, "utf8"))).toEqual(harbour);
  writeFileSync(path.join(temp.folder, "profiles", "torn.wiredesk-profile.json"), '{"id":');
  expect(await one.list()).toEqual({
    profiles: [harbour],
    unreadable: [expect.stringContaining("torn.wiredesk-profile.json")],
  });
});
