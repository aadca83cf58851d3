import { defineConfig } from "vite";
import { winkLexicon } from "./scripts/wink-lexicon.mjs";

/** The command line as one file for Node 20, everything bundled. */
export default defineConfig({
  plugins: [winkLexicon()],
  build: {
    ssr: "src/cli/wiredesk.ts",
    outDir: process.env["WIREDESK_CLI_OUT"] ?? "out/cli",
    target: "node20",
    emptyOutDir: true,
    minify: false,
    rollupOptions: { output: { entryFileNames: "wiredesk.mjs", format: "es" } },
  },
  ssr: { noExternal: true, target: "node" },
});
