import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesBelow } from "./files-below.ts";

const root = mkdtempSync(path.join(tmpdir(), "wiredesk-cli-"));
afterAll(() => rmSync(root, { recursive: true }));
const put = (...names: readonly string[]): string => {
  const file = path.join(root, ...names);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "copy");
  return file;
};

test("a folder stands for the files in it and below, by name, without hidden ones and links", async () => {
  const [ten, two, deep] = [put("wire", "take10.txt"), put("wire", "take2.txt"), put("wire", "sport", "race.xml")];
  put("wire", ".notes", "secret.txt");
  put("wire", ".hidden");
  symlinkSync(root, path.join(root, "wire", "round"));
  expect(await filesBelow([ten, path.join(root, "wire")])).toEqual([ten, deep, two, ten].map((file) => ({ file })));
});

test("a folder without files is named with the reason", async () => {
  const empty = path.join(root, "empty");
  mkdirSync(empty);
  expect(await filesBelow([empty])).toEqual([{ file: empty, refused: `${empty}: there are no files in this folder` }]);
});

test("folders that go down too far end in a reason, and what stands above them is read", async () => {
  const top = path.join(root, "deep");
  const [near] = [put("deep", "a.txt"), put("deep", ..."123456789abcdefg".split(""), "far.txt")];
  const found = await filesBelow([top]);
  expect(found.filter(({ refused }) => refused === undefined)).toEqual([{ file: near }]);
  expect(found.filter(({ refused }) => refused !== undefined)).toMatchObject([
    { refused: expect.stringContaining("more than 12 deep") as string },
  ]);
});

test("standard input and paths to nothing are left to whoever loads them", async () => {
  expect(await filesBelow(["-", path.join(root, "nowhere")])).toEqual([
    { file: "-" },
    { file: path.join(root, "nowhere") },
  ]);
});
