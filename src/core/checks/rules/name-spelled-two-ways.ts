import { isMisprint } from "../../language/captions/word-likeness.ts";
import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck, type StoryView } from "../check.ts";

export const nameSpelledTwoWays = defineStoryCheck({
  id: "name-spelled-two-ways",
  title: "A name spelt in two ways",
  why: "One of the two is wrong. A name that changes between headline, caption and text is what people complain of most, and rightly.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: Sculptor Ida Bergstrom opened the show in Vik.\np: Bergstrom said the café was hers.\np: The work of [[Bergstorm]] fills the hall.",
        fixed:
          "p: Sculptor Ida Bergstrom opened the show in Vik.\np: Bergstrom said the café was hers.\np: The work of Bergstrom fills the hall.",
      },
      {
        story: "caption: [[Zoë Giacommetti]] in Vik\np: Zoë Giacometti opened the show.\np: Giacometti said little.",
      },
    ],
    good: [
      { story: "p: Ida Berg and Eva Borg met in Vik.\np: Berg said little. Borg said more." },
      { story: "p: The Russian envoy left Russia, the Korean came from Korea.\np: Russia said so." },
      { story: "p: Anna Johnson met Per Johnston.\np: Johnson left. Johnson came back." },
    ],
  },
  run(view, report) {
    const names = gather(view);
    const words = [...names.values()]
      .filter(({ word }) => word.length >= 5)
      .sort((one, other) => other.uses.length - one.uses.length);
    words.forEach((rare, n) => {
      const likely = words.slice(0, n).find((common) => isVariant(common, rare));
      if (likely === undefined) return;
      for (const { block, from, to } of rare.uses) {
        const quote = block.text.slice(from, to);
        const right = quote.replace(rare.word, likely.word);
        const first = likely.uses[0];
        report(block, {
          from,
          to,
          message: `“${rare.word}” here, “${likely.word}” elsewhere; one spelling is expected`,
          replace: [right],
          related:
            first === undefined
              ? []
              : [
                  {
                    span: { block: first.block.id, from: first.from, to: first.to },
                    quote: first.block.text.slice(first.from, first.to),
                    label: `${likely.uses.length} times so`,
                  },
                ],
          sure: 0.6,
        });
      }
    });
  },
});

interface Spelling {
  /** The last word of the name, or its only one. */
  readonly word: string;
  /** First names that stood before it. */
  readonly given: Set<string>;
  readonly uses: { readonly block: Block; readonly from: number; readonly to: number }[];
}

function gather(view: StoryView): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const block of view.blocks) {
    if (block.kind === "alt" || block.kind === "credit" || block.text === block.text.toUpperCase()) continue;
    for (const { text, kind, from, to } of view.factsOf(block).names) {
      if (kind === "place" || kind === "body" || /[\d&/]/u.test(text)) continue;
      const parts = text.replace(/['’]s?$/u, "").split(/\s+/u);
      const word = parts.at(-1) ?? "";
      if (!/^\p{Lu}\p{Ll}+$/u.test(word)) continue;
      const spelling = spellings.get(word) ?? { word, given: new Set<string>(), uses: [] };
      if (parts.length > 1) spelling.given.add(parts[0] ?? "");
      spelling.uses.push({ block, from, to });
      spellings.set(word, spelling);
    }
  }
  return spellings;
}

/** One letter off, not one word made from the other, and not two people with first names of their own. */
function isVariant(common: Spelling, rare: Spelling): boolean {
  const [a, b] = [common.word, rare.word];
  if (!isMisprint(a.toLowerCase(), b.toLowerCase()) || a.startsWith(b) || b.startsWith(a)) return false;
  const shareGiven = [...rare.given].some((name) => common.given.has(name));
  if (shareGiven) return true;
  if (rare.given.size > 0 && common.given.size > 0) return false;
  // Without a first name in common: only a spelling that stands once against one that stands at least twice, and
  // whose difference is no ending (American, Americas).
  return rare.uses.length === 1 && common.uses.length >= 2 && (a.slice(-2) === b.slice(-2) || sorted(a) === sorted(b));
}

/** The letters in order: two words with the same ones had two of them exchanged. */
const sorted = (word: string): string =>
  Array.from(word.toLowerCase())
    .toSorted((one, other) => one.localeCompare(other))
    .join("");
