// npm run test:ghost: publishing proved by the real Ghost, on this machine alone. It is fetched from the npm registry
// once (half a gigabyte) and started with MariaDB of its own; with --fetch it is fetched and nothing is tested.
import path from "node:path";
import { run } from "./ordinary-user.mjs";
import { installGhost, startGhost } from "./cms/ghost-server.mjs";

const root = path.resolve(import.meta.dirname, "..");
const folder = installGhost(console.log);

if (folder === undefined) {
  // As with every tool that a machine may lack: said, counted, and no failure.
  console.log("There is no Ghost here to prove anything by: 0 passed, 0 failed, 1 file skipped");
} else if (!process.argv.includes("--fetch")) {
  const ghost = await startGhost(folder, console.log);
  try {
    const { address, version, secret, cookie } = ghost;
    process.exitCode = await run(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", "run", "--config", "cms/vitest.config.ts", ...process.argv.slice(2)],
      { cwd: root, env: { GHOST: JSON.stringify({ address, version, secret, cookie }) } },
    );
  } finally {
    await ghost.stop();
  }
}
