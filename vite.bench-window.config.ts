import { copyFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The floors of the window's benchmarks: BENCH_PAGE names the folder below bench/window. */
const page = process.env["BENCH_PAGE"] ?? "empty";

export default defineConfig({
  root: `bench/window/${page}`,
  base: "./",
  plugins: [
    react(),
    {
      name: "electron-app",
      closeBundle() {
        copyFileSync(`bench/window/${page}/package.json`, `out/bench/${page}/package.json`);
        copyFileSync("bench/window/empty-main.cjs", "out/bench/empty-main.cjs");
      },
    },
  ],
  build: {
    outDir: `../../../out/bench/${page}`,
    emptyOutDir: true,
    target: "chrome114",
    modulePreload: { polyfill: false },
  },
});
