// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Check } from "./check.ts";
import { duplicateCaption } from "./rules/duplicate-caption.ts";
import { repeatedWord } from "./rules/repeated-word.ts";

export const checks: readonly Check[] = [duplicateCaption, repeatedWord];
