// Tests the metadata of HTML pages with structured-data-testing-tool (its presets for Google, Twitter and Facebook) and microformats-parser:
// reads {"id","value"} a line, answers {"id","problems"} a line. On top, what Google's page on Article markup lists as recommended must be there.
import fs from "node:fs";
import { createRequire } from "node:module";
import { mf2 } from "microformats-parser";

const require = createRequire(import.meta.url);
const { structuredDataTestHtml } = require("structured-data-testing-tool");
const { Google, Twitter, Facebook } = require("structured-data-testing-tool/presets");

/** https://developers.google.com/search/docs/appearance/structured-data/article: none is required, all are recommended. */
const recommended = ["headline", "image", "datePublished", "dateModified", "author"];
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/u;

function articleProblems(html) {
  const problems = [];
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/gu)].map(([, json]) =>
    JSON.parse(json),
  );
  const article = blocks.find((one) => one["@type"] === "NewsArticle");
  if (article === undefined) return ["there is no NewsArticle"];
  for (const name of recommended) if (article[name] === undefined) problems.push(`NewsArticle has no ${name}`);
  for (const name of ["datePublished", "dateModified"])
    if (!zoned.test(article[name])) problems.push(`${name} is no full time with a zone: ${article[name]}`);
  for (const author of article.author ?? [])
    if (author["@type"] !== "Person" || !author.name || /^by\b/iu.test(author.name))
      problems.push(`an author is ${JSON.stringify(author)}`);
  for (const image of article.image ?? [])
    if (!image.contentUrl || !(image.creditText || image.creator || image.copyrightNotice || image.license))
      problems.push(`an ImageObject names nobody: ${JSON.stringify(image)}`);
  return problems;
}

function microformatProblems(html) {
  const { items } = mf2(html, { baseUrl: "https://example.org/" });
  const entry = items.find(({ type }) => type?.includes("h-entry"));
  if (entry === undefined) return ["there is no h-entry"];
  return ["name", "author", "published", "content", "summary"]
    .filter((name) => entry.properties[name] === undefined)
    .map((name) => `h-entry has no ${name}`);
}

const rows = fs
  .readFileSync(0, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
for (const { id, value } of rows) {
  const { failed } = await structuredDataTestHtml(value, { presets: [Google, Twitter, Facebook] }).catch(
    (error) => error.res ?? Promise.reject(error),
  );
  const problems = [
    // Google asks for no publisher any more, and a story does not know who will publish it.
    ...failed
      .filter(({ test }) => !/publisher/u.test(test))
      .map(({ description, test, error }) => `${description ?? test}: ${error?.message ?? "failed"}`),
    ...articleProblems(value),
    ...microformatProblems(value),
  ];
  process.stdout.write(`${JSON.stringify({ id, problems })}\n`);
}
