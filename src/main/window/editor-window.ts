import path from "node:path";
import { BrowserWindow } from "electron";
import { returnHome } from "../security/lock-contents.ts";
import { home } from "../security/scheme.ts";

/** Opens the window in which stories are edited. */
export function openEditorWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: "Wiredesk",
    webPreferences: {
      preload: path.join(__dirname, "../preload/index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableBlinkFeatures: "Auxclick",
    },
  });
  returnHome(window.webContents, home);
  window.once("ready-to-show", () => window.show());
  return window;
}
