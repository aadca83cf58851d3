// The other packages beside the .deb that is installed for real: the .rpm goes into an empty root of its own and out again,
// and all of them must hold the same files.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { installedIn } from "./linux-files.mjs";

/** Tries the packages of a folder; `check` is told what held, `say` what could not be tried here. */
export function tryPackages(packages, check, say) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-packages-"));
  const named = (end) => fs.readdirSync(packages).find((name) => name.endsWith(end));
  try {
    const deb = path.join(scratch, "deb");
    execFileSync("dpkg-deb", ["-x", path.join(packages, named(".deb")), deb]);
    const wanted = digestsBelow(path.join(deb, installedIn));

    const unpacked = path.join(scratch, "archive");
    fs.mkdirSync(unpacked);
    execFileSync("tar", ["-xzf", path.join(packages, named(".tar.gz")), "-C", unpacked]);
    const [top] = fs.readdirSync(unpacked);
    const program = findProgram(path.join(unpacked, top));
    checkSame("the .tar.gz holds the same program as the .deb", wanted, digestsBelow(program), check);

    const rpm = named(".rpm");
    if (rpm === undefined || spawnSync("rpm", ["--version"]).status !== 0)
      return say("SKIPPED: the .rpm, which needs rpm (apt-get install rpm)");
    tryRpm(path.join(packages, rpm), path.join(scratch, "rpm"), wanted, check);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** A root without a system in it: what the package needs of one is not there, and its scripts have nothing to run. */
function tryRpm(file, empty, wanted, check) {
  fs.mkdirSync(empty);
  const rpm = (...args) => spawnSync("rpm", ["--root", empty, ...args], { encoding: "utf8" });
  const installed = rpm("--install", "--nodeps", "--noscripts", file);
  check("the .rpm installs", installed.status === 0, installed.stderr);
  const verified = rpm("--verify", "--nodeps", "--noscripts", "wiredesk");
  check("every file of it is as it was packed", verified.status === 0, verified.stdout);
  checkSame("the .rpm holds the same program as the .deb", wanted, digestsBelow(path.join(empty, installedIn)), check);
  const erased = rpm("--erase", "--nodeps", "--noscripts", "wiredesk");
  check("the .rpm goes again", erased.status === 0, erased.stderr);
  check("nothing of the .rpm is left", !fs.existsSync(path.join(empty, installedIn)));
}

function checkSame(what, wanted, found, check) {
  const names = new Set([...wanted.keys(), ...found.keys()]);
  const other = [...names].filter((name) => wanted.get(name) !== found.get(name));
  check(`${what} (${wanted.size} files)`, wanted.size > 0 && other.length === 0, other.slice(0, 5).join(", "));
}

/** The folder in which the program lies, wherever an archive has put it. */
function findProgram(folder) {
  const asar = fs.readdirSync(folder, { recursive: true }).find((name) => name.endsWith("resources/app.asar"));
  if (asar === undefined) throw new Error(`there is no program in ${path.basename(folder)}`);
  return path.dirname(path.dirname(path.join(folder, asar)));
}

/** Of every file below a folder what is in it, or where it leads to. */
function digestsBelow(folder) {
  const digests = new Map();
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    const about = fs.lstatSync(file);
    if (about.isSymbolicLink()) digests.set(name, `-> ${fs.readlinkSync(file)}`);
    else if (about.isFile()) digests.set(name, createHash("sha256").update(fs.readFileSync(file)).digest("hex"));
  }
  return digests;
}
