import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck } from "../check.ts";
import { relatedAt, storyAttribution, wordsAt } from "../helpers/story-attribution.ts";

export const sourceOnlyInCaption = defineStoryCheck({
  id: "source-only-in-caption",
  title: "A source who is named in full only in the caption",
  why: "Captions, headlines and deks are cut, changed and left off. Whoever is quoted is introduced in the story itself.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "caption: Harbor master Eva Lindqvist opens the quay in Vik.\np: The quay is open again.\np: [[Lindqvist]] said it had cost four million.",
        fixed:
          "caption: Harbor master Eva Lindqvist opens the quay in Vik.\np: The quay is open again.\np: Eva Lindqvist said it had cost four million.",
      },
      {
        story:
          "dek: Owner Anna Bergström is to sell the café\np: The café is to be sold.\np: It has lost money, [[Bergström]] said.",
      },
    ],
    good: [
      {
        story:
          "caption: Harbor master Eva Lindqvist opens the quay.\np: Harbor master Eva Lindqvist opened the quay.\np: Lindqvist said it had cost four million.",
      },
      { story: "caption: The quay in Vik\np: Lindqvist said it had cost four million." },
      { story: "caption: Harbor master Eva Lindqvist opens the quay.\np: The quay is open, police said." },
    ],
  },
  run(view, report) {
    const isTold = ({ kind }: Block): boolean => kind === "paragraph" || kind === "list-item" || kind === "quote";
    if (view.blocks.every(({ kind }) => kind !== "caption" && kind !== "alt" && kind !== "dek")) return;
    const fullNames = view.blocks.flatMap((block) =>
      view
        .factsOf(block)
        .names.filter(({ text, kind }) => text.includes(" ") && kind === "person")
        .map((name) => ({ block, name, surname: surnameOf(name.text) })),
    );
    const seen = new Set<string>();
    for (const { source, given } of storyAttribution(view).credits) {
      const span = source[0];
      const at = span === undefined ? undefined : wordsAt(view, span);
      if (span === undefined || at === undefined || given !== "name" || !isTold(at.block)) continue;
      const surname = at.words.replace(/['’]s?$/, "");
      if (!/^\p{Lu}[\p{L}'’-]+$/u.test(surname) || seen.has(surname)) continue;
      seen.add(surname);
      const whole = fullNames.filter((one) => one.surname === surname);
      const outside = whole.find(
        ({ block }) => !isTold(block) && (block.kind === "caption" || block.kind === "alt" || block.kind === "dek"),
      );
      if (outside === undefined || whole.some(({ block }) => isTold(block))) continue;
      report(at.block, {
        from: span.from,
        to: span.to,
        message: `“${surname}” is named in full only in the ${outside.block.kind}, as “${outside.name.text}”; the full name is expected here`,
        replace: [outside.name.text],
        related: relatedAt(
          view,
          { block: outside.block.id, from: outside.name.from, to: outside.name.to },
          "the full name",
        ),
        sure: 0.7,
      });
    }
  },
});

const surnameOf = (name: string): string =>
  name
    .replace(/['’]s?$/, "")
    .split(/\s+/)
    .at(-1) ?? name;
