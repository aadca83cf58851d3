// What the servers of other people's CMSes need on this machine alone: a folder, programs that are ended with it, a database.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Installs Debian's packages as root, without starting any service; answers whether the files needed are there (now). */
export function installPackages(packages, needed, say) {
  const missing = () => needed.filter((file) => !fs.existsSync(file));
  if (missing().length === 0) return true;
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) {
    say(
      `missing: ${missing().join(", ")}. On Debian: sudo apt-get install --no-install-recommends ${packages.join(" ")}`,
    );
    return false;
  }
  say(`installing ${packages.join(" ")} …`);
  const guard = "/usr/sbin/policy-rc.d";
  const own = !fs.existsSync(guard);
  // Packages of servers start them at once unless this says no.
  if (own) fs.writeFileSync(guard, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args) => spawnSync("apt-get", ["-q", ...args], { stdio: ["ignore", "ignore", "inherit"], env });
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...packages);
  } finally {
    if (own) fs.rmSync(guard, { force: true });
  }
  return missing().length === 0;
}

/** A folder of its own for a server and what it needs; `stop` ends all that was started in it and takes it away. */
export function openWorkplace() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-cms-"));
  fs.chmodSync(folder, 0o755);
  const inside = (...parts) => path.join(folder, ...parts);
  const running = [];
  return {
    inside,
    /** Starts a program that runs on; its words go into `name.log`. */
    daemon(name, program, args, { env = {}, cwd } = {}) {
      const log = fs.openSync(inside(`${name}.log`), "a");
      const stdio = ["ignore", log, log];
      running.push(spawn(program, args, { stdio, detached: true, cwd, env: { ...process.env, ...env } }));
    },
    async stop() {
      for (const child of running.toReversed()) {
        const gone = new Promise((resolve) => child.once("exit", resolve));
        // PHP's server has children of its own; all were started as heads of their groups.
        if (child.exitCode === null && child.signalCode === null) {
          process.kill(-child.pid, "SIGTERM");
          await Promise.race([gone, pause(15_000)]);
        }
      }
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Starts MariaDB with one empty database, without the network; answers with its socket. */
export async function startDatabase({ inside, daemon }, name) {
  const root = process.getuid() === 0;
  const asUser = root ? ["--user=mysql"] : [];
  fs.mkdirSync(inside("db"));
  if (root) must("chown", ["mysql", inside("db")]);
  const socket = inside("db", "db.sock");
  must("mariadb-install-db", [
    "--no-defaults",
    ...asUser,
    `--datadir=${inside("db")}`,
    "--skip-test-db",
    "--auth-root-authentication-method=normal",
  ]);
  daemon("db", "mariadbd", [
    "--no-defaults",
    ...asUser,
    `--datadir=${inside("db")}`,
    `--socket=${socket}`,
    "--skip-networking",
    "--innodb-flush-log-at-trx-commit=0",
  ]);
  await until(
    "the database",
    () => spawnSync("mariadb-admin", ["--no-defaults", "-uroot", `-S${socket}`, "ping"]).status === 0,
  );
  const sql = `CREATE DATABASE ${name} CHARACTER SET utf8mb4; CREATE USER ${name}@localhost IDENTIFIED BY '${name}'; GRANT ALL ON ${name}.* TO ${name}@localhost;`;
  must("mariadb", ["--no-defaults", "-uroot", `-S${socket}`, "-e", sql]);
  return socket;
}

/** Runs a program to its end; answers with what it printed. */
export function must(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", ...options });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr.slice(-2000)}`);
  return stdout;
}

export async function until(what, is) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await is()) return;
    await pause(100);
  }
  throw new Error(`${what} did not start within a minute`);
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
