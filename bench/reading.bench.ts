import { readFacts } from "../src/core/language/read-facts.ts";
import { labelLines } from "../src/core/wire/layout/label-lines.ts";
import type { Bench } from "./bench.ts";
import { makeCopy } from "./corpus/make-copy.ts";
import { measurePair } from "./measure.ts";

export const reading: Bench = {
  name: "reading",
  async rows() {
    // Stories on end: a page of a thousand lines that are not blank.
    const lines = Array.from({ length: 80 }, (_, seed) => makeCopy(600, seed + 1))
      .join("\n")
      .split("\n")
      .filter((line) => line !== "")
      .slice(0, 1000);
    const text = lines.join("\n\n");
    return [
      await measurePair({
        name: "roles of a 1,000-line text",
        ours: () => labelLines(text),
        theirs: () => lines.map((line) => readFacts(line).sentences),
        theirName: "its bare sentence splitting",
        goal: { atMost: 3 },
      }),
    ];
  },
};
