import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { attributeText } from "./attribute-text.ts";

/**
 * Thirty short stories written for this test. Each sentence stands on a line of its own behind its label: A credited, N needs no
 * source, U1 a desk might let it pass, U2 a desk would ask "says who?", V credited to nobody who could be found, D hanging in
 * the air. A blank line parts paragraphs.
 */
const folder = path.join(import.meta.dirname, "queries");

interface Labelled {
  readonly label: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function readStory(file: string): { readonly text: string; readonly sentences: readonly Labelled[] } {
  let text = "";
  const sentences: Labelled[] = [];
  for (const line of fs.readFileSync(path.join(folder, file), "utf8").split("\n")) {
    const [, label, words] = /^(A|N|U1|U2|V|D)(?: [a-z]+)? \| (.+)$/u.exec(line) ?? [];
    if (label === undefined || words === undefined) {
      if (text !== "" && !text.endsWith("\n\n")) text += "\n\n";
      continue;
    }
    if (text !== "" && !text.endsWith("\n\n")) text += " ";
    sentences.push({ label, text: words, from: text.length, to: text.length + words.length });
    text += words;
  }
  return { text: text.trimEnd(), sentences };
}

const files = fs.readdirSync(folder).filter((file) => file.endsWith(".txt"));
const judged = files.flatMap((file) => {
  const { text, sentences } = readStory(file);
  const claims = attributeText(text).claims.filter(({ status }) => status !== "attributed");
  return sentences.map((sentence) => {
    const scores = claims
      .filter(({ span }) => span.from < sentence.to && span.to > sentence.from)
      .map(({ score }) => score);
    return { ...sentence, file, score: Math.max(0, ...scores) };
  });
});
const asks = (label: string): boolean => label === "U2" || label === "V" || label === "D";

describe("thirty stories labelled by the guideline", () => {
  it("has thirty, with all labels", () => {
    expect(files).toHaveLength(30);
    expect(new Set(judged.map(({ label }) => label))).toEqual(new Set(["A", "N", "U1", "U2", "V", "D"]));
  });

  it("asks about most of what a desk would ask about", () => {
    const wanted = judged.filter(({ label }) => asks(label));
    const found = wanted.filter(({ score }) => score >= 0.5);
    expect(
      found.length / wanted.length,
      wanted
        .filter(({ score }) => score < 0.5)
        .map(({ file, text }) => `${file}: ${text}`)
        .join("\n"),
    ).toBeGreaterThanOrEqual(0.65);
  });

  it("leaves alone what is credited or needs no source", () => {
    const alarms = judged.filter(({ label, score }) => (label === "A" || label === "N") && score >= 0.5);
    expect(alarms.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it("asks about little that a desk might let pass", () => {
    const fired = judged.filter(({ score }) => score >= 0.5);
    const right = fired.filter(({ label }) => asks(label));
    expect(right.length / fired.length).toBeGreaterThanOrEqual(0.8);
  });
});
