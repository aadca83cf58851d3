import type { Rectangle } from "electron";

/** The part of a window that must lie on a screen, so that a person can get hold of it. */
const graspable = { width: 200, height: 60 };

/**
 * Where to put the window: where it was, if enough of it is still on a screen, and no larger than that screen.
 * Undefined leaves the place to the system; the screen that it was on may be gone.
 */
export function placeWindow(
  kept: Rectangle | undefined,
  screens: readonly Rectangle[],
  smallest: { readonly width: number; readonly height: number },
): Rectangle | undefined {
  if (kept === undefined || ![kept.x, kept.y, kept.width, kept.height].every(Number.isFinite)) return undefined;
  const screen = screens.find((area) => {
    const across = Math.min(kept.x + kept.width, area.x + area.width) - Math.max(kept.x, area.x);
    const titleOn = kept.y >= area.y && kept.y + graspable.height <= area.y + area.height;
    return across >= graspable.width && titleOn;
  });
  if (screen === undefined) return undefined;
  const width = clamp(kept.width, smallest.width, screen.width);
  const height = clamp(kept.height, smallest.height, screen.height);
  return {
    x: Math.round(clamp(kept.x, screen.x, screen.x + screen.width - width)),
    y: Math.round(clamp(kept.y, screen.y, screen.y + screen.height - height)),
    width: Math.round(width),
    height: Math.round(height),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
