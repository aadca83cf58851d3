import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { realDisk } from "../desk/disk.ts";
import { tempFolder } from "../desk/testing/temp-folder.ts";
import { openWordList } from "./word-list.ts";

let place: ReturnType<typeof tempFolder>;
beforeEach(() => {
  place = tempFolder();
});
afterEach(() => place.remove());

test("words are kept over a restart, in the order in which they came", async () => {
  const file = path.join(place.folder, "words.json");
  const list = openWordList(realDisk, file, () => undefined);
  expect(await list.get()).toEqual([]);
  await Promise.all([list.set(["kvist"]), list.set(["kvist", "Nordhavn"])]);
  expect(await openWordList(realDisk, file, () => undefined).get()).toEqual(["kvist", "Nordhavn"]);
});

test("a damaged list is kept aside, said, and begun anew", async () => {
  const file = path.join(place.folder, "words.json");
  await writeFile(file, '{"words": ["kvist", 3');
  const said: string[] = [];
  expect(await openWordList(realDisk, file, (what) => said.push(what)).get()).toEqual([]);
  expect(said).toHaveLength(1);
  expect(await readFile(`${file}.damaged`, "utf8")).toContain("kvist");
});
