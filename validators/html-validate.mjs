// Validates HTML pages with html-validate (recommended, accessibility, document): reads {"id","value"} a line, answers {"id","problems"} a line.
import fs from "node:fs";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const loader = new StaticConfigLoader({
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Matters of taste that search engines and browsers do not share with this tool.
    "long-title": "off",
    "no-inline-style": "error",
    "void-style": ["error", { style: "omit" }],
  },
});
const html = new HtmlValidate(loader);
const rows = fs
  .readFileSync(0, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
for (const { id, value } of rows) {
  const { results } = await html.validateString(value);
  const problems = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  );
  process.stdout.write(`${JSON.stringify({ id, problems })}\n`);
}
