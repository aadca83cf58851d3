import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The module that the core asks for. */
export const askedLexicon = "virtual:wink-lexicon";
const core = "wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json";

/**
 * Gives the core the lexicon of wink-nlp's model as it is best kept: 87,593 words in one string, their properties in one
 * row of numbers. As the package has it (a list of strings and a table by word, each twice while it loads) a start costs
 * 80 ms and 30 MB more.
 */
export function winkLexicon() {
  return {
    name: "wink-lexicon",
    resolveId: (id) => (id === askedLexicon ? `\0${askedLexicon}` : undefined),
    load: (id) => (id === `\0${askedLexicon}` ? lexiconModule() : undefined),
  };
}

const lexiconModule = () =>
  Object.entries(lexiconParts())
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");

/** What the module exports, by name. */
export function lexiconParts() {
  const { lexicon, xpansions, features, ...rest } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve(core), "utf8"),
  );
  const { lexeme, ...others } = features;
  // What is beyond one byte, and what holds the line end that parts the words, stands apart: one such letter doubles the string.
  const odd = {};
  const words = lexeme.list.map((word, index) => {
    if (!word.includes("\n") && [...word].every((letter) => letter <= "\u00ff")) return word;
    odd[index] = word;
    return "";
  });
  return { words: words.join("\n"), odd, lexicon, xpansions, model: { ...rest, features: others } };
}
