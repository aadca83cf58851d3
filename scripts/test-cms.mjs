// npm run test:cms: publishing and pasting proved by the real WordPress and the real editors, on this machine alone.
// Installs Debian's WordPress, MariaDB and Chromium where they are missing (as root), starts its own, and takes it away again.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { run } from "./ordinary-user.mjs";
import { installWordpress, startWordpress } from "./cms/wordpress-server.mjs";

const root = path.resolve(import.meta.dirname, "..");
const editors = path.join(root, "validators/editors");

if (!installWordpress(console.log)) {
  // As with every tool that a machine may lack: said, counted, and no failure.
  console.log("There is no WordPress here to prove anything by: 0 passed, 0 failed, 3 files skipped");
  process.exit(0);
}
if (!fs.existsSync(path.join(editors, "node_modules/.package-lock.json"))) {
  console.log("installing other people's editors into validators/editors (half a minute)");
  spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: editors,
    stdio: "inherit",
  });
}
// The one editor that comes without a file that a page can load.
const bundled = await run(
  process.execPath,
  ["node_modules/vite/bin/vite.js", "build", "--config", "cms/vite.tiptap.config.ts", "--logLevel", "warn"],
  { cwd: root },
);
if (bundled !== 0) process.exit(bundled);

const wordpress = await startWordpress(console.log);
try {
  const { address, user, secret, login, version } = wordpress;
  process.exitCode = await run(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--config", "cms/vitest.config.ts", ...process.argv.slice(2)],
    { cwd: root, env: { CMS: JSON.stringify({ address, user, secret, login, version }) } },
  );
} finally {
  await wordpress.stop();
}
