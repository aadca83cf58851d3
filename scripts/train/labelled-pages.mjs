// Pages whose lines have been labelled by hand, read through the project's own parser, as rows to learn from.
import fs from "node:fs";
import path from "node:path";
import { build } from "vite";
import { winkLexicon } from "../wink-lexicon.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** The corpora beside the project. */
export const corpora = path.resolve(root, "../shared/corpora/scrape");

/** The project's own page code, built for this process. */
export async function pageCode() {
  const outDir = path.join(root, "out/train");
  await build({
    configFile: false,
    logLevel: "error",
    root,
    plugins: [winkLexicon()],
    build: {
      ssr: path.join(root, "scripts/train/page-code.ts"),
      outDir,
      target: "node20",
      minify: false,
      rollupOptions: { output: { entryFileNames: "page-code.mjs", format: "es" } },
    },
    ssr: { noExternal: true, target: "node" },
  });
  return import(`${path.join(outDir, "page-code.mjs")}?${fs.statSync(path.join(outDir, "page-code.mjs")).mtimeMs}`);
}

const readLines = (file) =>
  fs
    .readFileSync(path.join(corpora, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/**
 * Every page with its lines, their features and their labels; and, with `variants`, the same pages as people also have
 * them: without names and data (hand-written markup), and only the element round the story (a clipping).
 */
export function labelledPages(code, variants) {
  const gold = readLines("gold-html.jsonl");
  const copies = ["gold-text.jsonl", "gold-text-chrome.jsonl"].map(
    (file) => new Map(readLines(file).map((row) => [row.name, row])),
  );
  return gold.flatMap((page) => {
    const html = fs.readFileSync(path.join(corpora, page.file), "utf8");
    const whole = labelled(page, html, copies, code, (tree) => tree);
    if (!variants) return [whole];
    const bare = html
      .replace(/<meta\b[^>]*>/giu, "")
      .replace(/<script\b[^>]*ld\+json[\s\S]*?<\/script>/giu, "")
      .replace(
        /\s(?:class|id|itemprop|itemtype|rel|role|property|data-[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/giu,
        "",
      );
    const story = (tree, view, labels) =>
      around(view.lines.filter((_, index) => /^(?:body|headline)$/u.test(labels[index]?.role ?? "")));
    return [
      whole,
      { ...labelled(page, bare, copies, code, (tree) => tree), weight: 0.4 },
      {
        ...labelled(page, html, copies, code, () => story(undefined, whole.view, whole.labels) ?? whole.root),
        weight: 0.4,
      },
    ];
  });
}

/** The smallest element that holds all of some lines. */
function around(lines) {
  const chains = lines.map(({ block }) => {
    const chain = [];
    for (let at = block; at !== undefined; at = at.parent) chain.unshift(at);
    return chain;
  });
  const [first] = chains;
  return first?.findLast((element, depth) => chains.every((chain) => chain[depth] === element));
}

function labelled(page, html, copies, code, partOf) {
  const { root } = code.parsePage(html);
  const part = partOf(root);
  const facts = code.readFacts(part === root ? root : { ...part, parent: undefined });
  const resolve = code.resolveFrom(root, facts.canonicalUrl);
  const view = code.viewPage(part, code.pageItems(part), facts, resolve);
  const keys = view.lines.map((line) => code.wordKey(line.text.text));
  const labels = labelLines(page, keys, copies, code);
  view.lines.forEach((line, index) => {
    if (labels[index] === undefined && line.hidden) labels[index] = { role: "furniture", weak: true };
  });
  return { name: page.name, group: page.group, root, view, features: code.lineFeatures(view), labels, weight: 1 };
}

function labelLines(page, keys, copies, { wordKey }) {
  const labels = keys.map(() => undefined);
  for (const copy of copies) {
    const lines = copy.get(page.name)?.lines ?? [];
    const places = align(
      keys,
      lines.map((line) => wordKey(line.text)),
    );
    keys.forEach((_, index) => {
      const line = lines[places[index]];
      if (typeof line?.role === "string" && labels[index] === undefined)
        labels[index] = { role: line.role, also: line.also };
    });
  }
  const { expect } = page;
  const fill = (texts, role, also) => {
    for (const text of texts ?? []) {
      const key = wordKey(text);
      if (
        key === "" ||
        labels.some((label, index) => keys[index] === key && (label?.role === role || label?.also !== undefined))
      )
        continue;
      const index = keys.findIndex((other, at) => other === key && labels[at] === undefined);
      if (index >= 0) labels[index] = { role, also };
    }
  };
  fill(expect.body, "body");
  fill(expect.bodyOptional, "furniture", ["body"]);
  fill(expect.subheads, "subhead");
  fill(expect.captions, "caption");
  fill([expect.dek ?? ""], "dek");
  fill([expect.headline], "headline");
  return labels;
}

/** Longest common subsequence: for each of `left` its place in `right`, or -1. */
function align(left, right) {
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      table[i * width + j] =
        left[i] !== "" && left[i] === right[j]
          ? table[(i + 1) * width + j + 1] + 1
          : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
  const places = left.map(() => -1);
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] !== "" && left[i] === right[j] && table[i * width + j] === table[(i + 1) * width + j + 1] + 1)
      places[i++] = j++;
    else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) i += 1;
    else j += 1;
  }
  return places;
}

const sameRole = { "duplicate-caption": "caption" };

/** Rows, classes and weights of some pages: their lines in the zone of the story. */
export function rowsOf(pages, roles, features = (page) => page.features) {
  const rows = [];
  const classes = [];
  const weights = [];
  for (const page of pages)
    features(page).forEach((line, index) => {
      const label = page.labels[index];
      const role = label === undefined ? -1 : roles.indexOf(sameRole[label.role] ?? label.role);
      if (role < 0 || line === undefined) return;
      rows.push([...line]);
      classes.push(role);
      weights.push((label.weak || label.also !== undefined ? 0.3 : 1) * page.weight);
    });
  return { rows, classes, weights };
}

/** Parts pages into `count` folds so that pages of one owner are never on both sides. */
export function foldsOf(pages, count, random) {
  const sizes = new Map();
  for (const { group } of pages) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((group) => [random(), group])
    .sort((a, b) => a[0] - b[0]);
  order.sort((a, b) => sizes.get(b[1]) - sizes.get(a[1]));
  const load = Array.from({ length: count }, () => 0);
  const fold = new Map();
  for (const [, group] of order) {
    const least = load.indexOf(Math.min(...load));
    fold.set(group, least);
    load[least] += sizes.get(group);
  }
  return pages.map(({ group }) => fold.get(group));
}
