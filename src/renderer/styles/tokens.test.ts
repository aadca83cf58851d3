import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

test("every colour is one of the system's where the system's colours are forced", () => {
  const forced = readFileSync(new URL("./forced-colors.css", import.meta.url), "utf8");
  const named = new Set(
    [...forced.matchAll(/--([\w-]+): (?:[A-Z]\w+|0 0 0 2px CanvasText);/gu)].map(([, name]) => name),
  );
  expect(Object.keys(colours(light)).filter((name) => !named.has(name))).toEqual([]);
  expect(forced).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/u);
  // Nor is a line or a ground over the text forgotten.
  for (const [, name = ""] of css.matchAll(/::highlight\(([\w-]+)\)/gu))
    expect(forced).toContain(`::highlight(${name})`);
});

describe("contrast", () => {
  const themes = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };
  for (const [name, theme] of Object.entries(themes)) {
    test(`text can be read on every surface (${name})`, () => {
      for (const text of ["ink", "ink-2", "label", "accent", "must-fix", "fix", "check", "ok"])
        for (const surface of ["paper", "desk", "raised", "selected"])
          expect([text, surface, ratio(theme, text, surface) >= 4.5]).toEqual([text, surface, true]);
    });

    test(`text can be read on the tint of a level (${name})`, () => {
      for (const level of ["must-fix", "fix", "check", "ok"])
        for (const text of [level, "ink", "ink-2"])
          expect([text, level, ratio(theme, text, `${level}-tint`) >= 4.5]).toEqual([text, level, true]);
      expect(ratio(theme, "on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
    });

    test(`words that are looked for can be read where they are lit, and the one in hand is told from the others (${name})`, () => {
      for (const surface of ["match", "match-current"]) {
        expect(ratio(theme, "ink", surface)).toBeGreaterThanOrEqual(4.5);
        const indent = name === "light" ? "" : "  ";
        const called = surface === "match" ? "search-match" : "search-current";
        expect(css).toContain(`\n${indent}::highlight(${called}) {\n${indent}  background-color: ${theme[surface]};`);
      }
      expect(ratio(theme, "match-current", "match")).toBeGreaterThanOrEqual(1.3);
    });

    test(`text can be read on the tone of a source (${name})`, () => {
      for (const tone of [0, 1, 2, 3, 4, 5])
        for (const text of ["ink", "ink-2"])
          expect([text, tone, ratio(theme, text, `tone-${tone}`) >= 4.5]).toEqual([text, tone, true]);
    });

    test(`edges of controls and the focus ring can be seen (${name})`, () => {
      for (const edge of ["control", "focus"])
        for (const surface of ["paper", "desk", "raised"])
          expect([edge, surface, ratio(theme, edge, surface) >= 3]).toEqual([edge, surface, true]);
    });
  }
});

test("docs/design.md has these figures", () => {
  const themes = [colours(light), { ...colours(light), ...colours(dark) }];
  const page = readFileSync(new URL("../../../docs/design.md", import.meta.url), "utf8");
  const tokens = { "second ink": "ink-2", labels: "label", "focus ring": "focus" } as const;
  const rows = [...page.matchAll(/^\| ([\w -]+?) +\| ([\d. /]+?) +\| ([\d. /]+?) +\|$/gmu)];
  const told = rows.map(([, name = "", ...figures]) => [name, ...figures.map((figure) => figure?.trim())]);
  const worked = rows.map(([, name = ""]) => {
    const token = Object.entries(tokens).find(([words]) => words === name)?.[1] ?? name;
    const of = (theme: Readonly<Record<string, string>>): string =>
      ["paper", "desk"].map((surface) => ratio(theme, token, surface).toFixed(1)).join(" / ");
    return [name, ...themes.map(of)];
  });
  expect(told).toHaveLength(8);
  expect(told).toEqual(worked);
});

function colours(part: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map(([, name, value]) => [name, value]),
  );
}

/** WCAG 2 contrast of two named colours. */
function ratio(theme: Readonly<Record<string, string>>, one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(theme[one]), luminance(theme[other])].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error("a colour that the tokens do not name");
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
