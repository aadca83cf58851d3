import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck } from "../check.ts";
import { isShortFor } from "../helpers/is-short-for.ts";
import { withoutPossessive } from "../helpers/name-parts.ts";
import { personsNamed } from "../helpers/person-names.ts";
import { relatedAt } from "../helpers/story-attribution.ts";

export const sharedSurname = defineStoryCheck({
  id: "shared-surname",
  title: "A surname alone where two people have it",
  why: "With two Bergs in the story “Berg said” may be either. They keep their first names all through.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: John Larsson and his wife, Anna Larsson, run the café in Vik.\np: It is open in summer.\np: [[Larsson]] said it had cost four million.",
      },
      {
        story:
          "p: Mayor Peter Lindqvist met Maria Lindqvist, who owns the quay.\np: [[Lindqvist]] told reporters that the été had been good.",
      },
    ],
    good: [
      {
        story:
          "p: John Larsson and his wife, Anna Larsson, run the café.\np: Anna Larsson said it had cost four million.",
      },
      { story: "p: John Larsson runs the café.\np: Larsson said it had cost four million." },
      {
        story:
          "p: Former Larsson aide Eva Lind met John Larsson.\np: The café is open.\np: Larsson said it had cost four million.",
      },
      {
        story:
          "p: Timothy Larsson owns the quay.\np: His friends say that Tim Larsson, or Mister Larsson, is shy.\np: Larsson said it had cost four million.",
      },
      { story: "p: John Larsson and Anna Larsson run the café.\np: Mr. Larsson said it had cost four million." },
    ],
  },
  run(view, report) {
    const people = personsNamed(view, told);
    const given = new Map<string, Set<string>>();
    for (const { surname, given: first } of people)
      given.set(surname, withName(given.get(surname) ?? new Set(), firstName(first)));
    if ([...given.values()].every((names) => names.size < 2)) return;
    const order = new Map<string, number>(view.blocks.map(({ id }, index) => [id, index]));
    const said = new Set<string>();
    for (const block of view.blocks) {
      if (!told.has(block.kind)) continue;
      const { names, quotations } = view.factsOf(block);
      for (const { text, title, from, to } of names) {
        const surname = withoutPossessive(text);
        const firsts = given.get(surname);
        if (firsts === undefined || firsts.size < 2 || title !== undefined || said.has(surname)) continue;
        if (quotations.some((quotation) => quotation.from <= from && to <= quotation.to) || !speaks(block.text, to))
          continue;
        const both = people.filter((person) => person.surname === surname);
        // Only once both were named can the reader mix them up, and not where one was named in this very paragraph.
        const before = both.filter((person) => (order.get(person.block.id) ?? 0) < (order.get(block.id) ?? 0));
        if (before.reduce((names, person) => withName(names, firstName(person.given)), new Set<string>()).size < 2)
          continue;
        if (both.some((person) => person.block.id === block.id)) continue;
        // Whom the story is about is meant, unless the other one was named last.
        const times = (given: string): number => both.filter((person) => person.given === given).length;
        const main = both.reduce((most, person) => (times(person.given) > times(most.given) ? person : most));
        if (before.at(-1)?.given === main.given) continue;
        said.add(surname);
        report(block, {
          from,
          to: from + surname.length,
          message: `“${surname}” may be ${[...new Set(before.map((person) => person.text))].slice(0, 2).join(" or ")}; a first name is expected`,
          related: before
            .slice(0, 2)
            .flatMap((person) =>
              relatedAt(view, { block: person.block.id, from: person.from, to: person.to }, "may be meant"),
            ),
          sure: 0.6,
        });
      }
    }
  },
});

const told: ReadonlySet<Block["kind"]> = new Set(["paragraph", "list-item"]);

/** The first of some first names as it is compared: an initial without its stop. */
function firstName(given: string): string {
  const blank = given.indexOf(" ");
  const first = (blank < 0 ? given : given.slice(0, blank)).toLowerCase();
  return first.endsWith(".") ? first.slice(0, -1) : first;
}

/** “Peter” and “Pete” Berg are one; “Mister” is no first name. */
const withName = (names: Set<string>, name: string): Set<string> =>
  name === "mister" || [...names].some((other) => isShortFor(other, name) || isShortFor(name, other))
    ? names
    : names.add(name);

const speaks = (text: string, to: number): boolean =>
  /^ (?:also |later |then )?(?:said|says|told|added|wrote|argued|insisted|warned|testified|noted)\b/.test(
    text.slice(to),
  );
