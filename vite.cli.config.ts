import { defineConfig } from "vite";
import { keptConstants } from "./scripts/kept-constants.ts";
import { winkLexicon } from "./scripts/wink-lexicon.mjs";

/**
 * The command line for Node 20, everything bundled: a small file to start with, and beside it what each command needs,
 * so that none waits for the code and the models of the others.
 */
export default defineConfig({
  plugins: [winkLexicon()],
  build: {
    ssr: true,
    outDir: process.env["WIREDESK_CLI_OUT"] ?? "out/cli",
    target: "node20",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { wiredesk: "src/cli/wiredesk.ts", "read-thread": "src/cli/reading/read-thread.ts" },
      output: { ...keptConstants, entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs", format: "es" },
    },
  },
  ssr: { noExternal: true, target: "node" },
});
