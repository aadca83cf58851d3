import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { app, ipcMain, nativeTheme, powerMonitor, session } from "electron";
import { type FirstScreen, memorySpared, type StoryId } from "../ipc/contract.ts";
import type { Desk } from "./desk/desk.ts";
import { realDisk } from "./desk/disk.ts";
import { diskAtStart } from "./desk/disk-at-start.ts";
import { readFirstScreen } from "./desk/first-screen.ts";
import { makeDialogs } from "./dialogs.ts";
import { makeHandlers } from "./handlers.ts";
import { listenForPaths } from "./import/given-paths.ts";
import { startIsolatedReader } from "./import/isolated-reader.ts";
import { makeReaderPool } from "./import/reader-pool.ts";
import { argumentShapes } from "./ipc/argument-shapes.ts";
import { ordersOf } from "./export/orders-of.ts";
import { handleAll } from "./ipc/handle-all.ts";
import { listenToAll } from "./ipc/listen-to-all.ts";
import { makeWindowEvents } from "./ipc/window-events.ts";
import type { Launch } from "./launch-files.ts";
import { log } from "./log.ts";
import type { Theme } from "../ipc/preferences.ts";
import { openPreferences } from "./preferences/preferences-file.ts";
import { lockSession } from "./security/lock-session.ts";
import { editorPolicies } from "./security/policy.ts";
import { home } from "./security/scheme.ts";
import { listServedFiles, serveFiles } from "./security/serve-files.ts";
import { closeGently } from "./window/close-gently.ts";
import { openEditorWindow } from "./window/editor-window.ts";
import { makeDragOut } from "./window/drag-out.ts";
import { clearSelection } from "./compat.ts";
import { holdOpen } from "./window/hold-open.ts";
import { makeMenus } from "./window/menus.ts";
import { printGalley } from "./window/print-galley.ts";
import { openSettings } from "./window/settings.ts";

/** High contrast is drawn over the light or dark that the system has. */
const themeSource = (theme: Theme): "system" | "light" | "dark" => (theme === "contrast" ? "system" : theme);

/** So long, in milliseconds, the rest of the desk waits after the first frame, for whoever types at once. */
const restAfter = 200;
/** So long, in milliseconds, main waits for the page to ask for its first file. */
const pageAsksWithin = 100;
/** So long it waits for a page that does not say that it is there. */
const beginAnyhowAfter = 3_000;

/** The running app: who gets what, and what happens when. Decisions are made in the parts. */
export async function runApp(launch: Launch): Promise<void> {
  await app.whenReady();
  const data = app.getPath("userData");
  const settings = openSettings(path.join(data, "settings.json"));
  const preferences = openPreferences(realDisk, path.join(data, "preferences.json"), (next) => {
    nativeTheme.themeSource = themeSource(next.theme);
    menus.keys(next.keys);
  });
  nativeTheme.themeSource = themeSource(preferences.get().theme);
  const served = listServedFiles(path.join(__dirname, "../renderer"));
  const locked = lockSession(session.defaultSession);
  const asked = serveFiles(session.defaultSession, served, editorPolicies, async (name) =>
    (await parts).desk.pictures.toShow(name),
  );

  const openLinkLater = (href: string): void =>
    void parts.then(({ openLink }) => openLink(href)).catch((error: unknown) => log("a link was not opened", error));
  const selectAll = (): void => events.send("menu:command", "edit:select-all");
  const window = openEditorWindow(settings, openLinkLater, selectAll);
  const editor = (): Electron.WebContents | undefined => (window.isDestroyed() ? undefined : window.webContents);
  const events = makeWindowEvents((channel, args) => editor()?.send(channel, ...args));
  window.webContents.on("did-start-loading", () => events.gone());
  await locked;
  const loaded = window.loadURL(home);
  // A failure is told where the page is waited for.
  loaded.catch(() => undefined);

  // From here on the page's own process starts; what follows is done meanwhile, and the page hears of it later.
  let shown: StoryId | undefined = launch.files.length === 0 ? settings.get().story : undefined;
  const early =
    shown === undefined ? undefined : readFirstScreen(diskAtStart, path.join(data, "desk"), shown, app.getVersion());
  // What follows takes the processor, and the page waits for its first file.
  await Promise.race([asked, pause(pageAsksWithin)]);
  const dialogs = makeDialogs(() => (window.isDestroyed() ? undefined : window), settings);
  const menus = makeMenus({
    keys: preferences.get().keys,
    run: (command) => events.send("menu:command", command),
    show: (id) => events.send("desk:show", id),
  });
  const readers = makeReaderPool(
    () => startIsolatedReader(served),
    (error) => log("a reader could not be started", error),
  );
  let begun = false;
  let begin = (): void => undefined;
  // The desk is opened, and the menus are filled, when the window shows its first story: both take the processor.
  const parts = new Promise<void>((resolve) => {
    begin = () => {
      begun = true;
      menus.fill();
      resolve();
    };
  }).then(async () => {
    // Half of main's program, none of which the first frame needs.
    const { makeParts } = await import("./make-parts.ts");
    return makeParts({ data, settings, events, dialogs, menus, readers, style: () => preferences.get().style });
  });
  const firstScreen = async (): Promise<FirstScreen | null> => {
    if (shown === undefined) return null;
    // Loaded again: the story may have changed since it was read.
    return begun ? { story: await (await parts).desk.open(shown) } : ((await early) ?? null);
  };

  // Filled when the desk is open; before that nothing is exported.
  let summaryOf: Desk["summaryOf"] = () => undefined;
  void parts.then(({ desk }) => ({ summaryOf } = desk));
  const dragOut = makeDragOut((id) => ordersOf(summaryOf(id), undefined, new Date()));
  let flushed = (): void => undefined;
  const givenPaths = listenForPaths(ipcMain, editor);
  handleAll(
    ipcMain,
    makeHandlers(
      parts.then((made) => ({ ...made, givenPaths })),
      firstScreen,
      {
        file: preferences,
        firstStart: launch.files.length === 0,
        tabs: () => settings.get().tabs ?? [],
        print: () => printGalley(editor()),
        exported: dragOut.exported,
        whichToTake: dialogs.settingsToTake,
        whereToHandOn: dialogs.whereToPutSettings,
      },
    ),
    argumentShapes,
    editor,
  );
  listenToAll(ipcMain, editor, {
    "flush:done": () => flushed(),
    "window:ready": () => {
      events.ready();
      setTimeout(begin, begun || shown === undefined ? 0 : restAfter);
      // At the start, and loaded again after it died or strayed: back to the story that was open.
      if (shown !== undefined) events.send("desk:show", shown);
    },
    "window:settled": () => editor()?.send(memorySpared),
    "window:story": (id) => {
      shown = id ?? undefined;
      settings.set({ story: shown });
    },
    "story:orders": (id, orders) => void parts.then(({ desk }) => desk.noteOrders(id, orders)),
    "window:tabs": (tabs) => settings.set({ tabs: [...tabs] }),
    "menu:available": (commands) => menus.available(commands),
    "selection:held": clearSelection,
    "paste:please": () => editor()?.paste(),
    "export:drag": (file) => {
      const held = dragOut.start(editor(), file);
      if (held !== undefined) events.send("window:say", held);
    },
  });

  holdOpen(window, async () => {
    begin();
    const { desk, house } = await parts;
    return closeGently({
      askForFlush: () => events.send("flush:please"),
      flushed: new Promise((resolve) => {
        flushed = resolve;
        if (window.webContents.isCrashed()) resolve();
      }),
      waiting: desk.waiting,
      giveUp: () => dialogs.closeUnkept(desk.waiting()),
      settle: async () => {
        await desk.close();
        await house.settle();
        // The app ends with its last window and waits for nothing.
        await settings.settle();
      },
      pause: (milliseconds) => pause(milliseconds),
    });
  });
  window.on("closed", () => {
    readers.close();
    app.quit();
  });
  const flushNow = (): void => events.send("flush:please");
  // With the desk, into which is flushed, and not before: the first of them asks the system's bus.
  void parts.then(() => {
    powerMonitor.on("suspend", flushNow);
    powerMonitor.on("lock-screen", flushNow);
    powerMonitor.on("shutdown", flushNow);
  });
  // Windows tells a window, and ends the app soon after.
  window.on("query-session-end", flushNow);
  window.on("session-end", flushNow);

  async function bringIn(files: readonly string[]): Promise<void> {
    for (const file of files) app.addRecentDocument(file);
    begin();
    const outcomes = await (await parts).importer.paths(files);
    const [first] = outcomes.flatMap(({ stories }) => stories);
    if (first !== undefined) events.send("desk:show", first);
  }
  const bringInLater = (files: readonly string[]): void => {
    if (files.length > 0) bringIn(files).catch((error: unknown) => log("files could not be brought in", error));
  };
  await loaded;
  // Whatever becomes of the page.
  setTimeout(begin, beginAnyhowAfter).unref();
  // Only now, so that no reader's page is in the way of the window's.
  bringInLater(launch.files);
  launch.onMore((files) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    bringInLater(files);
  });
}
