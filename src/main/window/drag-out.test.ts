import type { WebContents } from "electron";
import { describe, expect, test, vi } from "vitest";
import { makeDragOut } from "./drag-out.ts";

vi.mock("electron", () => ({ nativeImage: { createFromBitmap: () => "a sheet" } }));

describe("dragging out", () => {
  test("takes files that were exported, and no others", () => {
    const startDrag = vi.fn<() => void>();
    const contents = { startDrag } as unknown as WebContents;
    const dragOut = makeDragOut();
    dragOut.exported(["/exports/bridge.html"]);
    dragOut.start(contents, "/etc/passwd");
    dragOut.start(undefined, "/exports/bridge.html");
    expect(startDrag).not.toHaveBeenCalled();
    dragOut.start(contents, "/exports/bridge.html");
    expect(startDrag).toHaveBeenCalledExactlyOnceWith({ file: "/exports/bridge.html", icon: "a sheet" });
  });
});
