// Looks at HTML pages with axe in jsdom (all its rules but those that need a painted page): reads {"id","value"} a line, answers {"id","problems"} a line.
import fs from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

const axe = fs.readFileSync(path.join(import.meta.dirname, "../node_modules/axe-core/axe.min.js"), "utf8");
const rows = fs
  .readFileSync(0, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
for (const { id, value } of rows) {
  const { window } = new JSDOM(value, { runScripts: "outside-only", pretendToBeVisual: true });
  window.eval(axe);
  const { violations } = await window.axe.run(window.document, { rules: { "color-contrast": { enabled: false } } });
  const problems = violations.flatMap(({ id: rule, nodes }) =>
    nodes.map(({ html }) => `${rule}: ${html.slice(0, 120)}`),
  );
  window.close();
  process.stdout.write(`${JSON.stringify({ id, problems })}\n`);
}
