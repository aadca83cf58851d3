// Validates bodies of Ghost's Admin API by its own JSON Schema: reads {"id","kind","value"} a line ("add" or "edit"), answers {"id","problems"} a line.
const fs = require("node:fs");
const apiSchema = require("@tryghost/admin-api-schema");

void (async () => {
  for (const line of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
    const { id, kind, value } = JSON.parse(line);
    const problems = [];
    try {
      await apiSchema.validate({ data: value, schema: `posts-${kind}`, definition: "posts" });
    } catch (error) {
      problems.push([error.message, error.context, error.property].filter(Boolean).join(" "));
    }
    process.stdout.write(`${JSON.stringify({ id, problems })}\n`);
  }
})();
