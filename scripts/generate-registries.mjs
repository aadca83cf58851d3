// Writes the registries from the files that are there, so that adding a check, a reader or a writer is adding one file.
//   node scripts/generate-registries.mjs [--check]
// A file `repeated-word.ts` exports `repeatedWord`. With --check nothing is written; a stale registry ends with 1.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const kinds = [
  { registry: "src/core/checks/registry.ts", folder: "rules", list: "checks", type: "Check", from: "./check.ts" },
  { registry: "src/core/wire/registry.ts", folder: "readers", list: "readers", type: "Reader", from: "./reader.ts" },
  { registry: "src/core/export/registry.ts", folder: "writers", list: "writers", type: "Writer", from: "./writer.ts" },
];
const checking = process.argv.includes("--check");

const camel = (id) => id.replace(/-(\w)/gu, (_, letter) => letter.toUpperCase());

let stale = 0;
for (const { registry, folder, list, type, from } of kinds) {
  const file = path.join(root, registry);
  const home = path.join(path.dirname(file), folder);
  const ids = (fs.existsSync(home) ? fs.readdirSync(home) : [])
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => name.slice(0, -3))
    .sort();
  const names = ids.map(camel);
  const oneLine = `export const ${list}: readonly ${type}[] = [${names.join(", ")}];`;
  const text = [
    "// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.",
    `import type { ${type} } from "${from}";`,
    ...ids.map((id) => `import { ${camel(id)} } from "./${folder}/${id}.ts";`),
    "",
    ...(oneLine.length <= 120
      ? [oneLine]
      : [`export const ${list}: readonly ${type}[] = [`, ...names.map((name) => `  ${name},`), "];"]),
    "",
  ].join("\n");
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) continue;
  if (checking) {
    console.error(`${registry} is stale: run \`npm run generate\``);
    stale += 1;
  } else {
    fs.writeFileSync(file, text);
    console.log(`wrote ${registry}: ${ids.length} ${list}`);
  }
}
process.exit(stale > 0 ? 1 : 0);
