import { type SourceShares, sourceShares } from "../../../core/language/source-shares.ts";
import type { Span } from "../../../core/story/blocks.ts";
import { sourceLabel, tones } from "../../checking/tinted-stretches.ts";
import { findSpan } from "../../editor/find-span.ts";
import { placeName } from "../../editor/place-names.ts";
import type { ReadAttribution } from "../../stores/attribution-store.ts";

/** One who is credited, with what share of the story. */
export interface SourceRow {
  readonly index: number;
  readonly label: string;
  readonly tone: number;
  readonly name: string;
  readonly words: number;
  readonly share: number;
  readonly credits: number;
}

/** One credit, as the list shows it. */
export interface CreditRow {
  /** Index of the source; null: credited, but nobody knows to whom. */
  readonly by: number | null;
  readonly place: string;
  /** The source and the cue as they stand in the copy: "he said". */
  readonly given: string;
  readonly words: string;
  readonly content: readonly Span[];
  /** Where to go: the content, or the source where it has none. */
  readonly at: Span;
}

/** What the Sources view shows. */
export interface SourceRows {
  readonly sources: readonly SourceRow[];
  readonly credits: readonly CreditRow[];
  readonly shares: SourceShares;
}

/** Who is credited with what, in the order of the story. */
export function sourceRows(read: ReadAttribution): SourceRows {
  const { attribution, blocks, doc } = read;
  const shares = sourceShares(blocks, attribution);
  const texts = new Map<string, string>(blocks.map(({ id, text }) => [id, text]));
  const order = new Map<string, number>(blocks.map(({ id }, n) => [id, n]));
  const wordsOf = (spans: readonly Span[]): string =>
    spans.map(({ block, from, to }) => texts.get(block)?.slice(from, to) ?? "").join(" … ");
  const before = (a: Span, b: Span): number => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.from - b.from;
  const credits = attribution.credits
    .flatMap(({ source, cue, content, by }): readonly CreditRow[] => {
      const [first] = [...content, ...source, ...cue];
      if (first === undefined) return [];
      const at = content[0] ?? first;
      const pos = findSpan(doc, doc, at)?.from ?? 0;
      const given = wordsOf([...source, ...cue].toSorted(before)).replaceAll(" … ", " ");
      return [{ by: by ?? null, place: placeName(doc, pos), given, words: wordsOf(content), content, at }];
    })
    .sort((a, b) => before(a.at, b.at));
  const sources = attribution.sources.map(({ name }, index): SourceRow => {
    const words = shares.bySource[index] ?? 0;
    return {
      index,
      label: sourceLabel(index),
      tone: index % tones,
      name,
      words,
      share: shares.words === 0 ? 0 : words / shares.words,
      credits: credits.filter(({ by }) => by === index).length,
    };
  });
  return { sources, credits, shares };
}
