import { findInSource } from "../../../core/compare/find-in-source.ts";
import { type Block, blocksOf } from "../../../core/story/blocks.ts";
import type { SetAside, SourcePlace } from "../../../core/story/provenance.ts";
import type { Story } from "../../../core/story/story.ts";

/** A stretch of the original that became a part of the story, or was set aside. */
export interface WireSegment {
  readonly from: number;
  readonly to: number;
  readonly kind: "block" | "aside";
  /** Of the textblock, or of what was set aside. */
  readonly id: string;
}

/** The original with what became of its stretches. */
export interface WireView {
  readonly text: string;
  readonly segments: readonly WireSegment[];
}

/** Where in the original the parts of the story stood, and what was set aside. */
export function segmentsOf(text: string, received: Story, setAside: readonly SetAside[]): WireView {
  const placed = (id: string): SourcePlace | undefined =>
    received.provenance.find(({ target }) => target === id)?.from ??
    received.provenance.find(({ target }) => target === id.split("/")[0])?.from;
  const blocks = blocksOf(received).map(({ id, text: words }) => ({
    id: id as string,
    text: words,
    lines: placed(id)?.lines,
  }));
  const asides = setAside.map(({ id, text: words, from }) => ({ id, text: words, lines: from.lines }));
  const isAside = new Set(asides.map(({ id }) => id));
  const wanted = [...blocks, ...asides].sort((a, b) => (a.lines?.[0] ?? Infinity) - (b.lines?.[0] ?? Infinity) || 0);
  const segments = findInSource(text, wanted).map((found): WireSegment => ({
    ...found,
    kind: isAside.has(found.id) ? "aside" : "block",
  }));
  return { text, segments };
}

/** What is no text in itself (a document, a picture, an archive), as it was read: one part of the story after the other. */
export function asRead(received: Story, setAside: readonly SetAside[]): WireView {
  let text = "";
  const segments: WireSegment[] = [];
  const add = (id: string, words: string, kind: WireSegment["kind"]): void => {
    if (text !== "") text += "\n\n";
    segments.push({ id, kind, from: text.length, to: text.length + words.length });
    text += words;
  };
  const addAsides = (after: string | undefined): void => {
    for (const aside of setAside) if (aside.after === after) add(aside.id, aside.text, "aside");
  };
  const blocks = blocksOf(received);
  const tops = blocks.map(topOf);
  const isField = ({ id }: Block): boolean => !/^[a-z]\d/u.test(id);
  let opened = false;
  blocks.forEach((block, nth) => {
    if (!opened && !isField(block)) {
      opened = true;
      addAsides(undefined);
    }
    add(block.id, block.text, "block");
    if (tops[nth + 1] !== tops[nth]) addAsides(tops[nth]);
  });
  if (!opened) addAsides(undefined);
  const known = new Set(segments.map(({ id }) => id));
  for (const aside of setAside) if (!known.has(aside.id)) add(aside.id, aside.text, "aside");
  return { text, segments };
}

const topOf = ({ id }: Block): string => id.split("/")[0] ?? id;

/** Whether a person can read it: signs that no text has, or base64 for long stretches, say no. */
export function isReadable(text: string): boolean {
  const head = text.slice(0, 20_000);
  const odd = head.match(/[\u{fffd}\p{Cc}]/gu)?.filter((sign) => !/\s/u.test(sign)).length ?? 0;
  if (odd > head.length / 200) return false;
  const base64 = head.match(/^[A-Za-z0-9+/=]{60,}$/gmu)?.join("").length ?? 0;
  return base64 <= head.length / 2;
}

/** The stretch of some lines, from 1, of a text. */
export function stretchOfLines(text: string, [first, last]: readonly [number, number]): readonly [number, number] {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/gu), ({ 0: end, index }) => index + end.length)];
  return [starts[first - 1] ?? 0, starts[last] ?? text.length];
}
