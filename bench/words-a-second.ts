import winkModel from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import { attributeText } from "../src/core/language/attribute-text.ts";
import { median, type Work } from "./measure.ts";
import { peer, textlintWithSixRules } from "./peers.ts";

type Compromise = (text: string) => { people(): { out(how: "array"): readonly string[] } };

/** Words that attribution reads in a second of processor time, and others beside it; in turns, the median of the rounds. */
export async function wordsASecond(copies: readonly string[], rounds = 7): Promise<readonly string[]> {
  const nlp = wink(winkModel, ["sbd", "pos"]);
  const compromise = peer("compromise") as Compromise;
  const textlint = textlintWithSixRules();
  let turn = 0;
  const next = (): string => copies[turn++ % copies.length] ?? "";
  const engines: readonly { readonly name: string; readonly runs: number; readonly work: Work }[] = [
    { name: "attribution, claims and faults", runs: 20, work: () => attributeText(next()) },
    { name: "wink-nlp's parts of speech alone", runs: 40, work: () => nlp.readDoc(next()).tokens().out(nlp.its.pos) },
    { name: "compromise, with its people", runs: 2, work: () => compromise(next()).people().out("array") },
    { name: "textlint with six rules", runs: 4, work: () => textlint(next()) },
  ];
  const words = copies.reduce((sum, copy) => sum + copy.split(/\s+/).length, 0) / copies.length;
  const speeds = engines.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [n, { runs, work }] of engines.entries()) {
      const before = process.cpuUsage();
      for (let run = 0; run < runs; run++) await work();
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round > 0) speeds[n]?.push((words * runs * 1_000_000) / (user + system));
    }
  }
  return engines.map(({ name }, n) => {
    const speed = Math.round(median(speeds[n] ?? []) / 1000) * 1000;
    return `     ${speed.toLocaleString("en").padStart(9)} words a second: ${name}`;
  });
}
