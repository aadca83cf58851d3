import path from "node:path";
import type { IpcMain, WebContents } from "electron";
import { type ImportOutcome, pathGiven } from "../../ipc/contract.ts";
import { isTrusted } from "../ipc/is-trusted.ts";

/** Paths that a person handed over to the window and that were not brought in yet. */
export interface GivenPaths {
  /** Parts paths into those that were handed over and those that a page made up. Each is good for one time. */
  take(paths: readonly string[]): { readonly given: readonly string[]; readonly refused: readonly ImportOutcome[] };
}

/** No system knows longer paths. */
const longest = 32_768;
/** More than a person drops before anything of it is brought in. */
const most = 20_000;

export function listenForPaths(ipc: Pick<IpcMain, "on">, editor: () => WebContents | undefined): GivenPaths {
  const waiting = new Set<string>();
  ipc.on(pathGiven, (event, given: unknown) => {
    if (typeof given === "string" && given.length <= longest && isTrusted(event, editor()) && waiting.size < most)
      waiting.add(given);
  });
  return {
    take: (paths) => {
      const given = paths.filter((file) => waiting.delete(file));
      const refused = paths
        .filter((file) => !given.includes(file))
        .map((file) => path.basename(file))
        .map((name) => ({ name, stories: [], notes: [], refused: `${name}: it was not dropped on this window` }));
      return { given, refused };
    },
  };
}
