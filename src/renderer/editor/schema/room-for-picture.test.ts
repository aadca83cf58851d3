import { expect, test } from "vitest";
import { roomForPicture } from "./room-for-picture.ts";

test("a picture has its room before it is there, never wider than it is or than the text", () => {
  expect(roomForPicture(640, 320)).toEqual({
    style: "aspect-ratio: 640 / 320; width: min(100%, 640px, 14rem * 2)",
  });
});

test.each([
  [640, 0],
  [null, 320],
  [Number.NaN, 320],
  [-1, 320],
  ["640", "320"],
])("of a size that is none (%s × %s) nothing is made", (width, height) => {
  expect(roomForPicture(width, height)).toEqual({});
});
