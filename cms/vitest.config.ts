import { defineConfig } from "vitest/config";
import { winkLexicon } from "../scripts/wink-lexicon.mjs";

export default defineConfig({
  plugins: [winkLexicon()],
  test: {
    include: [process.env["GHOST"] === undefined ? "cms/**/*.cms.ts" : "cms/**/*.ghost.ts"],
    environment: "node",
    // One server and one clipboard: in order.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
