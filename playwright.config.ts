import { defineConfig } from "playwright/test";

/** What is measured in milliseconds: one window at a time, after all others. */
const measured = /(?:disk|killed|sandbox)\.spec\.ts$/u;

/** The end-to-end tests: the built app in a real Electron. `npm test` and `npm run e2e` set up what they need. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: process.env["WIREDESK_E2E_RESULTS"] ?? "test-results",
  // An Electron each; more than two of them starve one another on a small machine.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Real windows on a machine that others use: one more try where nobody watches, and the run says how many needed it.
  retries: process.env["CI"] === undefined ? 0 : 1,
  projects: [
    { name: "windows", testIgnore: measured },
    { name: "measured", testMatch: measured, workers: 1, dependencies: ["windows"] },
  ],
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [
    ["list"],
    ...(process.env["WIREDESK_E2E_REPORT"] === undefined
      ? []
      : [["json", { outputFile: process.env["WIREDESK_E2E_REPORT"] }] as ["json", { outputFile: string }]]),
  ],
});
