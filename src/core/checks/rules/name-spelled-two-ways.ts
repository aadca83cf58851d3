import { isMisprint } from "../../language/captions/word-likeness.ts";
import { byText } from "../../language/by-text.ts";
import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck, type StoryView } from "../check.ts";
import { isShouted } from "../helpers/is-shouted.ts";

export const nameSpelledTwoWays = defineStoryCheck({
  id: "name-spelled-two-ways",
  title: "A name spelt in two ways",
  why: "One of the two is wrong. A name that changes between headline, caption and text is what people complain of most, and rightly.",
  level: "check",
  inQuotations: true,
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
      {
        story:
          "p: Its head, Moira Achterberg, will leave in May.\np: “[[Achtenberg]] had no choice,” said Ida Berg of the café.",
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

/** The last word of a name, empty where it is no plain word, and the first where there are several. */
const partsOf = byText((text): { readonly word: string; readonly first: string } => {
  const parts = text.replace(/['’]s?$/u, "").split(/\s+/u);
  const word = parts.at(-1) ?? "";
  const isPlain = !/[\d&/]/u.test(text) && /^\p{Lu}\p{Ll}+$/u.test(word);
  return { word: isPlain ? word : "", first: parts.length > 1 ? (parts[0] ?? "") : "" };
});

interface Spelling {
  /** The last word of the name, or its only one. */
  readonly word: string;
  readonly lower: string;
  /** First names that stood before it. */
  readonly given: Set<string>;
  readonly uses: { readonly block: Block; readonly from: number; readonly to: number }[];
}

function gather(view: StoryView): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const block of view.blocks) {
    if (block.kind === "alt" || block.kind === "credit" || isShouted(block.text)) continue;
    for (const { text, kind, from, to } of view.factsOf(block).names) {
      if (kind === "place" || kind === "body") continue;
      const { word, first } = partsOf(text);
      if (word === "") continue;
      let spelling = spellings.get(word);
      if (spelling === undefined) {
        spelling = { word, lower: word.toLowerCase(), given: new Set<string>(), uses: [] };
        spellings.set(word, spelling);
      }
      if (first !== "") spelling.given.add(first);
      spelling.uses.push({ block, from, to });
    }
  }
  return spellings;
}

/** One letter off, not one word made from the other, and not two people with first names of their own. */
function isVariant(common: Spelling, rare: Spelling): boolean {
  const [a, b] = [common.word, rare.word];
  if (Math.abs(a.length - b.length) > 2 || !isMisprint(common.lower, rare.lower)) return false;
  if (a.startsWith(b) || b.startsWith(a)) return false;
  const shareGiven = [...rare.given].some((name) => common.given.has(name));
  if (shareGiven) return true;
  if (rare.given.size > 0 && common.given.size > 0) return false;
  // A surname by itself, one letter off the only full name that is like it: “Moira Achterberg … Ms Achtenberg”.
  if (
    rare.given.size === 0 &&
    common.given.size > 0 &&
    rare.uses.length === 1 &&
    a.length >= 6 &&
    a.slice(-3) === b.slice(-3)
  )
    return true;
  // Without a first name in common: only a spelling that stands once against one that stands at least twice, and
  // whose difference is no ending (American, Americas).
  return rare.uses.length === 1 && common.uses.length >= 2 && (a.slice(-2) === b.slice(-2) || sorted(a) === sorted(b));
}

/** The letters in order: two words with the same ones had two of them exchanged. */
const sorted = (word: string): string =>
  Array.from(word.toLowerCase())
    .toSorted((one, other) => one.localeCompare(other))
    .join("");
