import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { StorySummary } from "../src/ipc/contract.ts";
import { openSqliteIndex } from "../src/main/desk/sqlite-index.ts";
import type { Bench } from "./bench.ts";
import { dice, makeCopy } from "./corpus/make-copy.ts";
import { type Figure, median } from "./measure.ts";

const stories = 20_000;
/** A search as people type it must be there before they look up. */
const goal = 50;
const rounds = 21;

/** Searches with many hits, few and none; the beginnings of words as they are while one types. */
const searches = ["the", "harbour", "h", "ha", "harb", "council bridge delayed", "zorv", "zorvani", "nosuchword"];

export const desk: Bench = {
  name: "desk",
  async rows() {
    const folder = mkdtempSync(path.join(os.tmpdir(), "wiredesk-bench-desk-"));
    try {
      return await searchFigures(path.join(folder, "index.sqlite"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function searchFigures(file: string): Promise<readonly Figure[]> {
  const index = await openSqliteIndex(file);
  if (index === undefined) throw new Error("the index cannot be opened here");
  const random = dice(11);
  for (let from = 0; from < stories; from += 500)
    index.together(() => {
      for (let n = from; n < from + 500; n += 1) {
        const text = `${makeCopy(260, n + 1)}\n${rareWords(random, 60)}`;
        const [headline = ""] = text.split("\n");
        index.put({ stamp: n, sha256: "", summary: summary(n, headline) }, { title: headline, text, gone: "" });
      }
    });
  const figures = searches.map((words): Figure => {
    let hits = 0;
    index.search(words);
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now();
      hits = index.search(words).length;
      return performance.now() - start;
    });
    const middle = median(times);
    return {
      met: middle <= goal,
      text: `“${words}” among ${stories.toLocaleString("en")} stories: ${middle.toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)}, ${hits} listed; goal ≤ ${goal} ms`,
    };
  });
  index.close();
  return figures;
}

/** Words of which each is in few stories, as names are: the n-th about 1/n times as often as the first. */
function rareWords(random: () => number, count: number): string {
  const syllables = ["zor", "va", "ni", "ke", "lu", "mar", "ti", "po", "sen", "dra"];
  const word = (n: number): string =>
    Array.from({ length: 4 }, (_, k) => syllables[Math.floor(n / 10 ** k) % 10] ?? "").join("");
  return Array.from({ length: count }, () => word(Math.floor(10_000 ** random()))).join(" ");
}

const summary = (n: number, headline: string): StorySummary => ({
  id: `2026-05-03-story-${n}`,
  slug: `story-${n}`,
  headline,
  source: "Harbour News",
  format: "plain-text",
  state: "new",
  received: "2026-05-03T09:30:00.000Z",
  changed: "2026-05-03T09:30:00.000Z",
});
