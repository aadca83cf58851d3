import { homedir } from "node:os";
import path from "node:path";
import { type BrowserWindow, dialog } from "electron";
import type { ExportTarget } from "../ipc/contract.ts";
import type { DeskOwner } from "./desk/desk-lock.ts";
import { makeOneQuestion } from "./one-question.ts";
import type { SettingsFile } from "./window/settings.ts";

/** The questions that main asks. Folders are remembered here, for newer Electron no longer lets the system do it. */
export interface Dialogs {
  filesToOpen(): Promise<readonly string[]>;
  whereToExport(suggested: string, target: ExportTarget): Promise<string | undefined>;
  /** A file of settings to take. */
  settingsToTake(): Promise<string | undefined>;
  whereToPutSettings(): Promise<string | undefined>;
  /** A folder to keep stories in while the desk's disk refuses. */
  whereToKeep(): Promise<string | undefined>;
  /** What to do about a desk that another Wiredesk has open. */
  deskTaken(owner: DeskOwner): Promise<"quit" | "again" | "take">;
  /** A house profile that somebody shared. */
  profileToOpen(): Promise<string | undefined>;
  /** Where a house profile goes to be shared. */
  whereToShare(suggested: string): Promise<string | undefined>;
  /** What to do with an exported file that somebody else has changed since. */
  exportedChanged(file: string): Promise<"beside" | "replace" | "cancel">;
  mayOpenLink(question: { readonly message: string; readonly detail: string }): Promise<boolean>;
  /** Whether stories may be sent to this host from now on. */
  maySendTo(host: string): Promise<boolean>;
  /** True: close although the disk has not taken everything. */
  closeUnkept(batches: number): Promise<boolean>;
}

export function makeDialogs(window: () => BrowserWindow | undefined, settings: SettingsFile): Dialogs {
  const alone = makeOneQuestion();
  /** Attached to the window, so that it cannot be lost behind it; without one it stands alone. */
  const message = async (options: Electron.MessageBoxOptions): Promise<number> => {
    const parent = window();
    return (await (parent === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options)))
      .response;
  };
  return {
    filesToOpen: async () => {
      const parent = window();
      if (parent === undefined) return [];
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        title: "Bring In",
        buttonLabel: "Bring In",
        defaultPath: settings.get().openFolder ?? homedir(),
        // Only macOS has a dialog for both; elsewhere a folder is dropped.
        properties: [
          "openFile",
          "multiSelections",
          ...(process.platform === "darwin" ? (["openDirectory"] as const) : []),
        ],
      });
      const [first] = filePaths;
      if (canceled || first === undefined) return [];
      settings.set({ openFolder: path.dirname(first) });
      return filePaths;
    },
    settingsToTake: async () => {
      const parent = window();
      if (parent === undefined) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        title: "Take Settings from a File",
        buttonLabel: "Take",
        defaultPath: settings.get().openFolder ?? homedir(),
        filters: [{ name: "Settings", extensions: ["json"] }],
        properties: ["openFile"],
      });
      return canceled ? undefined : filePaths[0];
    },
    whereToPutSettings: async () => {
      const parent = window();
      if (parent === undefined) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: "Hand On the Settings",
        buttonLabel: "Save",
        defaultPath: path.join(settings.get().exportFolder ?? homedir(), "wiredesk-settings.json"),
        filters: [{ name: "Settings", extensions: ["json"] }],
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      return canceled || filePath === undefined || filePath === "" ? undefined : filePath;
    },
    whereToExport: async (suggested, { label, extension }) => {
      const parent = window();
      if (parent === undefined) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: `Export as ${label}`,
        buttonLabel: "Export",
        defaultPath: path.join(settings.get().exportFolder ?? homedir(), suggested),
        filters: [{ name: label, extensions: [extension] }],
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      if (canceled || filePath === undefined || filePath === "") return undefined;
      settings.set({ exportFolder: path.dirname(filePath) });
      return filePath;
    },
    whereToKeep: async () => {
      const parent = window();
      if (parent === undefined) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        title: "Keep It Elsewhere",
        buttonLabel: "Keep Here",
        message: "A folder on another disk. What you type is kept there until the desk's own disk works again.",
        defaultPath: homedir(),
        properties: ["openDirectory", "createDirectory"],
      });
      return canceled ? undefined : filePaths[0];
    },
    deskTaken: async ({ user, host, since }) =>
      (["quit", "again", "take"] as const)[
        await message({
          type: "warning",
          message: `${user} on ${host} has this desk open`,
          detail: `Since ${new Date(since).toLocaleString()}. Two at one desk would overwrite each other's work. Taking it over stops the other from keeping what is typed there.`,
          buttons: ["Quit", "Try Again", "Take It Over"],
          defaultId: 0,
          cancelId: 0,
        })
      ] ?? "quit",
    profileToOpen: async () => {
      const parent = window();
      if (parent === undefined) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        title: "Bring In a House Profile",
        buttonLabel: "Bring In",
        defaultPath: settings.get().openFolder ?? homedir(),
        filters: [{ name: "House profile", extensions: ["json"] }],
        properties: ["openFile"],
      });
      return canceled ? undefined : filePaths[0];
    },
    whereToShare: async (suggested) => {
      const parent = window();
      if (parent === undefined) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: "Share a House Profile",
        defaultPath: path.join(settings.get().exportFolder ?? homedir(), suggested),
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      return canceled || filePath === undefined || filePath === "" ? undefined : filePath;
    },
    exportedChanged: async (file) =>
      (["beside", "replace", "cancel"] as const)[
        await message({
          type: "warning",
          message: `${path.basename(file)} was changed after it was exported`,
          detail: "Somebody has worked on it outside of Wiredesk. Their work is lost if it is replaced.",
          buttons: ["Keep Both", "Replace It", "Cancel"],
          defaultId: 0,
          cancelId: 2,
        })
      ] ?? "cancel",
    mayOpenLink: alone(
      async (question) =>
        (await message({ type: "question", ...question, buttons: ["Open", "Cancel"], defaultId: 1, cancelId: 1 })) ===
        0,
      false,
    ),
    maySendTo: alone(
      async (host) =>
        (await message({
          type: "question",
          message: `Send stories to ${host}?`,
          detail: "What you publish to this site goes there and nowhere else. If you did not add it just now, cancel.",
          buttons: ["Add the Site", "Cancel"],
          defaultId: 1,
          cancelId: 1,
        })) === 0,
      false,
    ),
    closeUnkept: async (batches) =>
      (await message({
        type: "warning",
        message: "The disk has not taken your last changes",
        detail: `${batches === 1 ? "One change is" : `${batches} changes are`} not kept yet. Free some space and wait, or close and lose them.`,
        buttons: ["Keep Open", "Close and Lose Them"],
        defaultId: 0,
        cancelId: 0,
      })) === 1,
  };
}
