import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { spareMemory } from "./spare-memory.ts";

test("the first page, which is the editor's, starts sparing; those that are started once it stands do not", () => {
  const switches = new Map<string, string | undefined>();
  const app = Object.assign(new EventEmitter(), {
    commandLine: {
      appendSwitch: (name: string, value?: string) => switches.set(name, value),
      removeSwitch: (name: string) => switches.delete(name),
    },
  });
  spareMemory(app as unknown as Electron.App);
  const editor = new EventEmitter();
  app.emit("web-contents-created", {}, editor);
  expect([...switches]).toEqual([["js-flags", "--max-semi-space-size=2"]]);
  editor.emit("did-finish-load");
  expect([...switches]).toEqual([]);
});
