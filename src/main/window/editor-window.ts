import path from "node:path";
import { BrowserWindow, dialog, Menu, nativeTheme, screen } from "electron";
import { log } from "../log.ts";
import { returnHome } from "../security/lock-contents.ts";
import { home } from "../security/scheme.ts";
import { contextMenuTemplate } from "./context-menu.ts";
import { type Revival, reviveOrAsk } from "./revive.ts";
import type { SettingsFile } from "./settings.ts";
import { placeWindow } from "./window-place.ts";
import { isZoomKey } from "./zoom-key.ts";

const smallest = { width: 720, height: 480 };
const usual = { width: 1280, height: 860 };

/** Painted before the page is there, so that nothing flashes. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? "#131210" : "#f4f1ea");

/** Opens the window in which stories are edited, where it was the last time. */
export function openEditorWindow(
  settings: SettingsFile,
  openLink: (href: string) => void,
  selectAll: () => void,
): BrowserWindow {
  const { window: kept, zoom } = settings.get();
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...usual,
    ...placeWindow(kept, screens, smallest),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: "Wiredesk",
    backgroundColor: background(),
    webPreferences: {
      preload: path.join(__dirname, "../preload/index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableBlinkFeatures: "Auxclick",
      // Linux has no spelling checker of its own, and Chromium would fetch dictionaries from the network.
      spellcheck: process.platform !== "linux",
    },
  });
  const { webContents } = window;
  returnHome(webContents, home);
  if (kept?.maximised === true) window.maximize();
  window.once("ready-to-show", () => window.show());
  webContents.on("did-finish-load", () => webContents.setZoomLevel(zoom ?? 0));
  webContents.on("before-input-event", (event, input) => {
    if (!isZoomKey(input, process.platform === "darwin")) return;
    event.preventDefault();
    webContents.setZoomLevel(webContents.getZoomLevel() + 0.5);
  });
  nativeTheme.on("updated", () => {
    if (!window.isDestroyed()) window.setBackgroundColor(background());
  });
  rememberPlace(window, settings);
  webContents.on("context-menu", (_event, params) => {
    const template = contextMenuTemplate(params, {
      replaceMisspelling: (word) => webContents.replaceMisspelling(word),
      openLink,
      selectAll,
    });
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
  revive(window);
  return window;
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  const remember = (): void => {
    // The normal bounds lag behind while the system is still moving the window: they are asked for only where they differ.
    const filled = window.isMaximized() || window.isFullScreen() || window.isMinimized();
    settings.set({
      window: { ...(filled ? window.getNormalBounds() : window.getBounds()), maximised: window.isMaximized() },
      zoom: window.webContents.getZoomLevel(),
    });
  };
  window.on("close", remember);
}

/** A page that died or hangs is loaded again; what was typed is in the journal. */
function revive(window: BrowserWindow): void {
  const { webContents } = window;
  const revival: Revival = {
    now: () => Date.now(),
    // Not while Electron is still telling of the death: that can end the app.
    reload: () =>
      void setImmediate(() => {
        if (!window.isDestroyed()) webContents.reload();
      }),
    ask: async (message, detail, buttons) => {
      const { response } = await dialog.showMessageBox(window, { type: "warning", message, detail, buttons });
      return response;
    },
    close: () => window.destroy(),
  };
  const died = reviveOrAsk(revival);
  webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    log(`the window's page died (${reason})`);
    died().catch((error: unknown) => log("the window could not be revived", error));
  });
  let asking = false;
  window.on("unresponsive", () => {
    if (asking) return;
    asking = true;
    revival
      .ask("Wiredesk does not answer", "What you typed until now is kept.", ["Wait", "Load the Window Again"])
      .then((response) => {
        if (response === 1) webContents.forcefullyCrashRenderer();
      })
      .catch((error: unknown) => log("nobody could be asked", error))
      .finally(() => {
        asking = false;
      });
  });
}
