import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { pathGiven, requestChannels, signalChannels } from "../src/ipc/contract.ts";

const page = readFileSync(path.resolve(import.meta.dirname, "../docs/channels.md"), "utf8");
const rows = page.split("\n").flatMap((line) => {
  const [, channel = "", carries = "", worst = ""] = line.split("|").map((cell) => cell.trim());
  const name = /^`([a-z:-]+)`$/u.exec(channel)?.[1];
  return name === undefined ? [] : [{ name, carries, worst }];
});

test("every way into main has a line that says what it may carry and the worst that it can do, and only those have", () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(
    [...requestChannels, ...signalChannels, pathGiven].toSorted(),
  );
  for (const { name, carries, worst } of rows) {
    expect(carries, name).not.toBe("");
    expect(worst.length, name).toBeGreaterThan(10);
  }
});
