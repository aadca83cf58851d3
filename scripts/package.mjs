// npm run package: the program as an editor installs it on this system, from a clean clone.
//   node scripts/package.mjs [--only dir]
// Linux: a folder, a .deb, an .rpm where rpmbuild is there, a .tar.gz. Windows and macOS: what electron-builder.config.cjs
// says, on machines of their own (docs/release.md). Packages on the stand-in runtime carry its name and are for tests only.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./ordinary-user.mjs";
import { buildDeb } from "./package/build-deb.mjs";
import { buildRpm, canBuildRpm } from "./package/build-rpm.mjs";
import { layOut } from "./package/linux-tree.mjs";
import { stageApp } from "./package/stage-app.mjs";
import { setUpElectron } from "./setup-electron.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const out = path.join(root, "dist/packages");
const { version, description } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
const say = (text) => console.log(text);
const must = async (...command) => {
  const [program, ...args] = command;
  if ((await run(program, args, { cwd: root, shell: process.platform === "win32" })) !== 0)
    throw new Error(`${path.basename(program)} ${args[0] ?? ""} failed`);
};

/** The runtime as its makers ship it: the stand-in comes with a loader for development, and without two files. */
function cleanRuntime(electron) {
  const from = path.dirname(electron.executable);
  if (!electron.standIn) return from;
  const to = path.join(root, "dist/runtime");
  fs.rmSync(to, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(to), { recursive: true });
  // A copy, never links: fuses are burnt into what is packed.
  execFileSync("cp", ["-a", "--reflink=auto", from, to]);
  fs.rmSync(path.join(to, "resources/app"), { recursive: true, force: true });
  fs.writeFileSync(path.join(to, "version"), electron.version);
  fs.copyFileSync(path.join(to, "LICENSE.electron.txt"), path.join(to, "LICENSE"));
  return to;
}

async function main() {
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  if (!fs.existsSync(path.join(root, "packaging/node_modules/.package-lock.json"))) {
    say("installing what packs into packaging/ (about 20 seconds)");
    await must("npm", "ci", "--prefix", "packaging", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
  }
  await must("npm", "run", "--silent", "build:app");
  const electron = setUpElectron({ say });
  const app = path.join(root, "dist/app");
  stageApp(root, app);
  const env = {
    WIREDESK_ELECTRON_VERSION: electron.version,
    WIREDESK_ELECTRON_DIST: cleanRuntime(electron),
    WIREDESK_PACKAGE_APP: app,
    WIREDESK_PACKAGE_OUT: out,
  };
  const builder = path.join(root, "packaging/node_modules/electron-builder/cli.js");
  const args = [builder, "--config", "packaging/electron-builder.config.cjs", "--publish", "never"];
  const linux = process.platform === "linux";
  if (linux) args.push("--linux", "dir", `--${process.arch}`);
  if ((await run(process.execPath, args, { cwd: root, env })) !== 0) throw new Error("electron-builder failed");
  if (linux && !process.argv.includes("--only")) linuxPackages(electron);
  // What lies here says of itself what it is: the release script reads it.
  const about = { version, electron: electron.version, standIn: electron.standIn };
  fs.writeFileSync(path.join(out, "about.json"), `${JSON.stringify(about, null, 2)}\n`);
  sumUp();
}

function linuxPackages(electron) {
  const packed = path.join(out, process.arch === "x64" ? "linux-unpacked" : `linux-${process.arch}-unpacked`);
  // The packer's own file, of no use once installed.
  fs.rmSync(path.join(packed, "resources/app-update.yml"), { force: true });
  const tree = path.join(root, "dist/tree");
  layOut(root, packed, tree);
  const name = electron.standIn ? `wiredesk-${version}-STAND-IN-${electron.version}` : `wiredesk-${version}`;
  const options = { version, description, standIn: electron.standIn, arch: process.arch };
  buildDeb(tree, path.join(out, `${name}-linux-${process.arch}.deb`), options);
  if (canBuildRpm()) buildRpm(tree, path.join(out, `${name}-linux-${process.arch}.rpm`), options);
  else say("There is no rpmbuild here: no .rpm was made (apt-get install rpm).");
  const archive = path.join(out, `${name}-linux-${process.arch}.tar.gz`);
  const inside = `s,^\\.,wiredesk-${version},`;
  execFileSync("tar", [
    "--owner=0",
    "--group=0",
    "--sort=name",
    "--transform",
    inside,
    "-czf",
    archive,
    "-C",
    packed,
    ".",
  ]);
  fs.rmSync(tree, { recursive: true, force: true });
}

function sumUp() {
  const files = fs.readdirSync(out).filter((name) => /\.(?:deb|rpm|tar\.gz|exe|dmg)$/u.test(name));
  const sums = files.map(
    (name) =>
      `${createHash("sha256")
        .update(fs.readFileSync(path.join(out, name)))
        .digest("hex")}  ${name}`,
  );
  if (sums.length > 0) fs.writeFileSync(path.join(out, "SHA256SUMS"), `${sums.join("\n")}\n`);
  for (const name of files) {
    const { size } = fs.statSync(path.join(out, name));
    say(`dist/packages/${name}  ${(size / 1024 / 1024).toFixed(1)} MB`);
  }
}

await main();
