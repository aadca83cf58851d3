import type { MenuItemConstructorOptions } from "electron";
import { type CommandId, type CommandInfo, commands, keyOf, menuNames } from "../../ipc/commands.ts";
import type { Preferences } from "../../ipc/preferences.ts";
import type { StoryId, StorySummary } from "../../ipc/contract.ts";

export interface MenuOptions {
  readonly mac: boolean;
  /** Developer tools only in a build that is not installed. */
  readonly packaged: boolean;
  /** Commands that would do something now. */
  readonly available: ReadonlySet<CommandId>;
  /** Keys of one's own. */
  readonly keys: Preferences["keys"];
  /** Stories that were worked on last, the latest first. */
  readonly recent: readonly StorySummary[];
  readonly run: (command: CommandId) => void;
  readonly show: (id: StoryId) => void;
}

/** Longest title in the menu of recent stories. */
const longest = 60;

/** The menus of the app: the commands of the window by their groups, with what the system itself knows how to do. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const own = Object.fromEntries(menuNames.map((menu) => [menu, commandItems(menu, options)])) as Record<
    (typeof menuNames)[number],
    MenuItemConstructorOptions[]
  >;
  const line: MenuItemConstructorOptions = { type: "separator" };
  /** As far as the first line: undo and the like, then what the system does with what is selected. */
  const history = own.Edit.findIndex(({ type }) => type === "separator") + 1;
  return [
    ...(options.mac ? [{ role: "appMenu" } satisfies MenuItemConstructorOptions] : []),
    {
      label: "&File",
      submenu: [
        ...own.File,
        line,
        { label: "Recent Stories", enabled: options.recent.length > 0, submenu: recentItems(options) },
        line,
        options.mac ? { role: "close", accelerator: "Shift+CmdOrCtrl+W" } : { role: "quit" },
      ],
    },
    {
      label: "&Edit",
      submenu: [
        ...own.Edit.slice(0, history),
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "pasteAndMatchStyle" },
        { role: "delete" },
        ...own.Edit.slice(history),
      ],
    },
    {
      label: "&View",
      submenu: [
        ...own.View,
        line,
        // Ctrl and + is Ctrl, Shift and = on most keyboards: without Shift the window hears it (`zoom-key.ts`).
        { role: "zoomIn" },
        { role: "zoomOut" },
        { role: "resetZoom" },
        line,
        { role: "togglefullscreen" },
        ...(options.packaged ? [] : [{ role: "toggleDevTools" } satisfies MenuItemConstructorOptions]),
      ],
    },
    { label: "&Story", submenu: own.Story },
    { label: "F&indings", submenu: own.Findings },
    ...(options.mac ? [{ role: "windowMenu" } satisfies MenuItemConstructorOptions] : []),
    { role: "help", label: "&Help", submenu: own.Help },
  ];
}

/** The same bar with nothing in its menus, but for those that the system fills. */
export const bareBar = (template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.map(({ label, role }) =>
    label !== undefined ? { label, submenu: [] } : role === undefined ? {} : { role },
  );

function commandItems(
  menu: (typeof menuNames)[number],
  { available, run, keys }: MenuOptions,
): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  let group: string | undefined;
  for (const command of commands as readonly (CommandInfo & { readonly id: CommandId })[]) {
    if (command.menu !== menu) continue;
    const accelerator = keyOf(command, keys);
    if (group !== undefined && group !== command.group) items.push({ type: "separator" });
    group = command.group;
    items.push({
      id: command.id,
      label: command.label,
      enabled: available.has(command.id),
      click: () => run(command.id),
      ...(accelerator === undefined ? {} : { accelerator }),
    });
  }
  return items;
}

const recentItems = ({ recent, show }: MenuOptions): MenuItemConstructorOptions[] =>
  recent.map(({ id, headline, slug }) => {
    const title = headline === "" ? slug : headline;
    // In a menu an ampersand marks the letter that opens the entry.
    const label = (title.length > longest ? `${title.slice(0, longest - 1)}…` : title).replaceAll("&", "&&");
    return { label, click: () => show(id) };
  });
