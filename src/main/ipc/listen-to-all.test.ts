import type { IpcMain, IpcMainEvent, WebContents } from "electron";
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { pathGiven, signalChannels, type Signals } from "../../ipc/contract.ts";
import { listenForPaths } from "../import/given-paths.ts";
import { listenToAll } from "./listen-to-all.ts";

vi.mock("electron", () => ({ protocol: {} }));
vi.mock("../log.ts", () => ({ log: () => undefined }));

type Listener = (event: unknown, ...args: unknown[]) => void;

function setting() {
  const frame = { url: "wiredesk://app/" };
  const editor = { mainFrame: frame } as unknown as WebContents;
  const listeners = new Map<string, Listener>();
  const ipc = {
    on: (channel: string, listener: (event: IpcMainEvent, ...args: unknown[]) => void) => {
      listeners.set(channel, listener as Listener);
      return ipc;
    },
  } as unknown as IpcMain;
  const heard = vi.fn<(channel: string, ...args: unknown[]) => void>();
  const handlers = Object.fromEntries(
    signalChannels.map((channel) => [channel, (...args: unknown[]) => heard(channel, ...args)]),
  ) as unknown as Signals;
  listenToAll(ipc, () => editor, handlers);
  const given = listenForPaths(ipc, () => editor);
  const send = (channel: string, args: readonly unknown[], event: unknown = { sender: editor, senderFrame: frame }) =>
    listeners.get(channel)?.(event, ...args);
  return { editor, frame, heard, given, send };
}

/** What every signal may carry. */
const right: { readonly [C in keyof Signals]: Parameters<Signals[C]> } = {
  "flush:done": [],
  "window:ready": [],
  "window:settled": [],
  "window:story": ["a-story"],
  "window:tabs": [["2026-05-03-ferry-aground-k3f9", "2026-05-03-harbour-a1b2"]],
  "story:orders": ["2026-05-03-ferry-aground-k3f9", { status: "embargoed", embargo: "2099-05-04T00:00:00Z" }],
  "menu:available": [["file:open"]],
  "paste:please": [],
  "selection:held": [],
  "export:drag": ["/exports/ferry.html"],
};

const strangersTo = ({ editor, frame }: Pick<ReturnType<typeof setting>, "editor" | "frame">): readonly unknown[] => [
  { sender: { mainFrame: frame }, senderFrame: frame },
  { sender: editor, senderFrame: { url: "wiredesk://app/" } },
  { sender: editor, senderFrame: null },
];

describe.each(signalChannels)("%s", (channel) => {
  test("is heard from the editor", () => {
    const { heard, send } = setting();
    send(channel, right[channel]);
    expect(heard).toHaveBeenCalledExactlyOnceWith(channel, ...right[channel]);
  });

  test("is not heard from any other page", () => {
    const given = setting();
    for (const event of strangersTo(given)) given.send(channel, right[channel], event);
    for (const url of ["https://app/", "wiredesk://elsewhere/", "about:blank", "file:///"]) {
      given.frame.url = url;
      given.send(channel, right[channel]);
    }
    expect(given.heard).not.toHaveBeenCalled();
  });

  test("is not heard with anything else, or with more than it may carry", () => {
    const { heard, send } = setting();
    const rest = "x".repeat(20_000);
    for (const args of [[1], [{}], [[1]], [undefined], ["a", "b"], [rest], [[rest]], [["no:such-command"]]])
      // One word is what a story is named by.
      if (!(channel === "window:story" && args.length === 1 && typeof args[0] === "string" && args[0] !== rest))
        send(channel, args);
    fc.assert(fc.property(fc.array(fc.anything(), { minLength: 2, maxLength: 4 }), (args) => send(channel, args)));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("a path that was handed over", () => {
  test("counts from the editor's own preload only, as one string of a path's length", () => {
    const { given, send, ...rest } = setting();
    for (const event of strangersTo(rest)) send(pathGiven, ["/a"], event);
    for (const args of [[1], [["/a"]], [{ path: "/a" }], [], ["/".repeat(40_000)]]) send(pathGiven, args);
    expect(given.take(["/a", "/".repeat(40_000)]).given).toEqual([]);
    send(pathGiven, ["/a"]);
    expect(given.take(["/a"]).given).toEqual(["/a"]);
    expect(given.take(["/a"]).given).toEqual([]);
  });
});
