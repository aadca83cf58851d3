// Learns how to tell the lines of a news page apart and writes src/core/wire/page/page-weights.ts.
//   node scripts/train-page.mjs [--cross-validate [--keep FILE]]
// Reads the corpora beside the project, ../shared/corpora. What is learned are thresholds on general features (length,
// links, tags, words in class names, place on the page): no words of any page, no name of any site.
// --cross-validate holds out the pages of a fourth of the owners at a time and prints what became of their lines;
// --keep FILE leaves the chances of each line there, for scoring whole stories out of sample.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chances, learn, seeded } from "./train/boosted-trees.mjs";
import { corpora, foldsOf, labelledPages, pageCode, rowsOf } from "./train/labelled-pages.mjs";

const target = path.resolve(import.meta.dirname, "../src/core/wire/page/page-weights.ts");
const first = { rounds: 50, rate: 0.15, depth: 4 };
const second = { rounds: 50, rate: 0.12, depth: 4 };

if (!fs.existsSync(corpora)) {
  console.error(`no pages to learn from: ${path.relative(process.cwd(), corpora)} is not there`);
  process.exit(2);
}
const code = await pageCode();
const roles = code.pageRoles;
const pages = labelledPages(code, true);
const names = code.lineFeatureNames;
const names2 = [...code.lineFeatureNames, ...code.contextFeatureNames];
const outside = roles.map((role) => (role === "furniture" ? 1 : 0));

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? "");
};

const judge = (model, features) => features.map((line) => (line === undefined ? outside : chances(model, line)));
const learnFirst = (some) => {
  const { rows, classes, weights } = rowsOf(some, roles);
  return learn(rows, classes, weights, roles.length, first);
};
const withContext = (page, judged) => code.contextFeatures(page.view, judged, page.features);

/** Both judges; the second learns from what the first says of pages that it has not learned from. */
function learnBoth(some, seed) {
  const folds = foldsOf(some, 3, seeded(seed));
  const judged = new Map();
  for (let fold = 0; fold < 3; fold++) {
    const model = learnFirst(some.filter((_, index) => folds[index] !== fold));
    some.forEach((page, index) => {
      if (folds[index] === fold) judged.set(page, withContext(page, judge(model, page.features)));
    });
  }
  const { rows, classes, weights } = rowsOf(some, roles, (page) => judged.get(page));
  return { one: learnFirst(some), two: learn(rows, classes, weights, roles.length, second) };
}

if (process.argv.includes("--cross-validate")) crossValidate();
else {
  fs.writeFileSync(target, written(learnBoth(pages, 11)));
  execFileSync(path.resolve(import.meta.dirname, "../node_modules/.bin/oxfmt"), [target]);
}

function crossValidate() {
  const folds = foldsOf(pages, 4, seeded(3));
  const answers = {};
  for (let fold = 0; fold < 4; fold++) {
    const { one, two } = learnBoth(
      pages.filter((_, index) => folds[index] !== fold),
      fold + 11,
    );
    pages.forEach((page, index) => {
      if (folds[index] !== fold || page.weight < 1) return;
      const judged = judge(one, page.features);
      answers[page.name] = judge(two, withContext(page, judged));
    });
    console.error(`fold ${fold + 1} of 4`);
  }
  report(answers);
  const keep = option("--keep");
  if (keep !== undefined)
    fs.writeFileSync(
      keep,
      JSON.stringify(answers, (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value)),
    );
}

function report(answers) {
  const table = {};
  let right = 0;
  const whole = pages.filter(({ weight }) => weight === 1);
  for (const page of whole) {
    let wrong = 0;
    page.labels.forEach((label, index) => {
      const want = label?.role === "duplicate-caption" ? "caption" : label?.role;
      if (want === undefined || !roles.includes(want)) return;
      const odds = answers[page.name][index];
      const got = roles[odds.indexOf(Math.max(...odds))];
      const settled = label.also?.includes(got) ? want : got;
      table[want] ??= Object.fromEntries(roles.map((role) => [role, 0]));
      table[want][settled] += 1;
      if ((want === "body") !== (settled === "body")) wrong += 1;
    });
    if (wrong === 0) right += 1;
  }
  console.table(table);
  console.log(`pages whose body lines are all right: ${right} of ${whole.length}`);
}

function written({ one, two }) {
  return [
    "// Written by scripts/train-page.mjs: numbers on general features of a line, learned from labelled pages of many sites.",
    'import type { BoostedTrees } from "./boosted-trees.ts";',
    "",
    "/** Judges a line by itself and its place on the page. */",
    `export const firstLook: BoostedTrees = ${asSource(one, names)};`,
    "",
    "/** Judges it again, knowing what its neighbours were taken for. */",
    `export const secondLook: BoostedTrees = ${asSource(two, names2)};`,
    "",
  ].join("\n");
}

/** A model as TypeScript, with only the features that it uses. Trees are kept as text: `f<t[yes,no]`. */
function asSource({ start, trees }, order) {
  const used = [
    ...new Set(
      trees
        .flat(2)
        .filter((node) => node.length === 4)
        .map((node) => node[0]),
    ),
  ].sort((a, b) => a - b);
  const short = (value) => String(Number(value.toPrecision(4)));
  const print = (tree, at) => {
    const node = tree[at];
    if (node.length === 1) return String(Number(node[0].toFixed(4)));
    return `${used.indexOf(node[0])}<${short(node[1])}[${print(tree, node[2])},${print(tree, node[3])}]`;
  };
  const lines = trees.map((forest) => `    ${JSON.stringify(forest.map((tree) => print(tree, 0)).join(" "))},`);
  return `{\n  features: ${JSON.stringify(used.map((index) => order[index]).join(" "))},\n  start: ${JSON.stringify(start.map((value) => Number(value.toFixed(4))))},\n  trees: [\n${lines.join("\n")}\n  ],\n}`;
}
