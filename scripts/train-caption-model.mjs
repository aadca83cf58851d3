// Learns how much each feature says about two captions being one, from labelled pairs, and writes the numbers.
//   node scripts/train-caption-model.mjs [PAIRS.jsonl] [--write]
// Pairs: one JSON object a line, {"a", "b", "label": 0|1, "from": [page, page]}; by default those in the corpora beside
// the project. Scores are cross-validated over whole pages, so that no page is in both halves. Without --write it only
// reports.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const args = process.argv.slice(2);
const file = path.resolve(root, args.find((arg) => !arg.startsWith("-")) ?? "../shared/corpora/captions/pairs.jsonl");
if (!fs.existsSync(file)) {
  console.error(`No labelled pairs at ${path.relative(root, file)}: name a file of them.`);
  process.exit(2);
}
const { module: features } = await runnerImport(path.join(root, "src/core/language/captions/caption-features.ts"), {
  configFile: false,
  root,
  logLevel: "error",
});
const { featureNames, captionFeatures, readCaption } = features;

const pairs = fs
  .readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line));
const rows = pairs.map(({ a, b, label }) => {
  const found = captionFeatures(readCaption(a), readCaption(b));
  return { x: featureNames.map((name) => found[name]), y: label };
});

/** Logistic regression by Newton's method; `penalty` keeps weights small. The last weight is the bias. */
function train(sample, penalty = 0.5) {
  const size = featureNames.length + 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < 60; round++) {
    const gradient = weights.map((weight, k) => (k < size - 1 ? penalty * weight : 0));
    const curvature = weights.map((_, k) => weights.map((__, m) => (k === m ? (k < size - 1 ? penalty : 1e-6) : 0)));
    for (const { x, y } of sample) {
      const full = [...x, 1];
      const p = probability(weights, x);
      const spread = Math.max(p * (1 - p), 1e-6);
      for (let k = 0; k < size; k++) {
        gradient[k] += (p - y) * full[k];
        for (let m = 0; m < size; m++) curvature[k][m] += spread * full[k] * full[m];
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, k) => weight - step[k]);
    if (Math.max(...step.map(Math.abs)) < 1e-7) break;
  }
  return weights;
}

/** Gauss–Jordan with the largest pivot. */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const size = rows.length;
  for (let c = 0; c < size; c++) {
    const pivot = rows.reduce((best, row, r) => (r >= c && Math.abs(row[c]) > Math.abs(rows[best][c]) ? r : best), c);
    [rows[c], rows[pivot]] = [rows[pivot], rows[c]];
    for (let r = 0; r < size; r++) {
      if (r === c) continue;
      const factor = rows[r][c] / rows[c][c];
      for (let m = c; m <= size; m++) rows[r][m] -= factor * rows[c][m];
    }
  }
  return rows.map((row, i) => row[size] / row[i]);
}

function probability(weights, x) {
  const sum = x.reduce((total, value, k) => total + value * weights[k], weights.at(-1));
  return 1 / (1 + Math.exp(-sum));
}

/** Pages that share a pair belong together; groups are dealt out to ten folds, the largest first. */
function foldOfPairs(folds = 10) {
  const leader = new Map();
  const find = (page) => {
    while (leader.get(page) !== page) page = leader.get(page);
    return page;
  };
  for (const { from } of pairs) {
    for (const page of from) if (!leader.has(page)) leader.set(page, page);
    for (const page of from) leader.set(find(page), find(from[0]));
  }
  const sizes = new Map();
  for (const { from } of pairs) sizes.set(find(from[0]), (sizes.get(find(from[0])) ?? 0) + 1);
  const load = Array.from({ length: folds }, () => 0);
  const foldOf = new Map();
  for (const [group, size] of [...sizes].sort((one, other) => other[1] - one[1])) {
    const least = load.indexOf(Math.min(...load));
    foldOf.set(group, least);
    load[least] += size;
  }
  return pairs.map(({ from }) => foldOf.get(find(from[0])));
}

const foldOf = foldOfPairs();
const models = [...new Set(foldOf)].map((fold) => [fold, train(rows.filter((_, i) => foldOf[i] !== fold))]);
const byFold = new Map(models);
const held = rows.map(({ x }, i) => probability(byFold.get(foldOf[i]), x));

function report(threshold) {
  const count = { hit: 0, alarm: 0, miss: 0 };
  rows.forEach(({ y }, i) => {
    if (held[i] >= threshold) count[y ? "hit" : "alarm"] += 1;
    else if (y) count.miss += 1;
  });
  const precision = count.hit / (count.hit + count.alarm || 1);
  const recall = count.hit / (count.hit + count.miss || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { threshold, precision, recall, f1, ...count };
}
const round = (number) => Math.round(number * 1000) / 1000;
const table = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7].map(report);
console.table(table.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, round(value)]))));

const weights = train(rows);
const threshold = table.reduce((best, row) => (row.f1 > best.f1 ? row : best)).threshold;
console.table(Object.fromEntries(featureNames.map((name, k) => [name, round(weights[k])])));
if (args.includes("--write")) {
  const lines = featureNames.map((name, k) => `  ${name}: ${round(weights[k])},`);
  fs.writeFileSync(
    path.join(root, "src/core/language/captions/caption-model.ts"),
    `// Written by scripts/train-caption-model.mjs from ${pairs.length} labelled pairs.
import type { CaptionFeatures } from "./caption-features.ts";

/** How much each feature says for two captions being one. */
export const captionWeights: CaptionFeatures = {
${lines.join("\n")}
};

/** What is added to their sum. */
export const captionBias = ${round(weights.at(-1))};

/** From this likelihood on two captions are one. */
export const captionThreshold = ${threshold};
`,
  );
  console.log("wrote src/core/language/captions/caption-model.ts");
}
