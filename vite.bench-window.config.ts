import { copyFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The floors of the window's benchmarks: BENCH_PAGE names one. The bare editor stands among the peers, whose packages it uses. */
const page = process.env["BENCH_PAGE"] ?? "empty";
const folder = page === "bare" ? "bench/peers/bare-editor" : "bench/window/empty";

export default defineConfig({
  root: folder,
  base: "./",
  plugins: [
    react(),
    {
      name: "electron-app",
      closeBundle() {
        copyFileSync(`${folder}/package.json`, `out/bench/${page}/package.json`);
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
