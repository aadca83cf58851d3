import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { realDisk } from "../desk/disk.ts";
import { tempFolder } from "../desk/testing/temp-folder.ts";
import { openExportedFiles } from "./exported-files.ts";

let temp = tempFolder();
beforeEach(() => {
  temp = tempFolder();
});
afterEach(() => temp.remove());

const list = (): string => path.join(temp.folder, "exported.json");
const open = () => openExportedFiles(realDisk, list());
const bytes = Buffer.from("<p>As it left</p>");

test("a file that was exported is known for what it was, also after a start", async () => {
  const file = path.join(temp.folder, "story.html");
  writeFileSync(file, bytes);
  await open().note([{ file, bytes }]);
  expect(await open().changedOutside(file)).toBe(false);
  writeFileSync(file, "<p>As a colleague put it</p>");
  expect(await open().changedOutside(file)).toBe(true);
});

test("a file that was never exported, or is gone, is not called changed", async () => {
  const file = path.join(temp.folder, "story.html");
  writeFileSync(file, "somebody else's");
  expect(await open().changedOutside(file)).toBe(false);
  await open().note([{ file, bytes }]);
  rmSync(file);
  expect(await open().changedOutside(file)).toBe(false);
});

test("a damaged list costs nothing but its knowledge", async () => {
  writeFileSync(list(), "{");
  const file = path.join(temp.folder, "story.html");
  expect(await open().changedOutside(file)).toBe(false);
  await open().note([{ file, bytes }]);
  writeFileSync(file, "changed");
  expect(await open().changedOutside(file)).toBe(true);
});
