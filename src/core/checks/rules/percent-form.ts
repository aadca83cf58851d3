import { matchesOf } from "../../language/matches-of.ts";
import { defineStoryCheck } from "../check.ts";

export const percentForm = defineStoryCheck({
  id: "percent-form",
  title: "Percentages written in two ways",
  why: "A story keeps to one form. Which one is the house’s; where the house has chosen none, it is the one that the story uses most.",
  level: "fix",
  examples: {
    bad: [
      {
        story: "p: Fares rose 5 percent in May and 6 percent in June.\np: They fell [[3%]] in July.",
        fixed: "p: Fares rose 5 percent in May and 6 percent in June.\np: They fell 3 percent in July.",
      },
      {
        story: "p: At the café 5% came back, then 6%.\np: Only [[4 per cent]] did in July.",
        fixed: "p: At the café 5% came back, then 6%.\np: Only 4% did in July.",
      },
    ],
    good: [
      { story: "p: Fares rose 5 percent in May and 6 percent in June." },
      { story: "headline: Fares up 5%\np: Fares rose 5 percent in May." },
      { story: "p: Fares rose 5 percent.\np: “Up 5%,” she wrote." },
    ],
  },
  run(view, report, { stylebook }) {
    const uses = view.blocks.flatMap((block) => {
      // Headlines and tables are short of room: there the sign is usual.
      if (block.kind !== "paragraph" && block.kind !== "dek" && block.kind !== "list-item") return [];
      const { text } = block;
      if (!text.includes("percent") && !text.includes("per cent") && !text.includes("%")) return [];
      const { quotations } = view.factsOf(block);
      return matchesOf(share, text)
        .filter((match) => !quotations.some(({ from, to }) => from < match.index && match.index < to))
        .map((match) => ({ block, index: match.index, words: match[0], figure: match[1] ?? "", form: match[2] ?? "" }));
    });
    const counts = new Map<string, number>();
    for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1);
    const house = stylebook.percent === "as-written" ? most(counts) : stylebook.percent;
    if (house === undefined) return;
    for (const { block, index, words, figure, form } of uses) {
      if (form === house) continue;
      const right = house === "%" ? `${figure}%` : `${figure} ${house}`;
      report(block, {
        from: index,
        to: index + words.length,
        message: `“${words}”; “${right}” is expected, as ${stylebook.percent === "as-written" ? "elsewhere in the story" : "in this house"}`,
        replace: [right],
      });
    }
  },
});

const share = /(\d[\d.,]*) ?(%|per ?cent)(?![\p{L}%]|-?age)/gu;

/** The form used most, if one is. */
function most(counts: ReadonlyMap<string, number>): string | undefined {
  const ranked = [...counts].sort((one, other) => other[1] - one[1]);
  const [first, second] = ranked;
  return second === undefined || first === undefined || first[1] === second[1] ? undefined : first[0];
}
