// Pictures of the window, in a real Electron: all to out/shots, the README's to docs/images.
//   npm run shots
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { runE2e } from "./e2e.mjs";

const root = path.resolve(import.meta.dirname, "..");
const published = ["desk"];

execFileSync("npm", ["run", "--silent", "build:app"], { cwd: root, stdio: "inherit" });
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-shots-"));
try {
  // Written by the ordinary user that the window runs as.
  fs.chmodSync(scratch, 0o777);
  process.env.WIREDESK_SHOTS = scratch;
  const { status } = await runE2e(["--config", "e2e/shots/playwright.config.ts"]);
  const shots = path.join(root, "out/shots");
  fs.mkdirSync(shots, { recursive: true });
  fs.mkdirSync(path.join(root, "docs/images"), { recursive: true });
  for (const name of fs.readdirSync(scratch)) {
    fs.copyFileSync(path.join(scratch, name), path.join(shots, name));
    if (published.includes(path.parse(name).name))
      fs.copyFileSync(path.join(scratch, name), path.join(root, "docs/images", name));
  }
  console.log(`Pictures are in out/shots; the README's in docs/images`);
  process.exitCode = status;
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
