// npm start [-- FILE…]: builds, sets up Electron and opens the desk, with the sample stories where no files are named.
import { execFileSync } from "node:child_process";
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
  execFileSync("npm", ["run", "--silent", "build:app"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (setUpLibraries({ say: console.log })) {
    const electron = setUpElectron({ say: console.log });
    const named = process.argv.slice(2);
    const samples = path.join(root, "resources/samples");
    const files =
      named.length > 0 || !fs.existsSync(samples)
        ? named
        : fs.readdirSync(samples).map((name) => path.join(samples, name));
    process.exitCode = await run(electron.executable, [root, ...files], { env: electron.env });
  } else process.exitCode = 1;
}
