import { defineConfig } from "vite";

/** The benchmarks as one file for Node, the core bundled as in the product. */
export default defineConfig({
  build: {
    ssr: "bench/run.ts",
    outDir: "out/bench",
    target: "node20",
    emptyOutDir: true,
    minify: false,
    rollupOptions: { output: { entryFileNames: "run.mjs", format: "es" } },
  },
  ssr: { noExternal: true, target: "node" },
});
