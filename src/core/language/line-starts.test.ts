import { expect, test } from "vitest";
import { lineStarts } from "./line-starts.ts";

test("says where lines begin, empty ones and the last too", () => {
  expect([...lineStarts("")]).toEqual([0, 1]);
  expect([...lineStarts("one")]).toEqual([0, 4]);
  expect([...lineStarts("one\n\ntwo\n")]).toEqual([0, 4, 5, 9, 10]);
});
