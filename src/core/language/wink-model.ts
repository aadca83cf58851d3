import { lexicon, model, odd, words, xpansions } from "virtual:wink-lexicon";
import featureFn from "wink-eng-lite-web-model/dist/feature.js";
import lemmatize from "wink-eng-lite-web-model/dist/lemmatize.js";
import { storedBytes } from "../base64.ts";
import { type WordIndex, wordIndex } from "./word-index.ts";

interface Feature {
  readonly list: unknown;
  hash?: unknown;
  intrinsicSize?: number;
  index?: number;
  maxIndex?: number;
}

/** What every start of wink-nlp shares: nothing of it changes. */
let shared: { readonly index: WordIndex; readonly lexicon: Uint32Array; readonly xpansions: Uint32Array } | undefined;

/**
 * wink-nlp's English model as far as words and their parts of speech need it. Its sentences, entities and sentiments are
 * left out, and its 87,593 words stay the one string that they are in `virtual:wink-lexicon`: to wink-nlp list and table
 * of them look as ever.
 */
export const winkModel = {
  core,
  featureFn,
  addons: { lemmatize },
  sbd: noMachines,
  ner: noMachines,
  negation: noMachines,
  sa: noMachines,
  metaCER: noMachines,
};

/** What wink-nlp takes for patterns over words and finds nothing with. */
export const emptyMachine = '[100,0,{"0":{}},{},{},{}]';

function noMachines() {
  return { machines: [emptyMachine], transformers: [], setter: () => {} };
}

/** The model's core as its own `load-core-model` makes it. */
function core(): unknown {
  shared ??= { index: wordIndex(words, odd), lexicon: numbers(lexicon), xpansions: numbers(xpansions) };
  const { layout } = model.packing;
  const features: Record<string, Feature> = {};
  for (const [name, { list }] of Object.entries(model.features)) features[name] = { list: [...list] };
  const extracted: string[] = [];
  for (const [name, [, mask = 0, shift = 0, kind, isExtracted]] of Object.entries(layout)) {
    const list = model.features[name]?.list;
    if (kind === 0 && list !== undefined)
      features[name] = {
        list: [...list],
        hash: Object.assign(Object.create(null), Object.fromEntries(list.map((value, index) => [value, index]))),
        intrinsicSize: list.length,
        index: list.length,
        maxIndex: mask >>> shift,
      };
    if (isExtracted === 1) extracted.push(name);
  }
  const { size } = shared.index;
  features["lexeme"] = { ...lexemes(shared.index), intrinsicSize: size, index: size };
  features["posClusters"] = {
    list: model.features["posClusters"]?.list.map(
      (cluster) => new Set(cluster.split("_").map((part) => model.pos.hash[part] ?? 0)),
    ),
  };
  const packing = { ...model.packing, efList: extracted };
  return { ...model, packing, features, lexicon: shared.lexicon, xpansions: shared.xpansions };
}

function numbers(stored: string | Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = storedBytes(stored);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

/** List and table of the words as wink-nlp knows them, to which it adds what it meets. */
function lexemes(index: WordIndex): Pick<Feature, "list" | "hash"> {
  const met: string[] = [];
  const numberOf = new Map<string, number>();
  const push = (word: string): number => index.size + met.push(word);
  const list = new Proxy(met, {
    get(_, key) {
      if (key === "push") return push;
      if (key === "length") return index.size + met.length;
      const at = Number(key);
      return at < index.size ? index.wordAt(at) : met[at - index.size];
    },
  });
  const hash = new Proxy(Object.create(null) as Record<string, number>, {
    get: (_, word) => (typeof word === "string" ? (index.indexOf(word) ?? numberOf.get(word)) : undefined),
    set(_, word, value: number) {
      if (typeof word === "string") numberOf.set(word, value);
      return true;
    },
  });
  return { list, hash };
}
