// npm run soak: types and kills for as long as you like, and then goes through thousands of power cuts of the model.
//   node scripts/soak.mjs [minutes, 10] [runs of the model, 5000]
import { execFileSync } from "node:child_process";
import path from "node:path";
import { runE2e } from "./e2e.mjs";
import { run } from "./ordinary-user.mjs";

const root = path.resolve(import.meta.dirname, "..");
const [minutes = "10", runs = "5000"] = process.argv.slice(2);
execFileSync("npm", ["run", "--silent", "build:app"], { cwd: root, stdio: "inherit" });
process.env.WIREDESK_SOAK_MINUTES = minutes;
const { status, electron } = await runE2e(["--config", "e2e/soak/playwright.config.ts"], console.log);
console.log(`Electron ${electron}`);
const seed = String(Date.now() % 2 ** 31);
console.log(`Power cuts of the model: ${runs} runs from seed ${seed}`);
const model = await run(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "src/main/desk/power-cut.test.ts"],
  {
    cwd: root,
    env: { WIREDESK_SOAK_RUNS: runs, WIREDESK_SOAK_SEED: seed },
  },
);
process.exitCode = status || model;
