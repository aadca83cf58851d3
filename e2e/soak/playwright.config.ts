import { defineConfig } from "playwright/test";

/** Kills for hours: `npm run soak`. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.soak.ts",
  outputDir: process.env["WIREDESK_E2E_RESULTS"] ?? "../../test-results",
  workers: 2,
  fullyParallel: true,
  timeout: 0,
  expect: { timeout: 30_000 },
  reporter: [
    ["list"],
    ...(process.env["WIREDESK_E2E_REPORT"] === undefined
      ? []
      : [["json", { outputFile: process.env["WIREDESK_E2E_REPORT"] }] as ["json", { outputFile: string }]]),
  ],
});
