import type { StoryId } from "../../ipc/contract.ts";
import { nativeImage, type WebContents } from "electron";

/** A sheet of paper under the pointer. */
const size = 32;
const sheet = (): Electron.NativeImage => {
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 2; y < size - 2; y++)
    for (let x = 6; x < size - 6; x++) {
      const edge = y === 2 || y === size - 3 || x === 6 || x === size - 7;
      pixels.writeUInt32LE(edge ? 0xff_8a_83_75 : 0xff_ff_fd_f8, (y * size + x) * 4);
    }
  return nativeImage.createFromBitmap(pixels, { width: size, height: size });
};

/** Files that were exported since the start: these and no others can be dragged out, whatever the page asks for. */
export interface DragOut {
  exported(files: readonly string[], id: StoryId): void;
  /** A story that has been held since it was exported is not dragged out: answers why. */
  start(contents: WebContents | undefined, file: string): string | undefined;
}

/** Lets exported files be dragged out of the window into another program. */
export function makeDragOut(orders: (id: StoryId) => readonly string[]): DragOut {
  // With what held the story as it was exported: for that somebody has given a reason.
  const known = new Map<string, { readonly id: StoryId; readonly passed: readonly string[] }>();
  return {
    exported: (files, id) => {
      const passed = orders(id);
      for (const file of files) known.set(file, { id, passed });
    },
    start: (contents, file) => {
      const exported = known.get(file);
      if (exported === undefined) return undefined;
      const fresh = orders(exported.id).find((reason) => !exported.passed.includes(reason));
      if (fresh === undefined) contents?.startDrag({ file, icon: sheet() });
      return fresh;
    },
  };
}
