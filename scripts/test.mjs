// npm test: everything that must hold, in the order in which a failure is cheapest to find. Ends with the counts.
//   node scripts/test.mjs [--no-e2e]
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runE2e } from "./e2e.mjs";
import { run } from "./ordinary-user.mjs";
import { setUpLibraries } from "./setup-libraries.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const bin = (name, ...args) => [process.execPath, [path.join(root, "node_modules", name), ...args]];

const checks = [
  ["types", ...bin("typescript/bin/tsc", "-b")],
  ["lint", ...bin("oxlint/bin/oxlint", "--type-aware", "--deny-warnings")],
  ["format", ...bin("oxfmt/bin/oxfmt", "--check")],
  ["unused code", ...bin("knip/bin/knip.js")],
  ["registries", process.execPath, ["scripts/generate-registries.mjs", "--check"]],
  ["generated pages", process.execPath, ["scripts/generate-docs.mjs", "--check"]],
  ["build", "npm", ["run", "--silent", "build"]],
];

const counts = { passed: 0, failed: 0, skipped: 0 };
const failed = [];
const say = (text) => console.log(`\n— ${text}`);

for (const [name, program, args] of checks) {
  say(name);
  const ok = (await run(program, args, { cwd: root })) === 0;
  counts[ok ? "passed" : "failed"] += 1;
  if (!ok) failed.push(name);
}

say("validators");
setUpLibraries({ say: console.log });
const validators = path.join(root, "validators");
if (!fs.existsSync(path.join(validators, "node_modules/.package-lock.json"))) {
  console.log("installing other people's validators into validators/ (about a minute)");
  const install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  if ((await run("npm", install, { cwd: validators })) !== 0) {
    console.log("They could not be installed: the tests that need them are skipped and counted.");
  }
}

say("unit tests");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-unit-"));
const unitReport = path.join(folder, "report.json");
const [node, vitest] = bin(
  "vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile=${unitReport}`,
);
const unitStatus = await run(node, vitest, { cwd: root });
const unit = fs.existsSync(unitReport) ? JSON.parse(fs.readFileSync(unitReport, "utf8")) : undefined;
fs.rmSync(folder, { recursive: true });
add(
  "unit tests",
  unitStatus,
  unit && {
    passed: unit.numPassedTests,
    failed: unit.numFailedTests,
    skipped: unit.numPendingTests + unit.numTodoTests,
  },
);

let electron = "not started";
if (!process.argv.includes("--no-e2e")) {
  say("end-to-end tests");
  const e2e = await runE2e([], console.log);
  electron = e2e.electron;
  const stats = e2e.report?.stats;
  add(
    "end-to-end tests",
    e2e.status,
    stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped },
  );
  if (stats?.flaky > 0) console.log(`${stats.flaky} of the end-to-end tests passed only at the second try: see above`);
}

/** A runner that ends badly without a failed test (it could not start, a file did not load) counts as one failure. */
function add(name, status, seen = { passed: 0, failed: 0, skipped: 0 }) {
  counts.passed += seen.passed;
  counts.skipped += seen.skipped;
  counts.failed += seen.failed + (status !== 0 && seen.failed === 0 ? 1 : 0);
  if (status !== 0) failed.push(name);
}

console.log(`\nElectron ${electron}`);
if (failed.length > 0) console.log(`Failed: ${failed.join(", ")}`);
console.log(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`,
);
process.exitCode = counts.failed > 0 ? 1 : 0;
