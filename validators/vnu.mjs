// Validates HTML pages with the Nu HTML checker of the W3C (needs Java): reads {"id","value"} a line, answers {"id","problems"} a line.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const jar = path.join(import.meta.dirname, "node_modules/vnu-jar/build/dist/vnu.jar");
const rows = fs
  .readFileSync(0, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-vnu-"));
try {
  for (const { id, value } of rows) fs.writeFileSync(path.join(folder, `${id}.html`), value);
  const files = rows.map(({ id }) => path.join(folder, `${id}.html`));
  const run = spawnSync("java", ["-Xss4m", "-jar", jar, "--format", "json", "--stdout", ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.error) throw new Error("java is not there");
  const problems = new Map(rows.map(({ id }) => [String(id), []]));
  for (const { type, url, message, lastLine } of JSON.parse(run.stdout).messages) {
    // Its warnings are about the words (normal form, a combining first letter), which are the editor's.
    if (type !== "error") continue;
    problems.get(path.basename(url, ".html"))?.push(`${message} (line ${lastLine})`);
  }
  for (const { id } of rows) process.stdout.write(`${JSON.stringify({ id, problems: problems.get(String(id)) })}\n`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
