import path from "node:path";
import { app, shell } from "electron";
import type { HouseStyle } from "../core/stylebook/house-style.ts";
import type { HouseDecisions, StorySummary } from "../ipc/contract.ts";
import { copyForms } from "./compat.ts";
import { chooseSecondPlace } from "./desk/choose-second-place.ts";
import { openDesk } from "./desk/open-desk.ts";
import { realDisk } from "./desk/disk.ts";
import { bringBack } from "./desk/second-place.ts";
import { openSqliteIndex } from "./desk/sqlite-index.ts";
import { takeDesk } from "./desk/take-desk.ts";
import { watchTrouble } from "./desk/trouble.ts";
import type { Dialogs } from "./dialogs.ts";
import { openProfileShelf } from "./export/house-profiles.ts";
import { openExportedFiles } from "./export/exported-files.ts";
import { makeCopyWords } from "./export/copy-words.ts";
import { makeExporter } from "./export/exporter.ts";
import { makePrinter } from "./export/printer.ts";
import type { Parts } from "./handlers.ts";
import { openHouse } from "./house/house.ts";
import { makeImporter } from "./import/importer.ts";
import type { ReaderPool } from "./import/reader-pool.ts";
import { gather, type WindowEvents } from "./ipc/window-events.ts";
import { log } from "./log.ts";
import type { Menus } from "./window/menus.ts";
import { openLink } from "./window/open-link.ts";
import type { SettingsFile } from "./window/settings.ts";
import { openWordList } from "./words/word-list.ts";

/** What of the window the parts talk to. */
export interface Surroundings {
  readonly data: string;
  readonly settings: SettingsFile;
  readonly events: WindowEvents;
  readonly dialogs: Dialogs;
  readonly menus: Menus;
  readonly readers: ReaderPool;
  /** What the settings set over the built-in books. */
  readonly style: () => HouseStyle;
}

/** Changes of the list that come in quick succession reach the window in one message. */
const gatherFor = 30;
/** So long the counts of the checks wait for more of them before they are written. */
const countsKeptAfter = 2_000;

/** Opens the desk and what works on it. */
export async function makeParts({
  data,
  settings,
  events,
  dialogs,
  menus,
  readers,
  style,
}: Surroundings): Promise<Omit<Parts, "givenPaths">> {
  const changed = gather<StorySummary>(
    ({ id }) => id,
    (summaries) => {
      events.send("desk:changed", summaries);
      menus.recent(desk.list());
    },
    gatherFor,
  );
  const folder = path.join(data, "desk");
  const lock = await takeDesk(folder, dialogs.deskTaken);
  const disk = { ...realDisk, mayWrite: lock.mayWrite };
  const { secondPlace: left } = settings.get();
  if (left !== undefined) {
    await bringBack(disk, left, path.join(folder, "stories"));
    settings.set({ secondPlace: undefined });
  }
  const desk = await openDesk({
    folder,
    disk,
    unclean: lock.unclean,
    rules: app.getVersion(),
    trouble: watchTrouble((message) => {
      events.send("desk:trouble", message);
      if (message === null) secondPlace.over();
    }),
    index: await openSqliteIndex(path.join(data, "desk-index.sqlite"), {
      doubtful: lock.unclean,
      rules: app.getVersion(),
    }),
    changed,
    unreadable: (id, why) =>
      events.send("import:outcome", { name: id, stories: [], notes: [], refused: `${id}: ${why}` }),
  });
  const secondPlace = chooseSecondPlace({
    desk,
    ask: dialogs.whereToKeep,
    remember: (place) => settings.set({ secondPlace: place }),
  });
  menus.recent(desk.list());
  const house = await openHouse({
    folder,
    disk,
    log,
    later: (run) => setTimeout(run, countsKeptAfter),
  });
  const profiles = openProfileShelf({
    disk,
    folder: path.join(data, "profiles"),
    askForFile: dialogs.profileToOpen,
    askWhere: dialogs.whereToShare,
  });
  const decisions = (): HouseDecisions => ({ ...house.decisions(), style: style() });
  return {
    house,
    desk: {
      ...desk,
      close: async () => {
        await desk.close();
        await lock.release();
      },
    },
    secondPlace,
    copyWords: makeCopyWords({ desk, copy: copyForms, now: () => new Date() }),
    importer: makeImporter({
      disk,
      desk,
      read: readers.read,
      stopReading: readers.stop,
      progress: (done, total, name) => events.send("import:progress", done, total, name),
      outcome: (outcome) => events.send("import:outcome", outcome),
    }),
    profiles,
    exporter: makeExporter({
      houseProfiles: async () => (await profiles.list()).profiles,
      disk,
      desk,
      askWhere: dialogs.whereToExport,
      outside: openExportedFiles(disk, path.join(folder, "exported.json")),
      askChanged: dialogs.exportedChanged,
      copy: copyForms,
      version: app.getVersion(),
      now: () => new Date(),
      decisions,
    }),
    printer: makePrinter({ desk, version: app.getVersion(), now: () => new Date(), decisions }),
    publishing: once(async () => {
      const { openPublishing } = await import("./publish/open-publishing.ts");
      return openPublishing({
        folder: path.join(data, "publish"),
        disk: realDisk,
        maySendTo: dialogs.maySendTo,
        desk,
        progress: (done, total, what) => events.send("publish:progress", done, total, what),
        version: app.getVersion(),
        now: () => new Date(),
        decisions,
      });
    }),
    words: openWordList(realDisk, path.join(data, "words.json"), log),
    askForFiles: dialogs.filesToOpen,
    openLink: (href) => openLink(href, { ask: dialogs.mayOpenLink, open: (address) => shell.openExternal(address) }),
  };
}

/** The same answer every time, worked out when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
