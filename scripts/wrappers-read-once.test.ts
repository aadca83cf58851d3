import { runInNewContext } from "node:vm";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { withFunctions, wrappersReadOnce } from "./wrappers-read-once.ts";

/** A page's program of two CommonJS modules, built as the window is. */
async function built(): Promise<string> {
  const modules: Readonly<Record<string, string>> = {
    "/main.js": `import parts from "/parts.cjs"; globalThis.told = parts.whole(2);`,
    "/parts.cjs": `const { half } = require("/half.cjs"); exports.whole = (n) => half * n;`,
    "/half.cjs": `module.exports = { half: 21 };`,
  };
  const result = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      { name: "in-memory", resolveId: (id) => (id in modules ? id : undefined), load: (id) => modules[id] },
      wrappersReadOnce(),
    ],
    build: { write: false, minify: true, target: "chrome114", rollupOptions: { input: "/main.js" } },
  });
  if (Array.isArray(result) || !("output" in result)) throw new Error("one program was to be built");
  return result.output.map((one) => (one.type === "chunk" ? one.code : "")).join("");
}

describe("the wrappers of CommonJS modules", () => {
  it("are functions in parentheses in what is built, with and without `module`, and work as before", async () => {
    const code = await built();
    expect(code.match(/\(\(function\(\w+(?:,\w+)?\)\{/gu)).toHaveLength(2);
    expect(code).not.toMatch(/\(\(\([\w,]*\)=>\{|\(\(\w+=>\{/u);
    expect(runInNewContext(`${code};globalThis.told`, {})).toBe(42);
  });

  it("are left alone where something else is called so", () => {
    const code = "const wrap = __toCommonJS(((exports) => { run(exports); }));";
    expect(withFunctions(code)).toBe(code);
  });
});
