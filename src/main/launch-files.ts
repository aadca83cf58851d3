import path from "node:path";
import type { App } from "electron";

/** The files named on a command line: everything that is no switch, from where the command was given. */
export function filesOf(argv: readonly string[], cwd: string, defaultApp: boolean): readonly string[] {
  // `electron . FILE` names the app's folder first, an installed app does not.
  const args = argv.slice(defaultApp ? 2 : 1);
  const end = args.indexOf("--");
  const named = end < 0 ? args.filter((arg) => !arg.startsWith("-")) : args.slice(end + 1);
  return named.filter((arg) => arg !== "").map((arg) => path.resolve(cwd, arg));
}

/** What a second launch hands to the first. Not read from its argv, whose order Electron changes. */
export const filesFrom = (additionalData: unknown): readonly string[] =>
  typeof additionalData === "object" && additionalData !== null && "files" in additionalData
    ? [additionalData.files].flat().filter((file): file is string => typeof file === "string")
    : [];

export interface Launch {
  /** Files that this launch was asked to open. */
  readonly files: readonly string[];
  /** What to do when more are asked for, by a second launch or by the Finder. Told of what came before, too. */
  onMore(more: (files: readonly string[]) => void): void;
}

/** Takes the place of the one Wiredesk on this desk; undefined: there is one, and it has been told what to open. */
export function takeLaunch(
  app: Pick<App, "requestSingleInstanceLock" | "on">,
  files: readonly string[],
): Launch | undefined {
  if (!app.requestSingleInstanceLock({ files: [...files] })) return undefined;
  const before: string[][] = [];
  let tell: (files: readonly string[]) => void = (more) => void before.push([...more]);
  app.on("second-instance", (_event, _argv, _cwd, additionalData) => tell(filesFrom(additionalData)));
  // macOS names files so, and may do it before the app is ready.
  app.on("open-file", (event, file) => {
    event.preventDefault();
    tell([file]);
  });
  return {
    files,
    onMore: (more) => {
      tell = more;
      for (const earlier of before.splice(0)) more(earlier);
    },
  };
}
