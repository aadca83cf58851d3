// Validates JSON by a schema of the standard: reads {"id","value"} a line, answers {"id","problems"} a line.
//   node json-schema.mjs ninjs < LINES
import fs from "node:fs";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const folder = path.join(import.meta.dirname, "schemas");
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));

const validators = {
  ninjs() {
    const ajv = addFormats.default(new Ajv2020.default({ strict: false, allErrors: true }));
    // The schema refers to GeoJSON on the web; no story of ours has any, so anything is a place.
    ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json" });
    return ajv.compile(read("ninjs/ninjs-schema_3.1.json"));
  },
};

const validate = validators[process.argv[2]]();
const rows = fs
  .readFileSync(0, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
for (const { id, value } of rows) {
  const problems = validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  process.stdout.write(`${JSON.stringify({ id, problems })}\n`);
}
