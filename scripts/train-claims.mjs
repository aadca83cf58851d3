// Learns which lone sentences assert what a reader would want checked and writes src/core/language/claims/worth-weights.json.
//   node scripts/train-claims.mjs [--train-only]
// Reads the labelled sentences beside the project, ../shared/corpora/attribution. Only features that at least five sentences
// have are kept, as numbers.
import fs from "node:fs";
import path from "node:path";
import { learn } from "./train/boosted-trees.mjs";
import { corpus, languageCode, readStories } from "./train/annotated-stories.mjs";
import { storeTable } from "./train/feature-index.mjs";
import { trainLogistic } from "./train/logistic.mjs";
import { packTrees } from "./train/pack-trees.mjs";

const target = path.resolve(import.meta.dirname, "../src/core/language/claims/worth-weights.json");
if (!fs.existsSync(corpus)) {
  console.error(`no sentences to learn from: ${path.relative(process.cwd(), corpus)} is not there`);
  process.exit(2);
}
const code = await languageCode();
const features = code.newFeatures(code.worthRoom);
const examplesOf = (file, from) =>
  readStories(file).map(({ text, label }, i) => {
    const facts = code.readFacts(text);
    const reading = code.layOut(facts);
    code.worthFeatures(facts, reading, 0, reading.tokens.length, features);
    const signs = code.worthSigns(facts, reading, 0, reading.tokens.length, 0);
    return { story: from + i, truth: label, ids: features.ids.slice(0, features.count), signs };
  });
const held = examplesOf("checkworthy.dev.jsonl", 1e6);
const examples = examplesOf("checkworthy.train.jsonl", 0);
const all = process.argv.includes("--train-only") ? examples : examples.concat(held);
const byWords = (some) => trainLogistic(some, { epochs: 8, rate: 0.06, shrink: 3e-3, share: code.worthShare, late: 4 });
const { index, weights, bias } = byWords(all);

// The trees learn from what words say of sentences that those weights have not seen.
const parts = 4;
for (let part = 0; part < parts; part++) {
  const { chance } = byWords(all.filter((_, i) => i % parts !== part));
  all.forEach(({ ids, signs }, i) => {
    if (i % parts === part) signs[0] = logOdds(chance(ids));
  });
}
const trees = learn(
  all.map(({ signs }) => signs),
  all.map(({ truth }) => truth),
  all.map(() => 1),
  2,
  { rounds: 100, depth: 4, rate: 0.08, smallest: 30 },
);
// Where missing a claim costs more than looking at a sentence in vain.
const even = 0.27;
const stored = { bias, even, table: storeTable(index, weights, 1, 0.004), trees: packTrees(trees) };
fs.writeFileSync(target, `${JSON.stringify(stored)}\n`);
console.error(`${all.length} sentences, ${index.size} features, ${stored.trees.roots.length} trees`);

function logOdds(chance) {
  return Math.log(chance / (1 - chance));
}
