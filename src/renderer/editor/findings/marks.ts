import type { Node } from "@tiptap/pm/model";
import type { Mapping } from "@tiptap/pm/transform";
import type { Finding } from "../../../core/checks/finding.ts";
import { isSilent, textOf } from "../textblocks.ts";

/** Who said it. An answer replaces what its own layer said before, and nothing else. */
export type Layer = "block" | "story";

/** What was said of which words. One object a place; it stays the same while the place moves. */
export interface Mark {
  /** Tells it from all others; the same when the words are checked again and the same is said of them. */
  readonly key: number;
  readonly layer: Layer;
  readonly finding: Finding;
  /** It is about the whole node that stands there (a picture without alt text), not about words in it. */
  readonly whole: boolean;
  /** The node that a block id of the finding meant when it was checked: offsets of its fixes count in that. */
  readonly asked: (block: string) => Node | undefined;
}

/** A finding with its place in the document as it stands. */
export interface PlacedFinding {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

/** Places a finding in the node that stands at `pos`; nothing if the words are other ones by now. */
export function placeMark(mark: Omit<Mark, "whole">, node: Node, pos: number): PlacedFinding | undefined {
  const { span, quote } = mark.finding;
  if (span.from === span.to) return { from: pos, to: pos + node.nodeSize, mark: { ...mark, whole: true } };
  if (!node.isTextblock || textOf(node).slice(span.from, span.to) !== quote) return undefined;
  return { from: pos + 1 + span.from, to: pos + 1 + span.to, mark: { ...mark, whole: false } };
}

/** Where the marks are after a change; those whose words or node are gone are left out. */
export function mapMarks(marks: readonly PlacedFinding[], mapping: Mapping, doc: Node): readonly PlacedFinding[] {
  const kept: PlacedFinding[] = [];
  const change = onlyChange(mapping);
  for (const placed of marks) {
    // At most keys all marks but those of one place only move on by the letter typed.
    const aside = change !== undefined && (placed.to < change.from || placed.from > change.to);
    if (aside) {
      kept.push(placed.to < change.from || change.by === 0 ? placed : movedBy(placed, change.by));
      continue;
    }
    const [from, to] = [mapping.map(placed.from, 1), mapping.map(placed.to, -1)];
    if (from >= to) continue;
    if (placed.mark.whole && doc.nodeAt(from)?.nodeSize !== to - from) continue;
    kept.push(from === placed.from && to === placed.to ? placed : { from, to, mark: placed.mark });
  }
  return kept;
}

const movedBy = ({ from, to, mark }: PlacedFinding, by: number): PlacedFinding => ({
  from: from + by,
  to: to + by,
  mark,
});

/** The one stretch that a change has replaced, by how much it grew; nothing where it has replaced several. */
function onlyChange({
  maps,
}: Mapping): { readonly from: number; readonly to: number; readonly by: number } | undefined {
  const [map] = maps;
  if (map === undefined || maps.length > 1) return undefined;
  const found: { readonly from: number; readonly to: number; readonly by: number }[] = [];
  map.forEach((from, to, start, end) => found.push({ from, to, by: end - start - (to - from) }));
  return found.length === 1 ? found[0] : undefined;
}

/** A mark still covers the words that the check saw, or still stands on a node without words. */
export function holds({ from, to, mark: { finding, whole } }: PlacedFinding, doc: Node): boolean {
  if (whole) {
    const node = doc.nodeAt(from);
    return node !== null && (!node.isTextblock || textOf(node).trim() === "");
  }
  // Of a block that was split the first half holds less than the words, so it holds other ones.
  const $from = doc.resolve(from);
  if (!$from.parent.isTextblock || isSilent($from.parent, $from.node(-1))) return false;
  return textOf($from.parent).slice($from.parentOffset, $from.parentOffset + to - from) === finding.quote;
}

/** The marks belong to this node: on it as a whole, or on words directly in it. */
export const belongsTo = ({ from, to, mark }: PlacedFinding, node: Node, pos: number): boolean =>
  mark.whole ? from === pos && to === pos + node.nodeSize : node.isTextblock && from > pos && to < pos + node.nodeSize;

export const inReadingOrder = (a: PlacedFinding, b: PlacedFinding): number => a.from - b.from || a.to - b.to;
