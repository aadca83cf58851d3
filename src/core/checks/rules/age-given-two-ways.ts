import type { Name } from "../../language/facts.ts";
import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck } from "../check.ts";
import { relatedAt } from "../helpers/story-attribution.ts";

export const ageGivenTwoWays = defineStoryCheck({
  id: "age-given-two-ways",
  title: "Two ages for one person",
  why: "One of the two is wrong. Ages are copied from take to take and from caption to text, and birthdays fall in between.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: Harbor master Jon Berg, 47, closed the quay on Friday.\np: The café stayed open.\np: [[Berg, 49]], said the storm was the worst in years.",
      },
      {
        story: "p: The 31-year-old Eva Lind won the race.\ncaption: [[Eva Lind (32)]] at the finish in Vik.",
      },
    ],
    good: [
      { story: "p: Jon Berg, 47, closed the quay.\np: Berg, 47, opened it again." },
      { story: "p: Jon Berg, 47, and his brother Per Berg, 49, closed the quay." },
      { story: "p: Jon Berg, 47, closed the quay.\np: Jon Berg was 23 when the quay was built." },
      { story: "p: Jon Berg, 47, closed the quay.\np: Berg, 12 points ahead, won." },
    ],
  },
  run(view, report) {
    const first = new Map<string, AgedPerson>();
    for (const block of view.blocks) {
      if (
        !/\(\d{1,3}\)|, (?:aged |age |who is )?\d{1,3}[ ,.;)]|\d-year-old|, (?:aged |age |who is )?\d{1,3}$/u.test(
          block.text,
        )
      )
        continue;
      for (const name of view.factsOf(block).names) {
        if (name.kind !== "person" && name.kind !== "other") continue;
        const found = ageOf(block, name);
        if (found === undefined) continue;
        const words = name.text.replace(/['’]s?$/u, "").split(/\s+/u);
        const person: AgedPerson = { ...found, block, given: words.length > 1 ? (words[0] ?? "") : "" };
        const surname = words.at(-1) ?? "";
        const before = first.get(`${person.given} ${surname}`) ?? first.get(surname);
        if (before === undefined && name.kind !== "person") continue;
        if (before === undefined) {
          first.set(`${person.given} ${surname}`, person);
          // A brother of the same surname: from here on the surname alone tells nothing.
          if (!first.has(surname)) first.set(surname, person);
          continue;
        }
        const isOther = person.given !== "" && before.given !== "" && person.given !== before.given;
        if (isOther || person.age === before.age) continue;
        const quoteOf = (one: AgedPerson): string => one.block.text.slice(one.from, one.to);
        report(block, {
          from: person.from,
          to: person.to,
          message: `“${quoteOf(person)}” here, “${quoteOf(before)}” before; one age is expected`,
          related: relatedAt(view, { block: before.block.id, from: before.from, to: before.to }, "before"),
          sure: 0.8,
        });
      }
    }
  },
});

interface AgedPerson {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly age: number;
  readonly given: string;
}

/** The age that stands right behind a name ("Berg, 47, …", "Berg (47)", "Berg, aged 47") or before it ("47-year-old Berg"). */
function ageOf({ text }: Block, { from, to }: Name): Omit<AgedPerson, "block" | "given"> | undefined {
  const behind = /^(?:, (?:aged |age |who is )?| \()(\d{1,3})(?:\)|(?= ?[,.;)]|$))(?! when\b)/u.exec(
    text.slice(to, to + 24),
  );
  if (behind !== null) return within({ from, to: to + behind[0].length, age: Number(behind[1]) });
  const ahead = /(\d{1,3})-year-old (?:\p{Ll}+ ){0,2}$/u.exec(text.slice(Math.max(0, from - 40), from));
  return ahead === null ? undefined : within({ from: from - ahead[0].length, to, age: Number(ahead[1]) });
}

const within = <T extends { readonly age: number }>(found: T): T | undefined =>
  found.age >= 1 && found.age <= 115 ? found : undefined;
