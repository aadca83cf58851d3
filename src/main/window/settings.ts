import { readFileSync } from "node:fs";
import * as v from "valibot";
import { atomicWrite } from "../desk/atomic-write.ts";
import { realDisk } from "../desk/disk.ts";
import { log } from "../log.ts";

const settingsShape = v.object({
  window: v.optional(
    v.object({
      x: v.number(),
      y: v.number(),
      width: v.number(),
      height: v.number(),
      maximised: v.boolean(),
    }),
  ),
  zoom: v.optional(v.pipe(v.number(), v.minValue(-4), v.maxValue(6))),
  /** Where the last file was opened from and exported to: newer Electron no longer lets the system remember. */
  openFolder: v.optional(v.string()),
  exportFolder: v.optional(v.string()),
  /** Where stories were kept when the desk's disk refused; until they are back on the desk. */
  secondPlace: v.optional(v.string()),
  /** The story that was open. */
  story: v.optional(v.string()),
  /** The stories that were open, on their tabs. */
  tabs: v.optional(v.array(v.string())),
});

/** What Wiredesk remembers of itself between two starts. Losing it costs nothing but a little comfort. */
export type Settings = v.InferOutput<typeof settingsShape>;

export interface SettingsFile {
  get(): Settings;
  set(change: Partial<Settings>): void;
  /** Waits for what is being written. */
  settle(): Promise<void>;
}

/** Reads the settings at once, for the window opens with them. */
export function openSettings(file: string): SettingsFile {
  let settings = read(file);
  let writing: Promise<void> = Promise.resolve();
  return {
    get: () => settings,
    set: (change) => {
      const before = JSON.stringify(settings);
      settings = { ...settings, ...change };
      // A start says again which story is open, and that it was the last time.
      if (JSON.stringify(settings) === before) return;
      writing = writing
        .then(() => atomicWrite(realDisk, file, `${JSON.stringify(settings, null, 2)}\n`))
        .catch((error: unknown) => log("the settings could not be kept", error));
    },
    settle: () => writing,
  };
}

function read(file: string): Settings {
  try {
    const parsed = v.safeParse(settingsShape, JSON.parse(readFileSync(file, "utf8")));
    return parsed.success ? parsed.output : {};
  } catch {
    // None yet, or damaged: the defaults serve.
    return {};
  }
}
