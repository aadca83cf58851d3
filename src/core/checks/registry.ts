// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Check } from "./check.ts";
import { repeatedWord } from "./rules/repeated-word.ts";

export const checks: readonly Check[] = [repeatedWord];
