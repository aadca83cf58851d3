import { resolve } from "node:path";
import { defineConfig } from "vite";

/** Tiptap in one file for the page that it is pasted into. */
export default defineConfig({
  root: resolve(import.meta.dirname, "../validators/editors"),
  build: {
    outDir: resolve(import.meta.dirname, "../out/cms"),
    emptyOutDir: true,
    lib: { entry: "tiptap.mjs", formats: ["iife"], name: "editors", fileName: () => "tiptap.js" },
  },
});
