import type { IpcMain, WebContents } from "electron";
import { expect, test, vi } from "vitest";
import { pathGiven } from "../../ipc/contract.ts";
import { listenForPaths } from "./given-paths.ts";

vi.mock("electron", () => ({ protocol: {} }));

test("only paths that a person handed over to the editor are taken, and each once", () => {
  const frame = { url: "wiredesk://app/" };
  const editor = { mainFrame: frame } as unknown as WebContents;
  let hear: (event: unknown, path: unknown) => void = () => undefined;
  const on = ((channel: string, listener: typeof hear) => {
    expect(channel).toBe(pathGiven);
    hear = listener;
  }) as unknown as IpcMain["on"];
  const paths = listenForPaths({ on }, () => editor);
  const home = { sender: editor, senderFrame: frame };
  hear(home, "/drop/a.txt");
  hear(home, 7);
  hear({ sender: {}, senderFrame: frame }, "/etc/passwd");
  const { given, refused } = paths.take(["/drop/a.txt", "/etc/passwd"]);
  expect(given).toEqual(["/drop/a.txt"]);
  expect(refused).toEqual([
    { name: "passwd", stories: [], notes: [], refused: "passwd: it was not dropped on this window" },
  ]);
  expect(paths.take(["/drop/a.txt"]).given).toEqual([]);
});
