// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Writer } from "./writer.ts";

export const writers: readonly Writer[] = [];
