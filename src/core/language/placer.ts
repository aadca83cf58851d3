import type { Block, Span } from "../story/blocks.ts";
import type { TextSpan } from "./facts.ts";
import { lowerBound } from "./attribution/spoken.ts";

/** From a span of several texts joined to one to its places in the blocks they are of. */
export interface Placer {
  /** All its places: a span over several blocks falls into parts. */
  all(span: TextSpan): readonly Span[];
  /** Its place where it stands in one block from end to end. */
  only(from: number, to: number): Span | undefined;
  /** Its first place, undefined where it is empty or in none. */
  first(from: number, to: number): Span | undefined;
  /** The number of the block in which an offset stands, or of the last one before it. */
  blockAt(offset: number): number;
}

/** Knows where the texts of blocks stand that were joined by a gap of so many characters. */
export function placer(blocks: readonly Block[], gap: number): Placer {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of blocks) {
    starts.push(at);
    at += text.length + gap;
  }
  /** Who asks goes through the story from its head, mostly. */
  let lately = 0;
  const blockAt = (offset: number): number => {
    if (offset < (starts[lately] ?? 0) || offset >= (starts[lately + 1] ?? Infinity))
      lately = Math.max(0, offset >= (starts.at(-1) ?? 0) ? starts.length - 1 : lowerBound(starts, offset + 1) - 1);
    return lately;
  };
  const first = (from: number, to: number): Span | undefined => {
    for (let n = blockAt(from); n < blocks.length && (starts[n] ?? 0) < to; n++) {
      const span = within(n, from, to);
      if (span !== undefined) return span;
    }
    return undefined;
  };
  /** What of a span stands in a block. */
  const within = (n: number, from: number, to: number): Span | undefined => {
    const block = blocks[n];
    const start = starts[n] ?? 0;
    if (block === undefined) return undefined;
    const begin = from > start ? from - start : 0;
    const end = Math.min(block.text.length, to - start);
    return end > begin ? { block: block.id, from: begin, to: end } : undefined;
  };
  const only = (from: number, to: number): Span | undefined => {
    const nearest = blockAt(from);
    return to <= (starts[nearest + 1] ?? Infinity) ? within(nearest, from, to) : undefined;
  };
  return {
    only,
    first,
    blockAt,
    all({ from, to }) {
      const one = only(from, to);
      if (one !== undefined) return [one];
      const nearest = blockAt(from);
      const spans: Span[] = [];
      for (let n = nearest; n < blocks.length && (starts[n] ?? 0) < to; n++) {
        const span = within(n, from, to);
        if (span !== undefined) spans.push(span);
      }
      return spans;
    },
  };
}
