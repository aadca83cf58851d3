// Learns which lone sentences assert what a reader would want checked and writes src/core/language/claims/worth-weights.json.
//   node scripts/train-claims.mjs [--train-only]
// Reads the labelled sentences beside the project, ../shared/corpora/attribution. Only features that at least five sentences
// have are kept, as numbers.
import fs from "node:fs";
import path from "node:path";
import { corpus, languageCode, readStories } from "./train/annotated-stories.mjs";
import { storeTable } from "./train/feature-index.mjs";
import { trainLogistic } from "./train/logistic.mjs";

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
    return { story: from + i, truth: label, ids: features.ids.slice(0, features.count) };
  });
const held = examplesOf("checkworthy.dev.jsonl", 1e6);
const examples = examplesOf("checkworthy.train.jsonl", 0);
const all = process.argv.includes("--train-only") ? examples : examples.concat(held);
const { index, weights, bias } = trainLogistic(all, {
  epochs: 8,
  rate: 0.06,
  shrink: 3e-3,
  share: code.worthShare,
  late: 4,
});
// Where missing a claim costs more than looking at a sentence in vain.
const even = 0.27;
const stored = { bias, even, table: storeTable(index, weights, 1, 0.004) };
fs.writeFileSync(target, `${JSON.stringify(stored)}\n`);
console.error(`${all.length} sentences, ${index.size} features`);
