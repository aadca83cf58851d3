import path from "node:path";
import * as v from "valibot";
import type { Story } from "../../core/story/story.ts";
import { type Version, type VersionReason, versionReasons } from "../../ipc/contract.ts";
import { versionsToPrune } from "../../core/versions/versions-to-prune.ts";
import { AppFailure } from "../app-failure.ts";
import { log } from "../log.ts";
import { readChecked, writeChecked } from "./checked-json.ts";
import { codeOf, type Disk, makeFolder, readIfThere } from "./disk.ts";
import { snapshotShape } from "./shapes.ts";

const versionsFolder = "versions";
const named = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\dT)(\\d\\d)-(\\d\\d)-(\\d\\d\\.\\d{3}Z)-(${versionReasons.join("|")})\\.json$`,
  "u",
);

/** A moment as part of a file name. */
export const stampOf = (at: Date): string => at.toISOString().replaceAll(":", "-");

/** Keeps a version of a story beside its snapshots. */
export async function writeVersion(
  disk: Disk,
  folder: string,
  at: Date,
  why: VersionReason,
  base: number,
  story: Story,
): Promise<Version> {
  const versions = path.join(folder, versionsFolder);
  await makeFolder(disk, versions);
  const name = `${stampOf(at)}-${why}.json`;
  await writeChecked(disk, path.join(versions, name), { base, at: at.toISOString(), story });
  return { name, at: at.toISOString(), why };
}

/** The versions in a story's folder, the newest first. What each is, its name says: none is read for the list. */
export async function listVersions(disk: Disk, folder: string): Promise<readonly Version[]> {
  const names = await disk.readdir(path.join(folder, versionsFolder)).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  return names.flatMap((name) => versionOf(name) ?? []).sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

/** Lets go of the versions that have had their time. That one cannot be removed costs room and nothing else. */
export async function pruneVersions(disk: Disk, folder: string, now: Date): Promise<void> {
  try {
    for (const { name } of versionsToPrune(await listVersions(disk, folder), now))
      await disk.rm(path.join(folder, versionsFolder, name), { force: true });
  } catch (error) {
    log("old versions could not be removed", error);
  }
}

function versionOf(name: string): Version | undefined {
  const parts = named.exec(name);
  if (parts === null) return undefined;
  const [, day = "", hours = "", minutes = "", seconds = "", reason = ""] = parts;
  const why = versionReasons.find((one) => one === reason);
  return why === undefined ? undefined : { name, at: `${day}${hours}:${minutes}:${seconds}`, why };
}

/** The story of a version. */
export async function readVersion(disk: Disk, folder: string, name: string): Promise<Story> {
  // The name comes from the window: it must not lead out of the folder.
  const bytes =
    versionOf(name) === undefined ? undefined : await readIfThere(disk, path.join(folder, versionsFolder, name));
  if (bytes === undefined)
    throw new AppFailure({ code: "not-found", message: `The story has no version “${name}” any more.` });
  const found = v.safeParse(snapshotShape, readChecked(bytes));
  if (!found.success)
    throw new AppFailure({
      code: "unreadable",
      message: `The version “${name}” is damaged; the others are not touched by that.`,
    });
  return found.output.story;
}
