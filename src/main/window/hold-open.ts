import type { BrowserWindow } from "electron";
import { log } from "../log.ts";

/** Lets a window go only when `mayClose` says so, however often and by whomever it is asked to close. */
export function holdOpen(
  window: Pick<BrowserWindow, "on" | "destroy" | "isDestroyed">,
  mayClose: () => Promise<boolean>,
): void {
  let asked = false;
  window.on("close", (event) => {
    event.preventDefault();
    if (asked) return;
    asked = true;
    mayClose()
      .catch((error: unknown) => {
        log("closing went wrong", error);
        return true;
      })
      .then((yes) => {
        asked = false;
        if (yes && !window.isDestroyed()) window.destroy();
      })
      .catch((error: unknown) => log("the window could not be closed", error));
  });
}
