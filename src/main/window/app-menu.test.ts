import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, test, vi } from "vitest";
import { type CommandId, commands, menuNames } from "../../ipc/commands.ts";
import { bareBar, type MenuOptions, menuTemplate } from "./app-menu.ts";

const options = (over: Partial<MenuOptions> = {}): MenuOptions => ({
  mac: false,
  packaged: true,
  available: new Set<CommandId>(commands.map(({ id }) => id)),
  recent: [],
  keys: {},
  run: () => undefined,
  show: () => undefined,
  ...over,
});
const itemsOf = (template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

const click = (item: MenuItemConstructorOptions | undefined): void => {
  if (item?.click === undefined) throw new Error("this item does nothing");
  (item.click as () => void)();
};

describe("the menus", () => {
  test("hold every command once, and run it", () => {
    const run = vi.fn<(command: CommandId) => void>();
    const items = itemsOf(menuTemplate(options({ run })));
    for (const { id, label } of commands) {
      const found = items.filter((item) => item.id === id);
      expect(found).toMatchObject([{ label }]);
      click(found[0]);
      expect(run).toHaveBeenLastCalledWith(id);
    }
    expect(new Set(commands.map(({ menu }) => menu))).toEqual(new Set(menuNames));
  });

  test("give every shortcut to one command only", () => {
    for (const mac of [false, true]) {
      const used = itemsOf(menuTemplate(options({ mac }))).flatMap(({ accelerator }) => accelerator ?? []);
      expect(new Set(used).size).toBe(used.length);
      expect(used.length).toBeGreaterThan(20);
    }
  });

  test("never open or close with a line, and never show two", () => {
    for (const { submenu } of menuTemplate(options({ packaged: false }))) {
      const lines = (Array.isArray(submenu) ? submenu : []).map(({ type }) => type === "separator");
      expect(lines.join()).not.toMatch(/^true|true,true|true$/u);
    }
  });

  test("stand in the bar before there is anything in them", () => {
    for (const mac of [false, true]) {
      const full = menuTemplate(options({ mac }));
      const bare = bareBar(full);
      expect(bare.map(({ label, role }) => label ?? role)).toEqual(full.map(({ label, role }) => label ?? role));
      expect(itemsOf(bare)).toHaveLength(full.length);
    }
  });

  test("grey what would do nothing", () => {
    const items = itemsOf(menuTemplate(options({ available: new Set<CommandId>(["file:open"]) })));
    expect(items.find(({ id }) => id === "file:open")?.enabled).toBe(true);
    expect(items.find(({ id }) => id === "findings:fix")?.enabled).toBe(false);
  });

  test("list the stories that were worked on last, with ampersands as letters", () => {
    const show = vi.fn<(id: string) => void>();
    const story = {
      id: "s1",
      slug: "slug",
      source: "",
      format: "",
      state: "in-hand",
      received: "",
      changed: "",
    } as const;
    const recent = [
      { ...story, headline: `Bread & butter ${"x".repeat(80)}` },
      { ...story, id: "s2", headline: "" },
    ];
    const items = itemsOf(menuTemplate(options({ recent, show })));
    const bread = items.find(({ label }) => label?.startsWith("Bread && butter"));
    expect(bread?.label?.length).toBeLessThan(70);
    click(bread);
    expect(show).toHaveBeenCalledWith("s1");
    expect(items.some(({ label }) => label === "slug")).toBe(true);
  });

  test("offer developer tools only where the app is not installed", () => {
    const has = (packaged: boolean): boolean =>
      itemsOf(menuTemplate(options({ packaged }))).some(({ role }) => role === "toggleDevTools");
    expect([has(true), has(false)]).toEqual([false, true]);
  });
});
