// Validates JSON by a schema of the standard: reads {"id","value"} a line, answers {"id","problems"} a line.
//   node json-schema.mjs ninjs < LINES
import fs from "node:fs";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import Ajv04 from "ajv-draft-04";
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
  /** The story by its schema, and each content element by the schema of its own type, which the story's leaves open. */
  ans() {
    const ajv = addFormats.default(new Ajv04.default({ strict: false, allErrors: true }));
    const base =
      "https://raw.githubusercontent.com/washingtonpost/ans-schema/master/src/main/resources/schema/ans/0.10.12/";
    for (const name of fs.readdirSync(path.join(folder, "ans-0.10.12"), { recursive: true })) {
      if (name.endsWith(".json")) ajv.addSchema(read(path.join("ans-0.10.12", name)), base + name);
    }
    const story = ajv.getSchema(`${base}story.json`);
    const validate = (value) => {
      validate.errors = story(value) ? [] : [...story.errors];
      for (const element of (value.content_elements ?? []).flatMap((one) => [
        one,
        ...(one.items ?? []),
        ...(one.content_elements ?? []),
      ])) {
        const own = ajv.getSchema(`${base}${element.type === "image" ? "" : "story_elements/"}${element.type}.json`);
        if (own === undefined)
          validate.errors.push({ instancePath: element.type, message: "is no known type of element" });
        else if (!own(element)) validate.errors.push(...own.errors);
      }
      return validate.errors.length === 0;
    };
    return validate;
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
