import { describe, expect, test, vi } from "vitest";
import { filesFrom, filesOf, takeLaunch } from "./launch-files.ts";

describe("files on a command line", () => {
  test("are those that are no switches, from where the command was given", () => {
    expect(filesOf(["wiredesk", "a.txt", "--flag", "/b/c.xml", ""], "/home/ada", false)).toEqual([
      "/home/ada/a.txt",
      "/b/c.xml",
    ]);
    expect(filesOf(["electron", ".", "--user-data-dir=x", "a.txt"], "/home/ada", true)).toEqual(["/home/ada/a.txt"]);
    expect(filesOf(["wiredesk", "--", "-odd.txt"], "/d", false)).toEqual(["/d/-odd.txt"]);
  });

  test("of a second launch are only taken as what they should be", () => {
    expect(filesFrom({ files: ["/a", 3, null, "/b"] })).toEqual(["/a", "/b"]);
    for (const junk of [undefined, null, 7, "files", {}, { files: 7 }]) expect(filesFrom(junk)).toEqual([]);
  });
});

describe("a launch", () => {
  type Listener = (...args: unknown[]) => void;
  function app(first: boolean) {
    const listeners = new Map<string, Listener>();
    const requestSingleInstanceLock = vi.fn<(data?: Record<string, unknown>) => boolean>(() => first);
    const on = ((event: string, listener: Listener) => listeners.set(event, listener)) as unknown as Electron.App["on"];
    return {
      app: { requestSingleInstanceLock, on },
      emit: (event: string, ...args: unknown[]) => listeners.get(event)?.(...args),
    };
  }

  test("that is not the first hands its files over and ends", () => {
    const { app: second } = app(false);
    expect(takeLaunch(second, ["/a"])).toBeUndefined();
    expect(second.requestSingleInstanceLock).toHaveBeenCalledWith({ files: ["/a"] });
  });

  test("hears of more files, also of those that came before it listened", () => {
    const { app: first, emit } = app(true);
    const launch = takeLaunch(first, ["/a"]);
    const preventDefault = vi.fn<() => void>();
    emit("open-file", { preventDefault }, "/early");
    const more: string[][] = [];
    launch?.onMore((files) => more.push([...files]));
    emit("second-instance", {}, ["--switches", "first"], "/cwd", { files: ["/b", "/c"] });
    expect(more).toEqual([["/early"], ["/b", "/c"]]);
    expect(preventDefault).toHaveBeenCalled();
  });
});
