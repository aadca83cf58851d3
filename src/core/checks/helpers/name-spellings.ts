import { matchesOf } from "../../language/matches-of.ts";
import { byText } from "../../language/by-text.ts";
import { isMisprint } from "../../language/captions/word-likeness.ts";
import type { Block } from "../../story/blocks.ts";
import type { StoryView } from "../check.ts";
import { isShouted } from "./is-shouted.ts";

/** The last word of a name, empty where it is no plain word, and the first where there are several. */
const partsOf = byText((text): { readonly word: string; readonly first: string } => {
  const parts = text.replace(/['’]s?$/, "").split(/\s+/);
  const word = parts.at(-1) ?? "";
  const isPlain = !/[\d&/]/.test(text) && /^\p{Lu}(?:\p{Ll}+|\p{Lu}{4,})$/u.test(word);
  return { word: isPlain ? inSmall(word) : "", first: parts.length > 1 ? inSmall(parts[0] ?? "") : "" };
});

/** "STARMER" as "Starmer": the same name, however it is set. */
const inSmall = (word: string): string =>
  /^\p{Lu}{3,}$/u.test(word) ? `${word.charAt(0)}${word.slice(1).toLowerCase()}` : word;

/** One spelling of a name, wherever it stands. */
export interface NameSpelling {
  /** The last word of the name, or its only one; as it is written in running text. */
  readonly word: string;
  readonly lower: string;
  readonly upper: string;
  /** First names that stood before it. */
  readonly given: Set<string>;
  readonly uses: {
    readonly block: Block;
    readonly from: number;
    readonly to: number;
    /** Which block of the story it is. */
    readonly place: number;
  }[];
}

/** The names of a story by their spelling. `isWord`: whether a word is in a dictionary, for headlines in capitals, where all look like names. */
export function gatherNames(view: StoryView, isWord: (lower: string) => boolean): ReadonlyMap<string, NameSpelling> {
  const spellings = new Map<string, NameSpelling>();
  const use = (word: string, block: Block, from: number, to: number, place: number): NameSpelling => {
    let spelling = spellings.get(word);
    if (spelling === undefined) {
      spelling = { word, lower: word.toLowerCase(), upper: word.toUpperCase(), given: new Set<string>(), uses: [] };
      spellings.set(word, spelling);
    }
    spelling.uses.push({ block, from, to, place });
    return spelling;
  };
  view.blocks.forEach((block, place) => {
    if (block.kind === "alt" || block.kind === "credit") return;
    if (isShouted(block.text)) {
      for (const { 0: text, index } of matchesOf(shoutedWord, block.text))
        if (!isWord(text.toLowerCase())) use(inSmall(text), block, index, index + text.length, place);
      return;
    }
    for (const { text, kind, from, to } of view.factsOf(block).names) {
      if (kind === "place" || kind === "body") continue;
      const { word, first } = partsOf(text);
      if (word === "") continue;
      const spelling = use(word, block, from, to, place);
      if (first !== "") spelling.given.add(first);
    }
  });
  return spellings;
}

const shoutedWord = /(?<![\p{L}\p{N}’'.-])\p{Lu}{6,}(?![\p{L}\p{N}.-])/gu;
/** So many blocks further on a surname still goes back to the one who was named in full. */
const near = 2;

/** One letter off, not one word made from the other, and not two people with first names of their own. */
export function isVariant(common: NameSpelling, rare: NameSpelling): boolean {
  const [a, b] = [common.word, rare.word];
  if (Math.abs(a.length - b.length) > 2 || !isMisprint(common.lower, rare.lower)) return false;
  if (a.startsWith(b) || b.startsWith(a)) return false;
  const shareGiven = [...rare.given].some((name) => common.given.has(name));
  if (shareGiven) return true;
  if (rare.given.size > 0 && common.given.size > 0) return false;
  const isSwapped = sorted(a) === sorted(b);
  const isBare = rare.given.size === 0 && common.given.size > 0 && (a.slice(-3) === b.slice(-3) || isSwapped);
  // A surname that nobody was introduced by, shortly behind a full name that is one letter off: “Mark Tench … Trench”.
  if (
    isBare &&
    rare.uses.every(({ place }) => common.uses.some((use) => place - use.place >= 0 && place - use.place <= near))
  )
    return true;
  // A surname by itself, one letter off the only full name that is like it: “Moira Achterberg … Ms Achtenberg”.
  if (isBare && rare.uses.length === 1 && a.length >= 6) return true;
  // Without a first name in common: only a spelling that stands once against one that stands at least twice, and
  // whose difference is no ending (American, Americas).
  return rare.uses.length === 1 && common.uses.length >= 2 && (a.slice(-2) === b.slice(-2) || isSwapped);
}

/** The letters in order: two words with the same ones had two of them exchanged. */
const sorted = (word: string): string =>
  Array.from(word.toLowerCase())
    .toSorted((one, other) => one.localeCompare(other))
    .join("");
