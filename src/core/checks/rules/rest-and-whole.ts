import { defineStoryCheck, type StoryView } from "../check.ts";
import { type CountedSentence, maySum, sumsIn } from "../helpers/sums-in.ts";
import { hasCount } from "../helpers/counted.ts";
import { type ToldInParts, toldInParts } from "../helpers/further-parts.ts";

export const restAndWhole = defineStoryCheck({
  id: "rest-and-whole",
  title: "A part and the rest that do not make the whole",
  why: "Who cuts 200 of 340 jobs keeps 140. Readers who are named in such a sum add it up first.",
  level: "check",
  examples: {
    bad: [
      { story: "p: The yard will cut [[200 of its 340 jobs]]. The remaining 150 workers move to Vik." },
      { story: "p: Of the [[340 guests, 200]] left the café early and 150 stayed, the owner said." },
      { story: "p: The quay employs 340 people.\np: It will cut [[200]] jobs and keep 150, the council said." },
      { story: "p: The yard will cut 200 jobs. It will keep [[150 of its 340 workers]]." },
      {
        story:
          "p: The yard employs 500 people.\np: It will cut 150 jobs in Vik.\np: Another 150 go in Holm, where the crane is old.\np: [[The remaining 250]] stay.",
      },
      { story: "p: [[Two of the five boats]] sank. The other four reached the quay." },
    ],
    good: [
      { story: "p: Of the 42 members of the café, 22 voted for it and 20 against. The other 18 guests sang." },
      { story: "p: Two of the five boats sank. Six of the nine cars in Vik burned, and the other three were saved." },
      { story: "p: The yard will cut 200 of its 340 jobs. The remaining 140 workers move to Vik." },
      { story: "p: Of the 340 guests, 200 left the café early and about 150 stayed." },
      { story: "p: Of the 340 guests, 200 left early and 100 stayed to the end." },
      { story: "p: The quay employs 340 people.\np: It will cut 200 jobs and keep 140." },
      { story: "p: The ferry saved 150 of the 340 survivors, and 200 people died." },
      {
        story:
          "p: The yard employs 500 people.\np: It will cut 100 jobs in Vik.\np: Another 150 go in Holm, where the crane is old.\np: The remaining 250 stay.",
      },
      {
        story:
          "p: The yard employs 500 people.\np: It built 12 boats in May and 150 in June.\np: Another 150 were sold.\np: The remaining 250 rust in Holm.",
      },
      { story: "p: Two of the five boats sank. The other four-year-old boat reached the quay." },
      { story: "p: Two of the five boats sank in May. In June the other 20 boats were sold." },
    ],
  },
  run(view, report) {
    const sentences = sentencesOf(view);
    let told = -1;
    sentences.forEach((sentence, n) => {
      const inParts = mayRemain.test(sentence.text) ? toldInParts(sentences, n) : undefined;
      if (inParts !== undefined) reportParts(inParts);
      if (!maySum(sentence.text) || !hasCount(sentence.text)) return;
      for (const { part, rest, whole, isRest, where } of sumsIn(
        sentence,
        counting(sentences[n - 1]),
        counting(sentences[n + 1]),
      )) {
        const sum = part + rest;
        if ((isRest ? sum === whole : sum <= whole) || rest >= whole || told === where.place) continue;
        told = where.place;
        report(where.block, {
          from: where.at + where.from,
          to: where.at + where.to,
          message: `${part} and ${rest} make ${sum}, the whole is ${whole}`,
          sure: 0.7,
        });
      }
    });

    function reportParts({ parts, whole, where }: ToldInParts): void {
      const sum = parts.reduce((one, other) => one + other, 0);
      if (sum === whole) return;
      report(where.block, {
        from: where.at + where.from,
        to: where.at + where.to,
        message: `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? 0} make ${sum}, the whole is ${whole}`,
        sure: 0.7,
      });
    }
  },
});

/** A neighbour, if anything is counted in it. */
const counting = (near: CountedSentence | undefined): CountedSentence | undefined =>
  near !== undefined && hasCount(near.text) ? near : undefined;

const mayRemain = /the (?:other|remaining) /i;

/** The sentences of the body. */
function sentencesOf(view: StoryView): readonly CountedSentence[] {
  const found: CountedSentence[] = [];
  let place = 0;
  for (const block of view.blocks) {
    if (block.kind !== "paragraph") continue;
    for (const { from, to } of view.factsOf(block).sentences) {
      const text = block.text.slice(from, to);
      place += 1;
      found.push({ block, place, at: from, text });
    }
  }
  return found;
}
