// npm start [-- FILE…]: builds, sets up Electron and opens the desk, with the sample stories where no files are named.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./ordinary-user.mjs";
import { setUpElectron } from "./setup-electron.mjs";
import { setUpLibraries } from "./setup-libraries.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const linux = process.platform === "linux";

if (linux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.log(
    "There is no display here: run `npm start` in a desktop session, or `npm test` to see the window tested on a virtual display.",
  );
} else if (linux && process.getuid() === 0) {
  console.log(
    "Wiredesk keeps Chromium's sandbox on, which does not work as root: run `npm start` as an ordinary user.",
  );
} else {
  process.exitCode = await start();
}

async function start() {
  const npm = linux || process.platform === "darwin" ? "npm" : "npm.cmd";
  const built = await run(npm, ["run", "--silent", "build:app"], { cwd: root, shell: npm === "npm.cmd" });
  if (built !== 0) {
    console.error("The window could not be built: what is wrong stands above.");
    return built;
  }
  if (!setUpLibraries({ say: console.log })) return 1;
  const electron = setUpElectron({ say: console.log });
  const named = process.argv.slice(2).map((file) => path.resolve(file));
  const samples = path.join(root, "resources/samples");
  const files = named.length > 0 ? named : fs.readdirSync(samples).map((name) => path.join(samples, name));
  return run(electron.executable, [root, ...files], { env: electron.env });
}
