import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

/** Whether this machine has GNOME Keyring and what it needs. */
export const hasKeyring = ["gnome-keyring-daemon", "dbus-daemon", "dbus-send"].every(
  (program) => spawnSync("which", [program]).status === 0,
);

/** A key store of a desktop, open, of this test's own. */
export interface Keyring {
  /** Surroundings in which a program finds it. */
  readonly env: Readonly<Record<string, string>>;
  /** What lets Wiredesk ask it. */
  readonly before: string;
  close(): Promise<void>;
}

/** Starts a message bus of its own and GNOME Keyring on it, unlocked as by somebody who has signed in. */
export async function openKeyring(): Promise<Keyring> {
  const home = await mkdtemp(path.join(os.tmpdir(), "wiredesk-keyring-"));
  const running: ChildProcess[] = [];
  const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  running.push(bus);
  const [address] = (await once(createInterface(bus.stdout), "line")) as [string];
  const runtime = path.join(home, "runtime");
  await mkdir(runtime, { mode: 0o700 });
  const env = {
    DBUS_SESSION_BUS_ADDRESS: address,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: path.join(home, "data"),
  };
  const daemon = spawn("gnome-keyring-daemon", ["--foreground", "--unlock", "--components=secrets"], {
    stdio: ["pipe", "ignore", "ignore"],
    env: { ...process.env, ...env },
  });
  running.push(daemon);
  daemon.stdin.end("the password of whoever signed in");
  await untilOnBus({ ...process.env, ...env });
  return {
    env,
    before: path.join(import.meta.dirname, "with-key-store.cjs"),
    close: async () => {
      for (const child of running.toReversed()) {
        const gone = once(child, "exit");
        child.kill();
        await gone;
      }
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Waits until somebody keeps secrets for whoever asks on the bus. */
async function untilOnBus(env: NodeJS.ProcessEnv): Promise<void> {
  const question = ["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/"];
  const asked = [...question, "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"];
  for (let tries = 0; tries < 100; tries += 1) {
    if (spawnSync("dbus-send", asked, { env, encoding: "utf8" }).stdout.includes("true")) return;
    await pause(100);
  }
  throw new Error("GNOME Keyring did not start within ten seconds");
}
