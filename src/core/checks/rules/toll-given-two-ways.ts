import type { Quantity, TextSpan } from "../../language/facts.ts";
import { matchesOf } from "../../language/matches-of.ts";
import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck } from "../check.ts";

export const tollGivenTwoWays = defineStoryCheck({
  id: "toll-given-two-ways",
  title: "Two numbers of dead in one story",
  why: "When a toll rises, the old one stays behind further down. If both are meant, what each counts has to be said.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: A ferry fire off Vik killed 14 people on Friday, the harbor office said.\np: The ship was built in 1961.\np: The fire, in which [[12 people were killed]], began in the kitchen.",
      },
      {
        story:
          "p: Twenty people died in the café fire, police said.\np: It is the worst in years.\np: The mayor mourned the [[19 dead]].",
      },
      {
        story:
          "p: Six people were killed in the café fire, police said.\np: [[Five of the dead were cooks and two were guests]], police said.",
      },
    ],
    good: [
      { story: "p: A ferry fire off Vik killed 14 people on Friday.\np: The 14 dead were all from Holm." },
      { story: "p: A ferry fire off Vik killed 14 people on Friday.\np: A fire in 1990 killed 12 people." },
      {
        story:
          "p: A ferry fire off Vik killed 14 people on Friday.\np: The coast was shaken in March, when a storm killed 12 people in the town of Holm.",
      },
      {
        story: "p: Six people were killed in the fire, police said.\np: Five of the dead were from Holm, police said.",
      },
      {
        story: "p: A fever has killed dozens of people in Vik.\np: Nine deaths have been confirmed, the hospital said.",
      },
      { story: "p: A fire killed 14 people, 9 of them children.\np: Nine children were killed, police said." },
    ],
  },
  run(view, report) {
    let first: { readonly block: Block; readonly toll: Quantity } | undefined;
    const body = view.blocks.filter(({ kind }) => kind === "paragraph");
    for (const block of body) {
      if (!/\b(?:dead|killed|died|deaths?|kills?)\b/.test(block.text)) continue;
      const { quantities, quotations } = view.factsOf(block);
      for (const toll of quantities) {
        if (toll.kind !== "casualty" || toll.value < 2 || !isToll(block.text, toll)) continue;
        // “Dozens” are as many as are counted further down.
        if (roughly.test(block.text.slice(toll.from, toll.to))) continue;
        if (quotations.some((quotation) => quotation.from <= toll.from && toll.to <= quotation.to)) continue;
        if (first === undefined) {
          // Only a toll near the top is the story’s own.
          if (body.indexOf(block) > 1) return;
          first = { block, toll };
          continue;
        }
        const part = partOf(block.text, toll);
        if (part !== undefined) {
          if (part.value <= first.toll.value) continue;
          report(block, {
            from: part.from,
            to: part.to,
            message: `“${block.text.slice(part.from, part.to)}” are ${part.value} at least, and “${first.block.text.slice(first.toll.from, first.toll.to)}” stands before; a part cannot be more than the whole`,
            related: [
              {
                span: { block: first.block.id, from: first.toll.from, to: first.toll.to },
                quote: first.block.text.slice(first.toll.from, first.toll.to),
                label: "before",
              },
            ],
            sure: 0.7,
          });
          continue;
        }
        if (toll.value === first.toll.value || !isNear(toll.value, first.toll.value) || isOther(block.text, toll))
          continue;
        if (isOtherMonth(block.text, toll, first.block.text)) continue;
        const { from, to } = withVerb(block.text, toll);
        report(block, {
          from,
          to,
          message: `“${block.text.slice(from, to)}” here, “${first.block.text.slice(first.toll.from, first.toll.to)}” before; one toll is expected, or what each counts`,
          related: [
            {
              span: { block: first.block.id, from: first.toll.from, to: first.toll.to },
              quote: first.block.text.slice(first.toll.from, first.toll.to),
              label: "before",
            },
          ],
          sure: 0.6,
        });
      }
    }
  },
});

/** "Five of the dead were cooks and two were guests": how many those are together, with their words. */
function partOf(text: string, { from, to, value }: Quantity): (TextSpan & { readonly value: number }) | undefined {
  if (!/^\p{L}+ of (?:the|those)\b|^\d+ of (?:the|those)\b/u.test(text.slice(from, from + 40))) return undefined;
  const more =
    /^ (?:were|are) [^.,;]{2,50}? and (?<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:were|was|are)\b[^.,;]{2,40}/u.exec(
      text.slice(to),
    );
  const other = more?.groups?.["number"];
  if (more === null || other === undefined) return { from, to, value };
  return { from, to: to + more[0].length, value: value + (readNumber(other) ?? 0) };
}

const readNumber = (word: string): number | undefined =>
  /^\d+$/.test(word) ? Number(word) : smallNumbers.indexOf(word) + 1;
const smallNumbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const roughly = /\b(?:dozens|scores|hundreds|thousands|several|many)\b/i;

/** The dead, not the hurt. */
const isToll = (text: string, { from, to }: Quantity): boolean =>
  /\b(?:dead|deaths)\b/.test(text.slice(from, to + 8)) ||
  /^\s*(?:\p{L}+\s+){0,2}?(?:were killed|died|dead|have died|had died|were found dead|had been killed)\b/u.test(
    text.slice(to),
  ) ||
  /\b(?:kill(?:ed|ing|s)|claimed the lives of)\s+(?:at least |more than |about |some )?$/.test(text.slice(0, from)) ||
  /\bkill(?:ed|ing|s)\s+(?:\p{L}+\s+){0,3}$/u.test(text.slice(Math.max(0, from - 30), from));

/** A rising toll: what is far off is another event, or another count. */
const isNear = (one: number, other: number): boolean => Math.min(one, other) / Math.max(one, other) >= 0.6;

/** Another place, time or group is named beside it: another event, or a part. */
const isOther = (text: string, { from, to }: Quantity): boolean =>
  /\b(?:in|since|during|by) (?:19|20)\d\d\b|\b(?:last|previous|earlier|another|other|separate|ago|similar|initial|initially|first|revised|rose|risen|up) ?\b|\b(?:of them|among them|including|children|women|men|civilians|soldiers|police|officers|militants|fighters|crew|each|in all)\b|\d(?:st|nd|rd|th)\b/i.test(
    text.slice(Math.max(0, from - 90), to + 90),
  );

/** “In November gunmen killed 130 people in the capital”: a month that the first toll's paragraph does not have. */
const isOtherMonth = (text: string, { from, to }: Quantity, first: string): boolean =>
  matchesOf(months, text.slice(Math.max(0, from - 120), to + 90)).some(({ 0: month }) => !first.includes(month));
const months =
  /(?<=\b(?:[Ii]n|[Ll]ast|[Ss]ince) (?:early |late |mid-)?)(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** “12 people” with “were killed”, so that the number is read for what it is. */
function withVerb(text: string, { from, to }: Quantity): { readonly from: number; readonly to: number } {
  const after = /^\s*(?:were killed|died|dead|have died|had died)\b/.exec(text.slice(to))?.[0].length ?? 0;
  return { from, to: to + after };
}
