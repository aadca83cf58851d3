// The labelled copy beside the project, as documents to train and to measure on. Nothing of it is kept but numbers.
import fs from "node:fs";
import path from "node:path";

/** Every labelled copy: `{ kind, name, site, text, gold: Map<line number, { role, also?, dup? }> }`. */
export function readCopies(folder) {
  return ["text", "text-chrome"].flatMap((kind) =>
    fs
      .readFileSync(path.join(folder, `gold-${kind}.jsonl`), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const { file, name, group, mode, lines } = JSON.parse(line);
        const text = fs.readFileSync(path.join(folder, file), "utf8");
        const wide = kind === "text-chrome" || mode?.extent === "wide";
        return { kind, name, site: group, wide, text, gold: new Map(lines.map((gold) => [gold.n, gold])) };
      }),
  );
}

/**
 * More copies out of those of a whole page: what a person selects is sometimes tight round the story and sometimes not,
 * and programs differ in the blank lines they leave. The choice hangs on the name alone, so that every run is the same.
 */
export function cutCopies(copies, times = 2) {
  return copies
    .filter((copy) => copy.wide)
    .flatMap((copy) => {
      const random = randomFrom(`${copy.kind}/${copy.name}`);
      return Array.from({ length: times }, () => cutCopy(copy, random)).filter((cut) => cut !== undefined);
    });
}

function cutCopy(copy, random) {
  const numbers = [...copy.gold.keys()].toSorted((a, b) => a - b);
  const story = numbers.filter((n) => copy.gold.get(n).role && copy.gold.get(n).role !== "furniture");
  if (story.length === 0) return undefined;
  const tight = random() < 0.5;
  const before = Math.floor(random() * (tight ? 2 : 7));
  const after = tight ? Math.floor(random() * 4) : 2 + Math.floor(random() * 11);
  const spacing = ["as it is", "everywhere", "nowhere"][Math.floor(random() * 3)];
  const first = numbers[Math.max(0, numbers.indexOf(story[0]) - before)];
  const last = numbers[Math.min(numbers.length - 1, numbers.indexOf(story.at(-1)) + after)];
  const source = copy.text.split(/\r\n?|\n/u);
  const lines = [];
  const gold = new Map();
  for (let n = first; n <= last; n += 1) {
    const line = source[n - 1] ?? "";
    if (line.trim() === "") {
      if (spacing === "as it is") lines.push("");
      continue;
    }
    lines.push(line);
    if (copy.gold.has(n)) gold.set(lines.length, copy.gold.get(n));
    if (spacing === "everywhere") lines.push("");
  }
  return { kind: "cut", name: copy.name, site: copy.site, wide: false, text: lines.join("\n"), gold };
}

/** Numbers in [0, 1) that follow from a word. */
export function randomFrom(word) {
  let state = 7;
  for (const letter of word) state = (state * 31 + letter.codePointAt(0)) >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
