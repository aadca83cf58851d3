// Learns who says what and writes src/core/language/attribution/weights.json.
//   node scripts/train-attribution.mjs [--to FILE] [--train-only] [--without FOLD/FOLDS]
// Reads the annotated stories beside the project, ../shared/corpora/attribution. First the hearts of cues, then the labels
// of all tokens, then whole sentences and the sources; each learns from what those before say of stories they did not see. Only features that at least five
// stories have are kept, as numbers: no sentence and no rare word of a story is in the weights.
// --without 0/5 leaves out the first fifth of the stories, for measuring on them.
import fs from "node:fs";
import path from "node:path";
import { learn } from "./train/boosted-trees.mjs";
import { corpus, languageCode, layOutStory, readStories } from "./train/annotated-stories.mjs";
import { trainChain } from "./train/chain.mjs";
import { storeTable } from "./train/feature-index.mjs";
import { everydayStories } from "./train/everyday-stories.mjs";
import { trainLogistic } from "./train/logistic.mjs";
import { packTrees } from "./train/pack-trees.mjs";
import { sentenceRows } from "./train/sentence-rows.mjs";

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const target = option("--to") ?? path.resolve(import.meta.dirname, "../src/core/language/attribution/weights.json");
if (!fs.existsSync(corpus)) {
  console.error(`no stories to learn from: ${path.relative(process.cwd(), corpus)} is not there`);
  process.exit(2);
}
const [fold, folds] = (option("--without") ?? "0/0").split("/").map(Number);
const code = await languageCode();
const stories = readStories("polnear.train.jsonl").concat(
  process.argv.includes("--train-only") ? [] : readStories("polnear.dev.jsonl"),
);
const texts = stories
  .filter((_, i) => folds === 0 || i % folds !== fold)
  .concat(everydayStories())
  .map((story) => layOutStory(code, story));
const features = code.newFeatures();

const examples = [];
texts.forEach((text, story) => {
  for (let i = 0; i < text.count; i++) {
    if (text.skip[i] || !code.maybeCue(text.reading, i)) continue;
    examples.push({ story, token: i, truth: text.heart[i], ids: code.cueIds(text.reading, text.rule, i) });
  }
});
// Small steps: with large ones the first stories that have a rare feature settle its weight.
const steady = { late: 3, rate: 0.03 };
const cues = trainLogistic(examples, steady);
console.error(`cues: ${examples.length} candidates, ${cues.index.size} features`);

// What the first stage says of stories it has not learned from.
const jackknife = 5;
texts.forEach((text) => (text.cue = new Float32Array(text.count)));
for (let part = 0; part < jackknife; part++) {
  const { chance } = trainLogistic(
    examples.filter(({ story }) => story % jackknife !== part),
    steady,
  );
  for (const { story, token, ids } of examples) if (story % jackknife === part) texts[story].cue[token] = chance(ids);
}

for (const text of texts) {
  const { reading, rule, cue, count } = text;
  const views = code.viewSentences(reading, cue);
  const marks = code.countMarks(reading);
  const steps = code.stepsOf(cue);
  const width = code.labelTemplates.length;
  text.ids = new Int32Array(count * width);
  text.offsets = Int32Array.from({ length: count + 1 }, (_, i) => i * width);
  for (let i = 0; i < count; i++) text.ids.set(code.labelIds(reading, rule, steps, views, marks, i), i * width);
  text.joint = code.joints(reading);
}
const K = code.labelCount;
const field = { labels: K, joints: code.jointCount, rate: 0.03 };
// Half of a token's features are left out while the field learns, so each weighs more than it should beside all others.
const damped = 0.65;
const chain = trainChain(texts, {
  ...field,
  report: (epoch) => console.error(`round ${epoch}`),
});

// Sentences and sources: learned on the labels that chains give to stories they have not learned from. Those chains must have
// seen nearly as much as the one that ships: what half of the stories teach is less sure of itself, and trees learn that.
const shares = 4;
const candidates = [];
const sentences = [];
for (let part = 0; part < shares; part++) {
  const partial = trainChain(
    texts.filter((_, story) => story % shares !== part),
    field,
  );
  const weights = code.weightsByKind(code.openTable(storeLabels(partial)), code.labelTemplates);
  const transitions = Float64Array.from(partial.transitions);
  texts.forEach((text, story) => {
    if (story % shares !== part) return;
    const { reading, rule, cue } = text;
    const first = code.readFirst(reading, rule, cue, code.sumLabels(reading, rule, cue, weights), transitions);
    sentences.push(...sentenceRows(code, text, first));
    candidates.push(...sourceExamples(text, story, first.label));
  });
}
const trees = learn(
  sentences.map(({ row }) => row),
  sentences.map(({ truth }) => truth),
  sentences.map(() => 1),
  2,
  { rounds: 60, depth: 4, rate: 0.1, smallest: 20 },
);
console.error(`sentences: ${sentences.length}`);
const sources = trainLogistic(candidates, { epochs: 6, rate: 0.05 });
console.error(`sources: ${candidates.length} candidates, ${sources.index.size} features`);

/** The candidates for the source of each cue that the annotators have too. */
function sourceExamples({ reading, rule, credits }, story, label) {
  const examples = [];
  code.assemble(reading, label, (cue) => {
    const gold = credits.find((credit) => credit.cue.some((i) => i >= cue.first && i < cue.end));
    if (gold === undefined) return [];
    for (const run of code.sourceCandidates(reading, label, rule, cue)) {
      if (run.first < cue.end && cue.first < run.end) continue;
      const hits = gold.source.filter((i) => i >= run.first && i < run.end).length;
      code.sourceFeatures(reading, label, rule, cue, run, features);
      const truth = hits > 0 && hits * 2 >= Math.min(gold.source.length, run.end - run.first) ? 1 : 0;
      examples.push({ story, truth, ids: features.ids.slice(0, features.count) });
    }
    return [];
  });
  return examples;
}

/** The label weights as they are stored. Label 0 is the measure of the others. */
function storeLabels({ index, weights }) {
  const relative = new Float64Array(index.size * (K - 1));
  for (let n = 0; n < index.size; n++)
    for (let l = 1; l < K; l++) relative[n * (K - 1) + l - 1] = damped * (weights[n * K + l] - weights[n * K]);
  return storeTable(index, relative, K - 1, 0.05 * damped);
}

const stored = {
  cueBias: cues.bias,
  cues: storeTable(cues.index, cues.weights, 1, 0.012),
  labels: storeLabels(chain),
  sourceBias: sources.bias,
  sources: storeTable(sources.index, sources.weights, 1, 0.01),
  transitions: [...chain.transitions].map((w) => Number(w.toFixed(4))),
  sentences: packTrees(trees),
};
fs.writeFileSync(target, `${JSON.stringify(stored)}\n`);
const bytes = ["cues", "labels", "sources"].map(
  (name) => ((stored[name].keys.length + stored[name].weights.length) * 3) / 4,
);
console.error(
  `${texts.length} stories; cues ${Math.round(bytes[0] / 1024)} KB, labels ${Math.round(bytes[1] / 1024)} KB, sources ${Math.round(bytes[2] / 1024)} KB`,
);
