// Makes a new check: the file to fill in, its entry in the registry, its page.
//   npm run new:check -- headline-question [--story]
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const args = process.argv.slice(2);
const id = args.find((arg) => !arg.startsWith("-"));
const story = args.includes("--story");

if (id === undefined || !/^[a-z]+(?:-[a-z]+)*$/u.test(id)) {
  console.error(
    "Name the check by what it finds, in small letters and hyphens: npm run new:check -- headline-question",
  );
  process.exit(2);
}
const file = path.join(root, "src/core/checks/rules", `${id}.ts`);
if (fs.existsSync(file)) {
  console.error(`There is a check of that name: ${path.relative(root, file)}`);
  process.exit(1);
}
const name = id.replace(/-(\w)/gu, (_, letter) => letter.toUpperCase());

fs.writeFileSync(
  file,
  `import { ${story ? "defineStoryCheck" : "defineBlockCheck"} } from "../check.ts";

export const ${name} = ${story ? "defineStoryCheck" : "defineBlockCheck"}({
  id: "${id}",
  title: "What it finds, in a few words",
  why: "Why a desk minds, in a sentence or two.",
  level: "check",
  examples: {
    // [[…]] marks what must be found, to the character. Two at least; one of them beyond ASCII, if words are matched.
    bad: [
      ${story ? '{ story: "headline: [[So]]\\np: Text." },' : '{ text: "[[So]] it goes.", fixed: "It goes." },'}
    ],
    // What looks like it and is right. Three at least.
    good: [],
  },
  run(${story ? "view, report" : "{ text }, facts, report"}) {
    // Say what is wrong in the words on the page, then what is expected.
  },
});
`,
);
execFileSync("node", [path.join(root, "scripts/generate-registries.mjs")], { stdio: "inherit" });
execFileSync("node", [path.join(root, "scripts/generate-docs.mjs")], { stdio: "inherit" });
console.log(`Now fill in ${path.relative(root, file)}; its examples are its tests: npx vitest run src/core/checks`);
