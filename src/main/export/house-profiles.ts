import path from "node:path";
import type { HtmlProfile } from "../../core/export/profiles/profile.ts";
import type { HouseProfiles } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { atomicWrite } from "../desk/atomic-write.ts";
import { type Disk, makeFolder, readIfThere } from "../desk/disk.ts";
import { whyNot } from "../desk/trouble.ts";

/** The house's own profiles: a file each, as they are shared. */
export interface ProfileShelf {
  list(): Promise<HouseProfiles>;
  save(profile: unknown): Promise<HouseProfiles>;
  remove(id: string): Promise<HouseProfiles>;
  /** Asks for a file and takes it in. */
  bringIn(): Promise<HouseProfiles>;
  /** Asks where to and writes one for others to read. */
  share(id: string): Promise<string>;
}

export interface ProfileShelfOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly askForFile: () => Promise<string | undefined>;
  readonly askWhere: (suggested: string) => Promise<string | undefined>;
}

const ending = ".wiredesk-profile.json";
/** No profile is longer; a larger file is something else. */
const longest = 64 * 1024;

const wrong = (message: string): AppFailure => new AppFailure({ code: "unreadable", message });
const cancelled = (): AppFailure => new AppFailure({ code: "cancelled", message: "Nothing was chosen." });
const fileName = (id: string): string => `${id}${ending}`;

export function openProfileShelf({ disk, folder, askForFile, askWhere }: ProfileShelfOptions): ProfileShelf {
  const load = () => import("./export-parts.ts");

  async function read(file: string): Promise<HtmlProfile> {
    const name = path.basename(file);
    const bytes = await readIfThere(disk, file);
    if (bytes === undefined || bytes.length > longest) throw wrong(`${name} is no profile of Wiredesk.`);
    let value: unknown;
    try {
      value = JSON.parse(Buffer.from(bytes).toString("utf8"));
    } catch (error) {
      throw wrong(`${name} is no JSON: ${(error as Error).message}`);
    }
    return checked(value, name);
  }

  async function checked(value: unknown, name: string): Promise<HtmlProfile> {
    const { loadProfile, builtInProfiles, writers } = await load();
    const loaded = loadProfile(value);
    if (!loaded.ok) throw wrong(`${name}: ${loaded.problems.join("; ")}.`);
    const { id } = loaded.profile;
    if (builtInProfiles.some((one) => one.id === id) || writers.some((one) => one.id === id))
      throw wrong(`“${id}” is the short name of a built-in target: give this profile another.`);
    return loaded.profile;
  }

  async function list(): Promise<HouseProfiles> {
    await makeFolder(disk, folder);
    const profiles: HtmlProfile[] = [];
    const unreadable: string[] = [];
    for (const name of (await disk.readdir(folder)).filter((one) => one.endsWith(ending)).sort()) {
      try {
        profiles.push(await read(path.join(folder, name)));
      } catch (error) {
        if (!(error instanceof AppFailure)) throw error;
        unreadable.push(error.message);
      }
    }
    return { profiles, unreadable };
  }

  async function save(value: unknown): Promise<HouseProfiles> {
    const profile = await checked(value, "The profile");
    await makeFolder(disk, folder);
    await atomicWrite(disk, path.join(folder, fileName(profile.id)), `${JSON.stringify(profile, null, 2)}\n`);
    return list();
  }

  return {
    list,
    save,
    remove: async (id) => {
      if (/^[a-z][a-z0-9-]{0,39}$/u.test(id)) await disk.rm(path.join(folder, fileName(id)), { force: true });
      return list();
    },
    bringIn: async () => {
      const file = await askForFile();
      if (file === undefined) throw cancelled();
      return save(await read(file));
    },
    share: async (id) => {
      const profile = (await list()).profiles.find((one) => one.id === id);
      if (profile === undefined) throw wrong("That profile is no longer there.");
      const file = await askWhere(fileName(id));
      if (file === undefined) throw cancelled();
      try {
        await atomicWrite(disk, file, `${JSON.stringify(profile, null, 2)}\n`, 0o644);
      } catch (error) {
        throw new AppFailure({
          code: "disk",
          message: `${path.basename(file)} could not be written: ${whyNot(error)}.`,
        });
      }
      return file;
    },
  };
}
