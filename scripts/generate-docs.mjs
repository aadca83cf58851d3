// Writes docs/checks and docs/formats from the registries, so that what is documented is what runs.
//   node scripts/generate-docs.mjs [--check]
// With --check nothing is written; a stale page, or one of nothing that exists, ends with 1.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { checkPage, checksIndex } from "./docs/check-page.mjs";
import { formatPages, formatsIndex } from "./docs/format-page.mjs";
import { winkLexicon } from "./wink-lexicon.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const load = async (file) =>
  (await runnerImport(path.join(root, file), { configFile: false, root, logLevel: "error", plugins: [winkLexicon()] }))
    .module;

const { checks } = await load("src/core/checks/registry.ts");
const { readers } = await load("src/core/wire/registry.ts");
const { writers } = await load("src/core/export/registry.ts");
const { readExampleStory } = await load("src/core/checks/example-story.ts");

const pages = new Map([
  ["docs/checks/README.md", checksIndex(checks)],
  ...checks.map((check) => [`docs/checks/${check.id}.md`, checkPage(check)]),
  ["docs/formats/README.md", formatsIndex(readers, writers)],
  ...[...formatPages(readers, writers, readExampleStory)].map(([id, page]) => [`docs/formats/${id}.md`, page]),
]);

const checking = process.argv.includes("--check");
let stale = 0;
const complain = (file, what) => {
  console.error(`${file} ${what}: run \`npm run generate\``);
  stale += 1;
};

for (const [file, page] of pages) {
  const full = path.join(root, file);
  if (fs.existsSync(full) && fs.readFileSync(full, "utf8") === page) continue;
  if (checking) {
    complain(file, "is stale");
    continue;
  }
  fs.mkdirSync(path.dirname(full), { recursive: true });
  fs.writeFileSync(full, page);
  console.log(`wrote ${file}`);
}
for (const folder of ["docs/checks", "docs/formats"]) {
  for (const name of fs.readdirSync(path.join(root, folder))) {
    const file = `${folder}/${name}`;
    if (pages.has(file)) continue;
    if (checking) complain(file, "describes nothing that exists");
    else fs.rmSync(path.join(root, file));
  }
}
process.exit(stale > 0 ? 1 : 0);
