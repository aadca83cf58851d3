import { expect, test } from "vitest";
import { isLeftToWindow } from "./left-to-window.ts";

const held = { key: "a", ctrlKey: true, metaKey: false, shiftKey: true, altKey: false, isComposing: false };
const isLeft = (pressed: Partial<KeyboardEvent>): boolean =>
  isLeftToWindow({ ...held, ...pressed } as unknown as KeyboardEvent);

test.each([
  [{}, true],
  [{ key: "A" }, true],
  [{ key: "y", ctrlKey: false, metaKey: true }, true],
  [{ key: "z" }, false],
  [{ key: "v" }, false],
  [{ shiftKey: false }, false],
  [{ ctrlKey: false }, false],
  [{ altKey: true }, false],
  [{ key: "Escape", ctrlKey: false, shiftKey: false }, true],
  [{ key: "Escape", isComposing: true }, false],
])("%o is left to the window: %s", (pressed, left) => {
  expect(isLeft(pressed)).toBe(left);
});
