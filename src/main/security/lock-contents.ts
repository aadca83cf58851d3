import type { WebContents } from "electron";
import { log } from "../log.ts";
import { isOurs } from "./scheme.ts";

/** Keeps a page where it is: no navigation, no new windows, no embedded views, no WebRTC that tells an address. */
export function lockContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/** So often a window is brought home without getting there. */
const mostTries = 5;

/**
 * Brings a window home that left all the same. Electron asks nobody about `about:` addresses (electron#21136), and
 * stopping one as it starts crashes Electron 25, so it is let happen; what was typed is in the journal.
 */
export function returnHome(contents: WebContents, address: string): void {
  let tries = 0;
  const goHome = (): void => {
    setTimeout(() => {
      if (contents.isDestroyed() || isOurs(contents.getURL()) || contents.getURL().startsWith("devtools:")) return;
      contents.loadURL(address).then(
        () => {
          tries = 0;
        },
        (error: unknown) => {
          log("the window could not return home", error);
          // Cut off by another way out, which was on its way at the same time.
          if ((tries += 1) < mostTries) goHome();
        },
      );
    }, 50);
  };
  contents.on("did-navigate", goHome);
  contents.on("did-fail-load", (_event, _code, _description, _url, isMainFrame) => {
    if (isMainFrame) goHome();
  });
}
