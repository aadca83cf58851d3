import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type CommandInfo, commands } from "../src/ipc/commands.ts";
import { windowKeys } from "../src/renderer/commands/window-keys.ts";

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const pages = ["README.md", "CHANGELOG.md", ...pagesIn("docs"), ...pagesIn("docs/adr"), ...pagesIn("docs/models")];

function pagesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
}

describe.each(pages)("%s", (page) => {
  const text = read(page);

  test("leads to pages and pictures that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/gu)].map(([, link = ""]) => link);
    const gone = links.filter((link) => !existsSync(path.resolve(root, path.dirname(page), link)));
    expect(gone).toEqual([]);
  });

  test("names files and folders of the project that are there", () => {
    const named = [
      ...text.matchAll(/`((?:src|scripts|e2e|bench|cms|validators|resources|packaging|docs)\/[\w./-]+)`/gu),
    ];
    const gone = named.map(([, file = ""]) => file).filter((file) => !/\bmy-/u.test(file) && !isThere(file));
    expect(gone).toEqual([]);
  });

  test("names commands of npm that are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...text.matchAll(/`(?:npm run (?:--silent )?|npm )([\w:]+)/gu)].map(([, name = ""]) => name);
    const npmsOwn = ["ci", "audit", "install"];
    expect(named.filter((name) => !npmsOwn.includes(name) && scripts[name] === undefined)).toEqual([]);
  });
});

/** A file, a folder, or what a build writes. */
const isThere = (file: string): boolean => existsSync(path.join(root, file)) || file.startsWith("out/");

describe("keys", () => {
  const all: readonly CommandInfo[] = commands;
  const known = new Set([
    ...all.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator.replace("CmdOrCtrl", "Ctrl")])),
    ...windowKeys.map(([, key]) => key),
    // The system's own, and those of one place: the text, a menu, a dialog.
    "Ctrl+Tab",
    "Ctrl+V",
    "Ctrl+X",
    "Ctrl+Enter",
  ]);
  const arrows: Readonly<Record<string, string>> = { "↑": "Up", "↓": "Down" };

  test.each(["README.md", "CHANGELOG.md", "docs/design.md", "docs/desk.md", "docs/editing.md"])(
    "of %s are keys",
    (page) => {
      const key =
        /(?<![\w+])(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d{1,2}|[A-Z][a-z]+\b(?: [A-Z][a-z]+\b)?|[↑↓]|\\\\|[^\s\w]|\w)|(?<![\w+])F\d{1,2}\b/gu;
      const named = [...read(page).matchAll(key)].map(([found]) =>
        found
          .replace("\\\\", "\\")
          .replace(/[↑↓]/u, (arrow) => arrows[arrow] ?? arrow)
          .replace("Page Down", "PageDown"),
      );
      const unknown = named.filter((one) => !known.has(one) && !known.has(one.replace(/ .*$/u, "")));
      expect([...new Set(unknown)]).toEqual([]);
    },
  );
});

test("the README names the commands of the command line", () => {
  const named = /`wiredesk ((?:\w+ \| )+\w+)`/u.exec(read("README.md"))?.[1]?.split(" | ") ?? [];
  const there = readdirSync(path.join(root, "src/cli/commands")).filter((name) => !name.endsWith(".test.ts"));
  expect(named.toSorted()).toEqual(there.map((name) => name.replace(/\.ts$/u, "")).toSorted());
});

test("docs/desk.md names the files that lie on the disk", () => {
  const tree = /```\n([\s\S]*?)```/u.exec(read("docs/desk.md"))?.[1] ?? "";
  const named = [...tree.matchAll(/^\s*(?:desk\/)?([\w-]+\.(?:json|sqlite))\b/gmu)].map(([, name = ""]) => name);
  const code = codeIn("src/main").join("\n");
  expect(named.length).toBeGreaterThan(8);
  expect(
    named.filter((name) => !code.includes(`"${name.replace(/-\d+(?=\.)/u, "")}"`) && !/-\d+\./u.test(name)),
  ).toEqual([]);
});

function codeIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => read(path.join(folder, name)));
}

test("docs/design.md has the widths of the style sheet", () => {
  const css = read("src/renderer/app/app.module.css");
  const rows = [...read("docs/design.md").matchAll(/^\| (\d{4}) +\| (\d+) +\|.*\| (\d+) +\|$/gmu)];
  expect(rows).toHaveLength(3);
  for (const [, , desk, side] of rows)
    expect(css).toContain(`grid-template-columns: ${desk}px minmax(0, 1fr) ${side}px;`);
});
