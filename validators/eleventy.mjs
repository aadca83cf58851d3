// Builds one site of Eleventy from Markdown files: reads {"id","value","wanted":[words]} a line, answers {"id","problems"} a line: words that are not on the page.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { JSDOM } from "jsdom";

// What Eleventy has to say of its work is not the answer: that goes out past everything else, at the end.
const answers = [];
const say = process.stdout.write.bind(process.stdout);
process.stdout.write = (...words) => process.stderr.write(...words);
const rows = fs
  .readFileSync(0, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-eleventy-"));
const before = process.cwd();
try {
  const input = path.join(folder, "in");
  fs.mkdirSync(path.join(input, "_includes"), { recursive: true });
  const layout =
    '<!DOCTYPE html><html lang="{{ lang }}"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1><p>{{ description }}</p>{{ content | safe }}</body></html>';
  fs.writeFileSync(path.join(input, "_includes", "page.njk"), layout);
  fs.writeFileSync(
    path.join(input, "in.json"),
    JSON.stringify({ layout: "page.njk", permalink: "{{ page.fileSlug }}.html" }),
  );
  for (const { id, value } of rows) fs.writeFileSync(path.join(input, `story-${id}.md`), value);
  process.chdir(folder);
  const site = new Eleventy(input, path.join(folder, "out"), { quietMode: true, configPath: null });
  await site.write();
  for (const { id, wanted } of rows) {
    const file = path.join(folder, "out", `story-${id}.html`);
    const page = fs.existsSync(file) ? new JSDOM(fs.readFileSync(file, "utf8")).window.document.body.textContent : "";
    const text = page.replace(/\s+/gu, " ");
    const problems = wanted
      .filter((words) => !text.includes(words.replace(/\s+/gu, " ")))
      .map((words) => `not on the page: ${words}`);
    answers.push(`${JSON.stringify({ id, problems })}\n`);
  }
  say(answers.join(""));
} finally {
  process.chdir(before);
  fs.rmSync(folder, { recursive: true, force: true });
}
