import { defineConfig } from "vite";
import { keptConstants } from "./scripts/kept-constants.ts";
import { winkLexicon } from "./scripts/wink-lexicon.mjs";

/** The benchmarks (or the fuzz, which names itself) as one file for Node, the core bundled as in the product. */
export default defineConfig({
  plugins: [winkLexicon()],
  build: {
    ssr: process.env["BENCH_ENTRY"] ?? "bench/run.ts",
    outDir: process.env["BENCH_OUT"] ?? "out/bench",
    target: "node20",
    emptyOutDir: true,
    minify: false,
    rollupOptions: { output: { ...keptConstants, entryFileNames: "run.mjs", format: "es" } },
  },
  // The database has a part in machine code, which is found beside its package.
  ssr: { noExternal: true, external: ["@photostructure/sqlite"], target: "node" },
});
