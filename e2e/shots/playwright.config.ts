import { defineConfig } from "playwright/test";

/** Pictures of the window, for the README and for looking at: `npm run shots`. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.shots.ts",
  outputDir: process.env["WIREDESK_E2E_RESULTS"] ?? "../../test-results",
  workers: 1,
  timeout: 420_000,
  reporter: "list",
});
