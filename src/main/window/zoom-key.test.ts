import { expect, test } from "vitest";
import { isZoomKey } from "./zoom-key.ts";

const press = { type: "keyDown" as const, key: "=", control: true, meta: false, alt: false, shift: false };

test("Ctrl and =, on a Mac Cmd and =, make the text larger, and nothing near them does", () => {
  expect(isZoomKey(press, false)).toBe(true);
  expect(isZoomKey({ ...press, control: false, meta: true }, true)).toBe(true);
  expect(isZoomKey(press, true)).toBe(false);
  expect(isZoomKey({ ...press, control: false }, false)).toBe(false);
  expect(isZoomKey({ ...press, key: "-" }, false)).toBe(false);
  expect(isZoomKey({ ...press, type: "keyUp" }, false)).toBe(false);
});
