import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withoutQuestion } from "./known-engine.ts";

const model = path.join(path.dirname(createRequire(import.meta.url).resolve("@tiptap/pm/model")), "..", "..");
const file = createRequire(path.join(model, "package.json"))
  .resolve("prosemirror-model")
  .replace(/\.cjs$/u, ".js");

describe("the engine that prosemirror-model asks for", () => {
  it("is known when the window is built, and what is done for it stays", () => {
    const code = readFileSync(file, "utf8");
    const known = withoutQuestion(code);
    expect(known).not.toMatch(/new Error\("\/"\)/u);
    expect(known).toMatch(
      /v8InternHack = \(\(\) => \{\s*let obj = Object\.create\(null\);\s*return s => \{ obj\[s\]; return s; \};/u,
    );
  });

  it("is missed where the question is not found", () => {
    expect(withoutQuestion("let { stack } = new Error();")).toBeUndefined();
  });
});
