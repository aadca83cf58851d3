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
  exported(files: readonly string[]): void;
  start(contents: WebContents | undefined, file: string): void;
}

/** Lets exported files be dragged out of the window into another program. */
export function makeDragOut(): DragOut {
  const known = new Set<string>();
  return {
    exported: (files) => {
      for (const file of files) known.add(file);
    },
    start: (contents, file) => {
      if (known.has(file)) contents?.startDrag({ file, icon: sheet() });
    },
  };
}
