import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Facts } from "../facts.ts";
import { readFacts } from "../read-facts.ts";
import { assemble, type Run, type TokenAttribution } from "./assemble.ts";
import { sourceFinder } from "./find-source.ts";
import { labelByRule } from "./grammar.ts";
import { attributionModel } from "./model.ts";
import { readAttribution } from "./read-attribution.ts";
import { layOut } from "./lay-out.ts";
import type { Reading } from "./reading.ts";

/*
 * Plain sentences of a desk, each with what a trained annotator would mark: [source] =cue= {content}, numbered from the
 * second credit of a line on, and ¶ between paragraphs. A training that breaks one shows here, and so does a change in the grammar.
 */
const sections = fs
  .readFileSync(path.join(import.meta.dirname, "everyday.txt"), "utf8")
  .split(/^## /mu)
  .slice(1)
  .map((section) => {
    const [name = "", ...lines] = section.trim().split("\n");
    return { name, lines };
  });

const opening = "The harbour in Sandhaven was closed on Monday.\n\n";
const plain = (marked: string): string => marked.replace(/[[{=](?:\d )?|[\]}]/gu, "").replaceAll(" ¶ ", "\n\n");

type Reader = (facts: Facts) => { readonly reading: Reading; readonly found: readonly TokenAttribution[] };

const byModel: Reader = readAttribution;

const byRule: Reader = (facts) => {
  const reading = layOut(facts);
  const rule = labelByRule(reading);
  const { sources, sourceBias } = attributionModel();
  return { reading, found: assemble(reading, rule, sourceFinder(reading, rule, rule, sources, sourceBias)) };
};

const kinds = [
  ["source", "[", "]"],
  ["cue", "=", "="],
  ["content", "{", "}"],
] as const;
const edge = /[\s,.;:!?“”]/u;

/** The text with what is read of it, marked as in the table. */
function mark(text: string, read: Reader): string {
  const { reading, found } = read(readFacts(text));
  const marks = found.flatMap((one, n) =>
    kinds.flatMap(([kind, opens, closes]) =>
      one[kind].flatMap((run) => {
        const { from, to } = trimmed(reading, run);
        return [
          { at: from, opens: true, mark: n === 0 ? opens : `${opens}${n + 1} ` },
          { at: to, opens: false, mark: closes },
        ];
      }),
    ),
  );
  let marked = text;
  for (const { at, mark: sign } of marks.sort((a, b) => b.at - a.at || Number(b.opens) - Number(a.opens)))
    marked = marked.slice(0, at) + sign + marked.slice(at);
  return marked.replaceAll("\n\n", " ¶ ");
}

/** Marks and quotation marks at the edges are a matter of taste. */
function trimmed({ text, ...reading }: Reading, run: Run): { readonly from: number; readonly to: number } {
  const first = reading.from[run.first] ?? 0;
  const last = reading.to[run.end - 1] ?? 0;
  let from = first;
  let to = last;
  while (from < to && edge.test(text.charAt(from))) from += 1;
  while (to > from && edge.test(text.charAt(to - 1))) to -= 1;
  return from === to ? { from: first, to: last } : { from, to };
}

describe.each(sections)("everyday sentences: $name", ({ name, lines }) => {
  const before = name === "headlines" ? "" : opening;
  const shown = (line: string, read: Reader): string =>
    mark(before + plain(line), read).slice(before === "" ? 0 : before.length + 1);
  it.each(lines.filter((line) => line !== ""))("%s", (line) => {
    expect(shown(line, byModel)).toBe(line);
    expect(shown(line, byRule), "by the grammar alone").toBe(line);
  });
});
