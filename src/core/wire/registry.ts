// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Reader } from "./reader.ts";
import { html } from "./readers/html.ts";
import { newsmlG2 } from "./readers/newsml-g2.ts";
import { newsml1 } from "./readers/newsml1.ts";
import { nitf } from "./readers/nitf.ts";
import { plainText } from "./readers/plain-text.ts";

export const readers: readonly Reader[] = [html, newsmlG2, newsml1, nitf, plainText];
