import { describe, expect, test } from "vitest";
import { placeWindow } from "./window-place.ts";

const smallest = { width: 720, height: 480 };
const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };

describe("the window", () => {
  test("opens where it was", () => {
    const kept = { x: 1500, y: 100, width: 1200, height: 800 };
    expect(placeWindow(kept, [laptop, second], smallest)).toEqual(kept);
  });

  test("is left to the system when its screen is gone, or it was never open, or its place is nonsense", () => {
    for (const kept of [
      undefined,
      { x: 1500, y: 100, width: 1200, height: 800 },
      { x: 0, y: 2000, width: 1200, height: 800 },
      { x: -1150, y: 50, width: 1200, height: 800 },
      { x: 0, y: -100, width: 1200, height: 800 },
      { x: Number.NaN, y: 0, width: 1200, height: 800 },
    ])
      expect(placeWindow(kept, [laptop], smallest)).toBeUndefined();
  });

  test("is made to fit a screen that became smaller", () => {
    expect(placeWindow({ x: 300, y: 200, width: 2000, height: 1200 }, [laptop], smallest)).toEqual(laptop);
    expect(placeWindow({ x: 900, y: 25, width: 700, height: 100 }, [laptop], smallest)).toEqual({
      x: 720,
      y: 25,
      width: 720,
      height: 480,
    });
  });
});
