// What the training and scoring scripts need of the core, as one module.
export * from "../../src/core/wire/page/context-features.ts";
export { lineFeatureNames } from "../../src/core/wire/page/line-feature-names.ts";
export * from "../../src/core/wire/page/line-features.ts";
export { pageItems } from "../../src/core/wire/page/page-lines.ts";
export { resolveFrom } from "../../src/core/wire/page/page-address.ts";
export { parsePage } from "../../src/core/wire/page/parse-page.ts";
export { readFacts } from "../../src/core/wire/page/read-facts.ts";
export { wordKey } from "../../src/core/wire/page/word-overlap.ts";
export * from "../../src/core/wire/page/view-page.ts";
