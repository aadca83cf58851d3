// Reads many thousand damaged files: each reader's own fixtures cut, flipped, swapped and swollen, and small files that mean to fill the machine.
//   node scripts/fuzz.mjs [--seed WORD] [--cases N] [--reader ID]
// Prints the seed, counts and the slowest case; exits 1 with the faulty files in out/fuzz when one threw, hung or answered nothing.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const vite = ["node_modules/vite/bin/vite.js", "build", "--config", "vite.bench.config.ts", "--logLevel", "warn"];
for (const args of [vite, ["out/fuzz/run.mjs", ...process.argv.slice(2)]]) {
  const env = { ...process.env, BENCH_ENTRY: "bench/fuzz/run.ts", BENCH_OUT: "out/fuzz" };
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
