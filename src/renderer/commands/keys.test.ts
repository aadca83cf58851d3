import { describe, expect, test } from "vitest";
import { type CommandInfo, commands } from "../../ipc/commands.ts";
import { matches, spellKey } from "./keys.ts";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {},
  code = "",
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe("keys", () => {
  test("a key press is the one that the menu names, on a Mac with Cmd", () => {
    expect(matches("CmdOrCtrl+.", press(".", { ctrlKey: true }), false)).toBe(true);
    expect(matches("CmdOrCtrl+.", press(".", { metaKey: true }), true)).toBe(true);
    expect(matches("CmdOrCtrl+.", press(".", { metaKey: true }), false)).toBe(false);
    expect(matches("F8", press("F8", {}, "F8"), false)).toBe(true);
    expect(matches("F8", press("F8", { shiftKey: true }, "F8"), false)).toBe(false);
    expect(matches("Shift+F8", press("F8", { shiftKey: true }, "F8"), false)).toBe(true);
  });

  test("with Shift or Alt held the place on the keyboard says which key it is", () => {
    expect(matches("CmdOrCtrl+Shift+P", press("P", { ctrlKey: true, shiftKey: true }, "KeyP"), false)).toBe(true);
    expect(matches("CmdOrCtrl+Alt+1", press("¡", { ctrlKey: true, altKey: true }, "Digit1"), false)).toBe(true);
  });

  test("no two commands have the same key", () => {
    const all: readonly CommandInfo[] = commands;
    const keys = all.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("keys are spelt as the system spells them", () => {
    expect(spellKey("CmdOrCtrl+Shift+P", false)).toBe("Ctrl+Shift+P");
    expect(spellKey("CmdOrCtrl+Shift+P", true)).toBe("⇧⌘P");
  });
});
