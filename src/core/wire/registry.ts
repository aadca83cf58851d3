// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Reader } from "./reader.ts";
import { html } from "./readers/html.ts";
import { nitf } from "./readers/nitf.ts";
import { plainText } from "./readers/plain-text.ts";

export const readers: readonly Reader[] = [html, nitf, plainText];
