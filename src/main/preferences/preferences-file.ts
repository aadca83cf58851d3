import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Preferences } from "../../ipc/preferences.ts";
import { usualPreferences } from "../../ipc/preferences.ts";
import { AppFailure } from "../app-failure.ts";
import { atomicWrite } from "../desk/atomic-write.ts";
import { codeOf, type Disk } from "../desk/disk.ts";
import { log } from "../log.ts";
import { parsePreferences } from "./preferences-shape.ts";

/** The settings, kept in a file that a person can read, change and hand on. */
export interface PreferencesFile {
  get(): Preferences;
  /** Answers when they are on the disk. */
  set(preferences: Preferences): Promise<void>;
  /** Takes the settings of another file. */
  takeFrom(file: string): Promise<Preferences>;
  writeTo(file: string): Promise<void>;
}

/** Reads the settings at once, for the window opens with them. `changed` is called with each new set of them. */
export function openPreferences(
  disk: Disk,
  file: string,
  changed: (preferences: Preferences) => void,
): PreferencesFile {
  let preferences = read(file);
  let writing: Promise<void> = Promise.resolve();

  const asText = (data: object): string => `${JSON.stringify(data, null, 2)}\n`;

  async function set(next: Preferences): Promise<void> {
    preferences = next;
    changed(next);
    const mine = writing.then(() => atomicWrite(disk, file, asText(preferences)));
    writing = mine.catch(() => undefined);
    try {
      await mine;
    } catch (error) {
      throw new AppFailure({
        code: "disk",
        message: `The settings hold until Wiredesk closes, but could not be kept (${codeOf(error) ?? "the disk refused"}).`,
      });
    }
  }

  return {
    get: () => preferences,
    set,
    writeTo: (where) => {
      const { toured: _own, ...others } = preferences;
      return atomicWrite(disk, where, asText(others));
    },
    async takeFrom(from) {
      const parsed = parsePreferences(await readFile(from, "utf8"));
      if (!parsed.ok)
        throw new AppFailure({
          code: "unreadable",
          message: `${from} holds no settings that can be taken: ${parsed.problems.join("; ")}. Nothing was changed.`,
          path: from,
        });
      const taken = { ...parsed.preferences, toured: preferences.toured };
      await set(taken);
      return taken;
    },
  };
}

function read(file: string): Preferences {
  try {
    const parsed = parsePreferences(readFileSync(file, "utf8"));
    if (parsed.ok) return parsed.preferences;
    log(`the settings could not be read and are as usual: ${parsed.problems.join("; ")}`);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") log("the settings could not be read and are as usual", error);
  }
  return usualPreferences;
}
