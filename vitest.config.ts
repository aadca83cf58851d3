import { defineConfig } from "vitest/config";
import { winkLexicon } from "./scripts/wink-lexicon.mjs";

export default defineConfig({
  plugins: [winkLexicon()],
  // The dictionaries are read as text out of node_modules, which may be a link that leads elsewhere.
  server: { fs: { strict: false } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "scripts/**/*.test.ts"],
    // Node by default; a test of something that needs a page says `// @vitest-environment happy-dom` at its head.
    environment: "node",
    // Against a test that hangs, not a measure of speed: a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
