import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** A file that must not pass, where it is planted, and which fence must stop it. */
interface Planted {
  readonly file: string;
  readonly text: string;
  readonly compiler?: RegExp;
  readonly linter?: RegExp;
}

const planted: readonly Planted[] = [
  {
    file: "src/core/planted-dom.ts",
    text: "export const title = document.title;",
    compiler: /TS2584|TS2304/u,
    linter: /no DOM/u,
  },
  {
    file: "src/core/planted-node.ts",
    text: 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;',
    compiler: /TS2591|TS2307/u,
    linter: /The core is pure/u,
  },
  {
    file: "src/core/planted-timer.ts",
    text: "export const later = (work: () => void) => setTimeout(work, 1);",
    compiler: /TS2304/u,
  },
  { file: "src/core/planted-clock.ts", text: "export const now = Date.now();", linter: /no clock/u },
  { file: "src/core/planted-dice.ts", text: "export const dice = Math.random();", linter: /no randomness/u },
  {
    file: "src/core/planted-upward.ts",
    text: 'import { version } from "../cli/version.ts";\nexport const it = version;',
    compiler: /TS6307|TS6059/u,
    linter: /The core imports no layer/u,
  },
  {
    file: "src/ipc/planted-upward.ts",
    text: 'import { version } from "../cli/version.ts";\nexport const it = version;',
    compiler: /TS6307|TS6059/u,
    linter: /The contract imports only src\/core/u,
  },
  {
    file: "src/main/planted-sideways.ts",
    text: 'import { version } from "../cli/version.ts";\nexport const it = version;',
    compiler: /TS6307|TS6059/u,
    linter: /main talks to the page/u,
  },
  {
    file: "src/preload/planted-sideways.ts",
    text: 'import { version } from "../cli/version.ts";\nexport const it = version;',
    compiler: /TS6307|TS6059/u,
    linter: /preload only turns/u,
  },
  {
    file: "src/renderer/planted-sideways.ts",
    text: 'import { version } from "../cli/version.ts";\nexport const it = version;',
    compiler: /TS6307|TS6059/u,
    linter: /The renderer is sandboxed/u,
  },
  {
    file: "src/renderer/planted-node.ts",
    text: 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;',
    compiler: /TS2591|TS2307/u,
    linter: /The renderer is sandboxed/u,
  },
  {
    file: "src/cli/planted-electron.ts",
    text: 'import { app } from "electron";\nexport const it = app;',
    linter: /The command line stands on src\/core alone/u,
  },
  {
    file: "src/core/planted-any.ts",
    text: "export const anything = (value: any): any => value;",
    linter: /no-explicit-any/u,
  },
  {
    file: "src/core/planted-promise.ts",
    text: "export function forget(work: () => Promise<void>): void {\n  work();\n}",
    linter: /no-floating-promises/u,
  },
];

interface Diagnostic {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
  readonly help?: string;
}

const root = resolve(import.meta.dirname, "..");
let copy = "";
let compiled = "";
let linted = "";

/** A copy, so that a planted file never stands in the tree that is being worked on. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "wiredesk-fences-"));
  for (const name of ["src", "package.json", "tsconfig.base.json", "tsconfig.json", ".oxlintrc.json"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !/\.test\.tsx?$/u.test(path) });
  }
  writeFileSync(join(copy, ".gitignore"), "node_modules\nout\n");
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const { file, text } of planted) writeFileSync(join(copy, file), `${text}\n`);
  const run = (command: string, args: readonly string[]): string => {
    return spawnSync(join(copy, "node_modules/.bin", command), args, { cwd: copy, encoding: "utf8" }).stdout;
  };
  const layers = ["core", "ipc", "main", "preload", "renderer", "cli"].map((layer) => `src/${layer}`);
  compiled = layers.map((layer) => run("tsc", ["-p", layer, "--noEmit", "--pretty", "false"])).join("\n");
  const { diagnostics } = JSON.parse(run("oxlint", ["--type-aware", "-f", "json"])) as { diagnostics: Diagnostic[] };
  linted = diagnostics
    .map(({ filename, code, message, help }) => `${filename}: ${code} ${message} ${help ?? ""}`)
    .join("\n");
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const linesOf = (output: string, file: string): string =>
  output
    .split("\n")
    .filter((line) => line.startsWith(file))
    .join("\n");

describe("a planted violation is caught", () => {
  test.each(planted.filter(({ compiler }) => compiler !== undefined))(
    "by the compiler: $file",
    ({ file, compiler }) => {
      expect(linesOf(compiled, file)).toMatch(compiler ?? /never/u);
    },
  );

  test.each(planted.filter(({ linter }) => linter !== undefined))("by the linter: $file", ({ file, linter }) => {
    expect(linesOf(linted, file)).toMatch(linter ?? /never/u);
  });
});
