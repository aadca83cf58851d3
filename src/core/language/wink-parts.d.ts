/** The lexicon of wink-nlp's model, made by `scripts/wink-lexicon.mjs` when the core is built. */
declare module "virtual:wink-lexicon" {
  /** One a line, in the order of their numbers; empty where the word stands in `odd`. */
  export const words: string;
  /** By number: words that are not of one byte a letter, or hold a line end. */
  export const odd: Readonly<Record<string, string>>;
  /** Base64 of 32-bit numbers, or these bytes: four for each word, packed as `model.packing` says. */
  export const lexicon: string | Uint8Array;
  /** The same: four for each part of a contraction. */
  export const xpansions: string | Uint8Array;
  /** The rest of the model as the package has it. */
  export const model: {
    readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>>; readonly config: unknown };
    readonly features: Readonly<Record<string, { readonly list: readonly string[] }>>;
    readonly pos: { readonly hash: Readonly<Record<string, number>> };
    readonly [part: string]: unknown;
  };
}

declare module "wink-eng-lite-web-model/dist/feature.js" {
  const feature: unknown;
  export default feature;
}

declare module "wink-eng-lite-web-model/dist/lemmatize.js" {
  const lemmatize: unknown;
  export default lemmatize;
}

declare module "wink-eng-lite-web-model/dist/load-pos-model.js" {
  const loadParts: () => { readonly machines: readonly string[] };
  export default loadParts;
}
