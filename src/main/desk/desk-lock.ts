import { randomUUID } from "node:crypto";
import { open, readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as v from "valibot";
import { log } from "../log.ts";
import { atomicWrite, halfWritten } from "./atomic-write.ts";
import { codeOf, fileMode, makeFolder, realDisk } from "./disk.ts";

/** Who writes to a desk: one Wiredesk at a time, for two would overwrite each other's journals. */
export type DeskOwner = v.InferOutput<typeof ownerShape>;

/** The right to write to a desk. */
export interface DeskLock {
  /** The one before ended without closing: a kill, a crash, a power cut. */
  readonly unclean: boolean;
  /** Throws when another Wiredesk has taken the desk over. */
  mayWrite(): Promise<void>;
  release(): Promise<void>;
}

export type LockOutcome =
  | { readonly taken: true; readonly lock: DeskLock }
  | { readonly taken: false; readonly owner: DeskOwner };

export interface LockOptions {
  readonly folder: string;
  /** Takes the desk from an owner who is there: a person has said so. */
  readonly force?: boolean;
  readonly me?: Pick<DeskOwner, "host" | "pid" | "user">;
  readonly isAlive?: (pid: number) => boolean;
  /** Milliseconds between two signs of life, and after how many without one an owner is given up. */
  readonly beat?: number;
  readonly givenUpAfter?: number;
}

const ownerShape = v.object({
  token: v.string(),
  host: v.string(),
  user: v.string(),
  pid: v.number(),
  since: v.string(),
});

/** Lies in the desk's folder while somebody works on it. */
export const ownerFile = "owner.json";

/** So long a look at the owner's file holds good. */
const lookEvery = 1_000;

/** Takes a desk to write to it, or says who has it. */
export async function takeDeskLock(options: LockOptions): Promise<LockOutcome> {
  const { folder, force = false, me = whoAmI(), isAlive = isRunning, beat = 10_000, givenUpAfter = 45_000 } = options;
  const file = path.join(folder, ownerFile);
  const mine: DeskOwner = { ...me, token: randomUUID(), since: new Date().toISOString() };
  let unclean = false;
  let looked = Date.now();

  /** Undefined: it is ours now. */
  async function take(byForce: boolean): Promise<DeskOwner | undefined> {
    await makeFolder(realDisk, folder);
    if (await create(file, mine)) return undefined;
    const there = await readOwner(file);
    if (there?.token === mine.token) return undefined;
    const gone = there === undefined ? await isOlderThan(file, givenUpAfter) : await isGone(there);
    if (!gone && !byForce) return there ?? { ...mine, host: "another machine", user: "somebody", pid: 0 };
    unclean ||= gone;
    await atomicWrite(realDisk, file, JSON.stringify(mine));
    // Somebody else may have found it abandoned in the same moment: whoever wrote last has it.
    await pause(20);
    const now = await readOwner(file);
    return now?.token === mine.token ? undefined : now;
  }

  async function isGone(owner: DeskOwner): Promise<boolean> {
    if (owner.host === me.host && (!isAlive(owner.pid) || owner.pid === me.pid)) return true;
    return isOlderThan(file, givenUpAfter);
  }

  async function mayWrite(): Promise<void> {
    // A clock that was set back must not keep it from looking.
    if (Math.abs(Date.now() - looked) < lookEvery) return;
    const there = await readOwner(file).catch(() => mine);
    if (there?.token !== mine.token) {
      const owner = there === undefined ? await take(false) : there;
      if (owner !== undefined) throw takenOver(owner);
    }
    looked = Date.now();
  }

  try {
    const owner = await take(force);
    if (owner !== undefined) return { taken: false, owner };
  } catch (error) {
    // A disk that takes no lock takes no copy either: the window says so as soon as something is typed.
    log("the desk could not be marked as in use", error);
  }
  let signing = false;
  const sign = setInterval(() => {
    // A disk that does not answer would have one after the other wait, until nothing else is read or written either.
    if (signing) return;
    signing = true;
    leaveSign(file, mine)
      .catch((error: unknown) => log("no sign of life could be left on the desk", error))
      .finally(() => {
        signing = false;
      });
  }, beat);
  sign.unref();
  const release = async (): Promise<void> => {
    clearInterval(sign);
    const there = await readOwner(file).catch(() => undefined);
    if (there?.token === mine.token) await rm(file, { force: true });
  };
  return { taken: true, lock: { unclean, mayWrite, release } };
}

const whoAmI = (): Pick<DeskOwner, "host" | "pid" | "user"> => ({
  host: os.hostname(),
  user: os.userInfo().username,
  pid: process.pid,
});

/** Writes the file if there is none; false: there is one. */
async function create(file: string, owner: DeskOwner): Promise<boolean> {
  try {
    const handle = await open(file, "wx", fileMode);
    try {
      await handle.writeFile(JSON.stringify(owner));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * Writes what stands there again, so that the disk sets the time by the clock by which others judge it. Through one handle: a file
 * that somebody puts in its place meanwhile is not touched.
 */
async function leaveSign(file: string, mine: DeskOwner): Promise<void> {
  const handle = await open(file, "r+");
  try {
    const said = await handle.readFile("utf8");
    if (said === JSON.stringify(mine)) await handle.write(said, 0);
  } finally {
    await handle.close();
  }
}

/** Undefined where there is none, or nothing that could be read. */
async function readOwner(file: string): Promise<DeskOwner | undefined> {
  try {
    const parsed = v.safeParse(ownerShape, JSON.parse(await readFile(file, "utf8")));
    return parsed.success ? parsed.output : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** By the clock of the disk, which on a shared folder is not that of this machine. */
async function isOlderThan(file: string, milliseconds: number): Promise<boolean> {
  const probe = path.join(path.dirname(file), `.${randomUUID()}${halfWritten}`);
  await (await open(probe, "wx", fileMode)).close();
  try {
    const [now, then] = await Promise.all([stat(probe), stat(file)]);
    return now.mtimeMs - then.mtimeMs > milliseconds;
  } catch (error) {
    // It went away meanwhile: surely old enough.
    if (codeOf(error) === "ENOENT") return true;
    throw error;
  } finally {
    await rm(probe, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is one too.
    return codeOf(error) === "EPERM";
  }
}

const takenOver = ({ user, host }: DeskOwner): Error =>
  Object.assign(
    new Error(`${user} on ${host} has taken this desk over: copy your text, close Wiredesk and start it again`),
    { code: "ETAKEN" },
  );
