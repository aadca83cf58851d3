import { app, Menu, type MenuItemConstructorOptions } from "electron";
import { type CommandId, commands } from "../../ipc/commands.ts";
import type { StoryId, StorySummary } from "../../ipc/contract.ts";
import type { Preferences } from "../../ipc/preferences.ts";
import { bareBar, menuTemplate } from "./app-menu.ts";

/** The menu bar, kept up with the window and the desk. */
export interface Menus {
  /** Commands that would do something now. */
  available(commands: readonly CommandId[]): void;
  /** Other keys from now on. */
  keys(keys: Preferences["keys"]): void;
  /** All stories, as they lie on the desk. */
  recent(stories: readonly StorySummary[]): void;
  /** Puts the commands in: until then the bar has its menus and nothing in them. */
  fill(): void;
}

const mostRecent = 10;

export function makeMenus(actions: {
  /** Keys of one's own. */
  readonly keys: Preferences["keys"];
  readonly run: (command: CommandId) => void;
  readonly show: (id: StoryId) => void;
}): Menus {
  // Until the window says what it can do, everything may be tried.
  let available: ReadonlySet<CommandId> = new Set(commands.map(({ id }) => id));
  let recent: readonly StorySummary[] = [];
  let built = "";
  let filled = false;
  let { keys } = actions;

  function build(): void {
    if (!filled) return;
    // A menu that is open closes when it is replaced: only when something in it changed.
    const wanted = JSON.stringify([keys, recent.map(({ id, headline, slug }) => [id, headline, slug])]);
    if (wanted === built) return;
    built = wanted;
    Menu.setApplicationMenu(Menu.buildFromTemplate(template()));
  }

  const template = (): MenuItemConstructorOptions[] =>
    menuTemplate({
      mac: process.platform === "darwin",
      packaged: app.isPackaged,
      available,
      recent,
      ...actions,
      keys,
    });

  // The bar takes its place in the window from the first frame on; a hundred commands in it would hold that frame up.
  Menu.setApplicationMenu(Menu.buildFromTemplate(bareBar(template())));
  return {
    available: (ids) => {
      available = new Set(ids);
      // Nothing is in it yet, and what is asked for is looked for in all of it.
      if (!filled) return;
      const menu = Menu.getApplicationMenu();
      for (const { id } of commands) {
        const item = menu?.getMenuItemById(id);
        if (item) item.enabled = available.has(id);
      }
    },
    keys: (next) => {
      keys = next;
      build();
    },
    fill: () => {
      filled = true;
      build();
    },
    recent: (stories) => {
      recent = stories.filter(({ state }) => state !== "spiked" && state !== "new").slice(0, mostRecent);
      build();
    },
  };
}
