import path from "node:path";
import { type RunningApp, root } from "../launch.ts";

/** Where the pictures go. */
export const shotsFolder = process.env["WIREDESK_SHOTS"] ?? path.join(root, "out/shots");

/** Takes pictures of a window, at the size that is asked for. */
export interface Camera {
  resize(width: number, height: number): Promise<void>;
  /** Once what opens or fades is there. */
  shoot(name: string): Promise<void>;
}

export function cameraOf({ app, window }: Pick<RunningApp, "app" | "window">): Camera {
  return {
    resize: (width, height) =>
      app.evaluate(
        ({ BrowserWindow }, [w, h]) => {
          BrowserWindow.getAllWindows()
            .find((one) => one.isVisible())
            ?.setContentSize(w, h);
        },
        [width, height] as const,
      ),
    async shoot(name) {
      await window.waitForTimeout(300);
      // What opens fades in; what is loaded at the first asking begins later.
      await window.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      // The caret is drawn by us or not at all: hiding it touches the editor's DOM.
      await window.screenshot({ path: path.join(shotsFolder, `${name}.png`), caret: "initial" });
    },
  };
}
