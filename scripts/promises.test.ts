import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** Rows of the tables of promises: what is promised, and `FILE: words of a test's name`. */
function promisesOf(
  page: string,
): readonly { readonly promise: string; readonly file: string; readonly words: string }[] {
  const rows = readFileSync(path.join(root, page), "utf8").split("\n");
  return rows.flatMap((row) => {
    const [, promise = "", where = ""] = row.split("|").map((cell) => cell.trim());
    const [, file, words] = /^((?:src|e2e|scripts)\/[^:]+): ?(.*)$/u.exec(where) ?? [];
    return file === undefined || words === undefined ? [] : [{ promise, file, words }];
  });
}

describe.each(["docs/security.md", "docs/reliability.md"])("%s", (page) => {
  const promises = promisesOf(page);

  test("makes promises", () => {
    expect(promises.length).toBeGreaterThan(10);
    // Every row but the heads and the lines under them names a test.
    const rows = readFileSync(path.join(root, page), "utf8").split("\n");
    const heads = /^\| (?:Promise|-+) /u;
    expect(promises).toHaveLength(rows.filter((row) => row.startsWith("|") && !heads.test(row)).length);
  });

  test.each(promises)("$promise", ({ file, words }) => {
    expect(existsSync(path.join(root, file)), file).toBe(true);
    const text = readFileSync(path.join(root, file), "utf8").replace(/\\"/gu, '"');
    expect(text).toMatch(/\btest(?:\.\w+(?:\([^)]*\))?)?\(/u);
    expect(text, `no test in ${file} is called “${words}”`).toContain(words);
  });
});
