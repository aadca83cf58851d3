import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { binaryTables } from "./scripts/binary-tables.ts";
import { keptConstants } from "./scripts/kept-constants.ts";
import { knownEngine } from "./scripts/known-engine.ts";
import { listFiles } from "./scripts/list-files.ts";
import { plainLetters } from "./scripts/plain-letters.ts";
import { winkLexicon } from "./scripts/wink-lexicon.mjs";
import { wrappersReadOnce } from "./scripts/wrappers-read-once.ts";

/** CommonJS by name too: the package is of type module, and neither Electron 25 nor a sandboxed preload loads that. */
const commonJs = {
  ...keptConstants,
  format: "cjs",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
} as const;

export default defineConfig({
  main: {
    plugins: [winkLexicon()],
    build: {
      target: "node18",
      // Bundled, so that a parser is read when it is first used; the database brings a native part and stays outside.
      externalizeDeps: false,
      rollupOptions: {
        input: "src/main/index.ts",
        external: ["electron", /^node:/u, "@photostructure/sqlite"],
        // Less to parse at each start: 5 ms. Names stay as they are, for what is logged tells where it happened by them.
        output: { ...commonJs, minify: { mangle: false, compress: true } },
      },
    },
  },
  preload: {
    build: {
      target: "node18",
      externalizeDeps: false,
      rollupOptions: {
        input: { index: "src/preload/index.ts", reading: "src/preload/reading.ts" },
        external: ["electron"],
        output: commonJs,
      },
    },
  },
  renderer: {
    root: "src/renderer",
    plugins: [react(), knownEngine(), plainLetters(), listFiles(), winkLexicon(), wrappersReadOnce()],
    // In parts: the dictionaries are read when spelling is first checked, and not with the checks.
    worker: {
      format: "es",
      plugins: () => [plainLetters(), binaryTables()],
      rollupOptions: { output: keptConstants },
    },
    build: {
      target: "chrome114",
      // A start is 20 to 25 ms quicker for it.
      minify: true,
      // The content security policy knows no data: URLs and no inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: "src/renderer/index.html", reading: "src/renderer/reading/index.html" },
        output: keptConstants,
      },
    },
  },
});
