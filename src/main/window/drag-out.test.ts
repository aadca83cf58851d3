import type { WebContents } from "electron";
import { describe, expect, test, vi } from "vitest";
import { makeDragOut } from "./drag-out.ts";

vi.mock("electron", () => ({ nativeImage: { createFromBitmap: () => "a sheet" } }));

const setting = (orders: readonly string[] = []) => {
  const held = [...orders];
  const startDrag = vi.fn<() => void>();
  const contents = { startDrag } as unknown as WebContents;
  return { held, startDrag, contents, dragOut: makeDragOut(() => [...held]) };
};

describe("dragging out", () => {
  test("takes files that were exported, and no others", () => {
    const { startDrag, contents, dragOut } = setting();
    dragOut.exported(["/exports/bridge.html"], "bridge");
    dragOut.start(contents, "/etc/passwd");
    dragOut.start(undefined, "/exports/bridge.html");
    expect(startDrag).not.toHaveBeenCalled();
    dragOut.start(contents, "/exports/bridge.html");
    expect(startDrag).toHaveBeenCalledExactlyOnceWith({ file: "/exports/bridge.html", icon: "a sheet" });
  });

  test("refuses the file of a story that was killed since, and says why", () => {
    const { held, startDrag, contents, dragOut } = setting();
    dragOut.exported(["/exports/bridge.html"], "bridge");
    held.push("This story was killed on the desk.");
    expect(dragOut.start(contents, "/exports/bridge.html")).toBe("This story was killed on the desk.");
    expect(startDrag).not.toHaveBeenCalled();
  });

  test("takes what somebody exported with a reason, as long as nothing else holds it", () => {
    const { startDrag, contents, dragOut } = setting(["Under embargo."]);
    dragOut.exported(["/exports/bridge.html"], "bridge");
    expect(dragOut.start(contents, "/exports/bridge.html")).toBeUndefined();
    expect(startDrag).toHaveBeenCalledOnce();
  });
});
