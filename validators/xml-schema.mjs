// Validates XML by a schema of the standard with libxml2: reads {"id","value"} a line, answers {"id","problems"} a line.
//   node xml-schema.mjs nitf|newsml-g2 < LINES
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const schemas = { nitf: "nitf/nitf-3-6.xsd", "newsml-g2": "newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd" };
const schema = path.join(import.meta.dirname, "schemas", schemas[process.argv[2]]);
const rows = fs
  .readFileSync(0, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-xml-"));
try {
  const files = rows.map(({ id, value }) => {
    const file = path.join(folder, `${id}.xml`);
    fs.writeFileSync(file, value);
    return file;
  });
  const { stderr, error } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) throw new Error("xmllint is not there: apt-get install libxml2-utils");
  const problems = new Map(rows.map(({ id }) => [String(id), []]));
  for (const line of stderr.split("\n")) {
    const [, id, words] = /([^/]+)\.xml(.*)$/u.exec(line) ?? [];
    if (words !== undefined && !words.endsWith(" validates")) problems.get(id)?.push(words);
  }
  for (const { id } of rows) process.stdout.write(`${JSON.stringify({ id, problems: problems.get(String(id)) })}\n`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
