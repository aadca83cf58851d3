// Runs the benchmarks: installs the peers if they are not there, bundles the core as in the product, prints paired ratios.
//   node scripts/bench.mjs [GROUP …]
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const peers = resolve(root, "bench/peers");

function run(command, args, cwd = root) {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(resolve(peers, "node_modules"))) {
  console.log("installing the peers into bench/peers");
  run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], peers);
}
run(process.execPath, [
  "node_modules/vite/bin/vite.js",
  "build",
  "--config",
  "vite.bench.config.ts",
  "--logLevel",
  "warn",
]);
run(process.execPath, ["out/bench/run.mjs", ...process.argv.slice(2)]);
