import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["cms/**/*.cms.ts"],
    environment: "node",
    // One WordPress and one clipboard: in order.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
