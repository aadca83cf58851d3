// Trains the weights by which lines of plain copy are labelled, from the labelled copies beside the project.
//   node scripts/train-layout.mjs                 train on everything, write src/core/wire/layout/weights.json
//   node scripts/train-layout.mjs --cross 6 DIR   hold out a sixth of the sites in turn; leave the labels in DIR for the evaluator
// The weights file holds numbers on feature names. A feature counts only if several sites have it.
import fs from "node:fs";
import path from "node:path";
import { runnerImport } from "vite";
import { winkLexicon } from "./wink-lexicon.mjs";
import { cutCopies, randomFrom, readCopies } from "./layout/copy-corpus.mjs";
import { trainField } from "./layout/crf.mjs";

const root = path.resolve(import.meta.dirname, "..");
const corpus = path.resolve(root, "../shared/corpora/scrape");
const weightsFile = path.join(root, "src/core/wire/layout/weights.json");
const leastSites = 4;
/** In hundredths: what weighs less in every column decides nothing and is left out. */
const leastWeight = 10;

/**
 * Likelihood counts every line alike and so leaves rare roles to furniture when in doubt. A desk would rather see a byline
 * too many than lose one: by so much (in hundredths) these roles are favoured, the balance at which held-out sites do best.
 */
const favour = { byline: 110, credit: 110, published: 40, subhead: 30, dek: 20 };

const cross = process.argv.indexOf("--cross");
const seeds = cross > 0 ? ["first"] : ["first", "second", "third"];

const load = async (file) =>
  (await runnerImport(path.join(root, "src/core/wire/layout", file), { plugins: [winkLexicon()] })).module;
const { sourceLines } = await load("source-lines.ts");
const { textShape } = await load("text-shape.ts");
const { lineFeatures } = await load("line-features.ts");
const { allFeatures, nameOfFeature } = await load("feature-ids.ts");
const { states, decodedRoles, stages, canFollow, canBegin, canEnd } = await load("states.ts");
const { labelWith } = await load("label-lines.ts");
const { layoutModel } = await load("model.ts");
/** A feature has one weight for each role, then one for each stage. */
const columns = decodedRoles.length + stages.length;

const field = {
  count: states.length,
  columns,
  columnsOf: states.map(({ role, stage }) => [decodedRoles.indexOf(role), decodedRoles.length + stages.indexOf(stage)]),
  canFollow: (from, to) => canFollow(states[from], states[to]),
  canBegin: (state) => canBegin(states[state]),
  canEnd: (state) => canEnd(states[state]),
};

/** Which states each line may be in by its labels. The duplicate of a caption is a caption until all is decoded. */
function allowedStates(lines, gold) {
  const roles = lines.map(({ n }) => {
    const label = gold.get(n);
    return label?.role
      ? [label.role, ...(label.also ?? [])].map((role) => (role === "duplicate-caption" ? "caption" : role))
      : undefined;
  });
  const firstBody = roles.findIndex((some) => some?.[0] === "body");
  const headline = roles.findIndex((some) => some?.[0] === "headline");
  return roles.map((some, index) => {
    // The states know one headline, above the prose; a label that says otherwise binds nothing.
    const free =
      some === undefined ||
      (some.includes("headline") && (index !== headline || (firstBody >= 0 && index > firstBody)));
    return Uint8Array.from(states, ({ role }) => (free || some.includes(role) ? 1 : 0));
  });
}

function prepare(copy) {
  const lines = sourceLines(copy.text);
  const rows = lineFeatures(textShape(lines));
  const ids = lines.map((_, line) => rows.ids.slice(rows.starts[line], rows.starts[line + 1]));
  return { ...copy, ids, allowed: allowedStates(lines, copy.gold) };
}

/** Features that several sites have, by name in a fixed order. */
function commonFeatures(documents) {
  const sites = Array.from({ length: allFeatures }, () => new Set());
  for (const { ids, site } of documents) for (const line of ids) for (const id of line) sites[id].add(site);
  return sites
    .flatMap((seen, id) => (seen.size >= leastSites ? [{ id, name: nameOfFeature(id) }] : []))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function train(documents) {
  const features = commonFeatures(documents);
  const numbers = new Int32Array(allFeatures).fill(-1);
  features.forEach(({ id }, index) => (numbers[id] = index));
  const encoded = documents.map(({ ids, allowed }) => ({
    features: ids.map((line) => Int32Array.from(line, (id) => numbers[id]).filter((number) => number >= 0)),
    allowed,
  }));
  // The mean of several runs, each with other orders and other features forgotten, is steadier than any one of them.
  const runs = seeds.map((seed) => trainField(encoded, features.length, field, { seed }));
  const weights = meanOf(runs.map((run) => run.weights));
  const steps = meanOf(runs.map((run) => run.steps));
  const hundredths = (value) => Math.round(value * 100) || 0;
  const favoured = (name) => (weight, column) => weight + (name === "any" ? (favour[decodedRoles[column]] ?? 0) : 0);
  return {
    features: Object.fromEntries(
      features
        .map(({ name }, index) => [
          name,
          Array.from(weights.slice(index * columns, (index + 1) * columns), hundredths).map(favoured(name)),
        ])
        .filter(([, row]) => row.some((weight) => Math.abs(weight) >= leastWeight)),
    ),
    steps: Array.from(steps, hundredths),
  };
}

const meanOf = (arrays) =>
  arrays[0].map((_, index) => arrays.reduce((sum, array) => sum + array[index], 0) / arrays.length);

function crossValidate(documents, folds, folder) {
  const order = (site) => randomFrom(site)();
  const sites = [...new Set(documents.map(({ site }) => site))].toSorted((a, b) => order(a) - order(b));
  const labelled = { text: [], "text-chrome": [] };
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(sites.filter((_, index) => index % folds === fold));
    const model = layoutModel(train(documents.filter(({ site }) => !held.has(site))));
    for (const { kind, name, site, text } of documents)
      if (held.has(site) && kind in labelled) labelled[kind].push({ name, lines: labelWith(model, text) });
    console.error(`fold ${fold + 1} of ${folds}: ${held.size} sites held out`);
  }
  fs.mkdirSync(folder, { recursive: true });
  for (const [kind, rows] of Object.entries(labelled))
    fs.writeFileSync(path.join(folder, `${kind}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

const copies = readCopies(corpus);
const documents = [...copies, ...cutCopies(copies)].map(prepare);
if (cross > 0) {
  crossValidate(documents, Number(process.argv[cross + 1]), path.resolve(process.argv[cross + 2]));
} else {
  const weights = train(documents);
  const rows = Object.entries(weights.features).map(
    ([name, row]) => `    ${JSON.stringify(name)}: [${row.join(", ")}]`,
  );
  fs.writeFileSync(
    weightsFile,
    `{\n  "features": {\n${rows.join(",\n")}\n  },\n  "steps": [${weights.steps.join(", ")}]\n}\n`,
  );
  console.log(`wrote ${path.relative(root, weightsFile)}: ${rows.length} features`);
}
