import fs from "node:fs";
import path from "node:path";
import { runnerImport } from "vite";
import { winkLexicon } from "../wink-lexicon.mjs";

const root = path.resolve(import.meta.dirname, "../..");
export const corpus = path.resolve(root, "../shared/corpora/attribution");

/** The project's own code that reads a text, for training on what it will see. */
export const languageCode = async () =>
  (await runnerImport(path.join(root, "scripts/train/language-code.ts"), { plugins: [winkLexicon()] })).module;

const middle = ({ from, to }) => (from + to) / 2;

/** A story laid out by the project's code, with the annotators' labels on its tokens. */
export function layOutStory(code, story) {
  const facts = code.readFacts(story.text);
  const reading = code.layOut(facts);
  const { tokens } = facts;
  const count = tokens.length;
  const within = (spans) => {
    const found = [];
    for (const [from, to] of spans)
      for (let i = 0; i < count; i++) if (middle(tokens[i]) >= from && middle(tokens[i]) < to) found.push(i);
    return found;
  };
  const label = new Uint8Array(count);
  const heart = new Uint8Array(count);
  const skip = new Uint8Array(count);
  const credits = [];
  for (const i of within(story.discard)) skip[i] = 1;
  for (const { cue, source, content } of story.attributions) {
    const cueTokens = within(cue);
    const last = (test) => cueTokens.findLast(test);
    const head =
      last((i) => tokens[i].pos === "VERB") ??
      last((i) => reading.lexical[i] === 30 || reading.lexical[i] === 31) ??
      last((i) => tokens[i].pos === "NOUN") ??
      cueTokens.at(-1);
    if (head !== undefined) heart[head] = 1;
    credits.push({ cue: cueTokens, source: within(source), heart: head });
    for (const i of within(content)) label[i] = i < (head ?? Infinity) ? 3 : 4;
    for (const i of within(source)) if (label[i] === 0) label[i] = 1;
    for (const i of cueTokens) label[i] = 2;
  }
  return { story, reading, rule: code.labelByRule(reading), count, label, heart, skip, credits };
}

export const readStories = (name) =>
  fs
    .readFileSync(path.join(corpus, name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
