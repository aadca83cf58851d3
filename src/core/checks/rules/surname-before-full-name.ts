import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck } from "../check.ts";
import { nameParts } from "../helpers/name-parts.ts";

export const surnameBeforeFullName = defineStoryCheck({
  id: "surname-before-full-name",
  title: "A surname alone before the full name",
  why: "People are named in full the first time, by surname after that. The other way round usually means that a paragraph was moved.",
  level: "check",
  examples: {
    bad: [
      { story: "p: [[Lindqvist]] said the ferry was late.\np: Harbor master Eva Lindqvist took office in May." },
      { story: "p: The café is shut, [[Berg]] said.\np: It is old. Anna Berg bought it in May." },
    ],
    good: [
      { story: "p: Harbor master Eva Lindqvist took office in May.\np: Lindqvist said the ferry was late." },
      { story: "p: President Lindqvist said the ferry was late.\np: Eva Lindqvist took office in May." },
      { story: "p: The Lindqvist company said so.\np: Its owner, Eva Lindqvist, agreed." },
    ],
  },
  run(view, report) {
    const bare = new Map<string, { readonly block: Block; readonly from: number; readonly to: number }>();
    const introduced = new Set<string>();
    for (const block of view.blocks) {
      if (block.kind !== "paragraph") continue;
      const facts = view.factsOf(block);
      for (const { text, kind, title, from, to } of facts.names) {
        if (facts.quotations.some((quotation) => quotation.from <= from && to <= quotation.to)) continue;
        const { surname, given } = nameParts(text);
        if (given !== "") {
          if (kind !== "person") continue;
          const first = bare.get(surname);
          if (first !== undefined && !introduced.has(surname)) {
            report(first.block, {
              from: first.from,
              to: first.to,
              message: `“${surname}” stands before the full name, “${text}”; the full name first is expected`,
              related: [
                { span: { block: block.id, from, to }, quote: block.text.slice(from, to), label: "the full name" },
              ],
              sure: 0.6,
            });
          }
          introduced.add(surname);
        } else if (title === undefined && surname.length > 2 && !bare.has(surname) && speaks(block.text, to)) {
          bare.set(surname, { block, from, to: from + surname.length });
        }
      }
    }
  },
});

/** Only a name that somebody speaks or acts under: “Lindqvist said”, “said Lindqvist”; not “the Lindqvist company”. */
const speaks = (text: string, to: number): boolean =>
  /^ (?:also |later |has |had )?(?:said|says|told|added|added|wrote|argued|insisted|claimed|warned|denied|testified|noted|recalled|explained)\b/.test(
    text.slice(to),
  ) || /(?:said|says|added) \p{Lu}[\p{L}'’-]+$/u.test(text.slice(Math.max(0, to - 40), to));
