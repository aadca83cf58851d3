import type { Name } from "../../language/facts.ts";
import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck, type StoryReport, type StoryView } from "../check.ts";
import { type AgedDescription, agedDescriptions } from "../helpers/aged-descriptions.ts";
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
      {
        story:
          "p: A driver of 41 died near the café in Vik on Friday.\np: [[The 43-year-old driver]] was from Holm, police said.",
      },
      { story: "p: A boy, 9, fell off the quay.\np: [[The boy, aged 8]], was saved." },
    ],
    good: [
      { story: "p: Jon Berg, 47, closed the quay.\np: Berg, 47, opened it again." },
      { story: "p: Jon Berg, 47, and his brother Per Berg, 49, closed the quay." },
      { story: "p: Jon Berg, 47, closed the quay.\np: Jon Berg was 23 when the quay was built." },
      { story: "p: Jon Berg, 47, closed the quay.\np: Berg, 12 points ahead, won." },
      { story: "p: A driver of 41 died in Vik.\np: The 41-year-old driver was from Holm." },
      {
        story: "p: A driver of 41 died in Vik.\np: The other driver, 43, was not hurt. The driver, 43, was from Holm.",
      },
      { story: "p: A driver of 41 hit a driver of 43 in Vik.\np: The driver, 43, was from Holm." },
      { story: "p: A man, 41, died in Vik.\np: A man, 43, was held. The man, 43, was from Holm." },
    ],
  },
  run(view, report) {
    compareDescriptions(view, report);
    const first = new Map<string, AgedPerson>();
    for (const block of view.blocks) {
      if (!/\(\d{1,3}\)|, (?:aged |age |who is )?\d{1,3}(?:[ ,.;)]|$)|\d-year-old/.test(block.text)) continue;
      for (const name of view.factsOf(block).names) {
        if (name.kind !== "person" && name.kind !== "other") continue;
        const found = ageOf(block, name);
        if (found === undefined) continue;
        const words = name.text.replace(/['’]s?$/, "").split(/\s+/);
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

/** "A driver of 41 … the 43-year-old driver": the only one of whom the story has told. */
function compareDescriptions(view: StoryView, report: StoryReport): void {
  const first = new Map<string, AgedDescription & { readonly block: Block }>();
  for (const block of view.blocks) {
    if (block.kind !== "paragraph" && block.kind !== "caption") continue;
    for (const found of agedDescriptions(block.text)) {
      const before = first.get(found.noun);
      if (before === undefined) first.set(found.noun, { ...found, block });
      if (before === undefined || before.age === found.age) continue;
      if (!found.known || before.known || isOneOfSeveral(view, found.noun)) {
        // Two of them: from here on the word alone tells nothing.
        first.set(found.noun, { ...found, block, known: true });
        continue;
      }
      const quoteOf = ({ text }: Block, { from, to }: AgedDescription): string => text.slice(from, to);
      report(block, {
        from: found.from,
        to: found.to,
        message: `“${quoteOf(block, found)}” here, “${quoteOf(before.block, before)}” before; one age is expected`,
        related: relatedAt(view, { block: before.block.id, from: before.from, to: before.to }, "before"),
        sure: 0.7,
      });
    }
  }
}

/** "Another driver", "two drivers", "the second driver". */
const isOneOfSeveral = (view: StoryView, noun: string): boolean => {
  const several = new RegExp(
    `\\b(?:other|another|second|first|third|older|younger|both|each|fellow) (?:\\p{L}+ )?${noun}|\\b${noun.replace(/man$/, "m[ae]n")}e?s\\b(?!['’])|\\b${noun.replace(/man$/, "men")}\\b(?<!${noun})`,
    "iu",
  );
  return view.blocks.some(({ text }) => several.test(text));
};

interface AgedPerson {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly age: number;
  readonly given: string;
}

/** The age that stands right behind a name ("Berg, 47, …", "Berg (47)", "Berg, aged 47") or before it ("47-year-old Berg"). */
function ageOf({ text }: Block, { from, to }: Name): Omit<AgedPerson, "block" | "given"> | undefined {
  const next = text.charAt(to);
  const behind =
    next === "," || next === " "
      ? /^(?:, (?:aged |age |who is )?| \()(\d{1,3})(?:\)|(?= ?[,.;)]|$))(?! when\b)/.exec(text.slice(to, to + 24))
      : null;
  if (behind !== null) return within({ from, to: to + behind[0].length, age: Number(behind[1]) });
  const before = text.slice(Math.max(0, from - 40), from);
  const ahead = before.includes("-year-old ") ? /(\d{1,3})-year-old (?:\p{Ll}+ ){0,2}$/u.exec(before) : null;
  return ahead === null ? undefined : within({ from: from - ahead[0].length, to, age: Number(ahead[1]) });
}

const within = <T extends { readonly age: number }>(found: T): T | undefined =>
  found.age >= 1 && found.age <= 115 ? found : undefined;
