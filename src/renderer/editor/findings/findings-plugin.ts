import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { Finding } from "../../../core/checks/finding.ts";
import { isSilent } from "../textblocks.ts";
import { type Stretch, touchedBy } from "../touched.ts";
import {
  belongsTo,
  holds,
  inReadingOrder,
  type Layer,
  mapMarks,
  type Mark,
  type PlacedFinding,
  placeMark,
} from "./marks.ts";

/** What was found in one node. */
export interface Answer {
  readonly node: Node;
  /** Which of the places where that very node object stands; absent: all of them. */
  readonly nth?: number;
  readonly findings: readonly Finding[];
}

/** What one asking brought: it replaces what its layer said of the nodes named, and of no other. */
export interface Answers {
  readonly layer: Layer;
  readonly answers: readonly Answer[];
  /** The nodes that block ids meant when the question was put; absent: each finding speaks of its own node. */
  readonly asked?: Mark["asked"];
}

/** Block answers that are known, by node: what is undone, moved or copied gets its marks back at once. */
export interface KnownAnswers {
  get(node: Node): readonly Finding[] | undefined;
}

const key = new PluginKey<readonly PlacedFinding[]>("findings");

/**
 * Keeps each finding on the words it is about. This list is the only copy of positions: it is mapped through every change, and an
 * answer is placed by the node object that was asked about. A node that was edited meanwhile is another object, so a late answer
 * cannot land on other words. A plain list, because a DecorationSet mapped through drops into tables loses its place.
 */
export function findingsPlugin(known: KnownAnswers): Plugin<readonly PlacedFinding[]> {
  return new Plugin<readonly PlacedFinding[]>({
    key,
    state: {
      init: () => [],
      apply(tr, before) {
        let marks = before;
        if (tr.docChanged) marks = refresh(mapMarks(marks, tr.mapping, tr.doc), tr, known);
        for (const answers of news(tr)) marks = place(marks, tr.doc, answers);
        return marks;
      },
    },
  });
}

/** Puts answers on a transaction. Name the nodes without findings too, or their old marks stay. */
export function showFindings(tr: Transaction, answers: Answers): Transaction {
  return tr.setMeta(key, [...news(tr), answers]).setMeta("addToHistory", false);
}

const news = (tr: Transaction): readonly Answers[] => (tr.getMeta(key) as readonly Answers[] | undefined) ?? [];

/** All findings with their places, in reading order. */
export const findingsIn = (state: EditorState): readonly PlacedFinding[] => key.getState(state) ?? [];

/** In what was touched: marks whose words are gone go too, and a node whose answer is known gets its marks back. */
function refresh(marks: readonly PlacedFinding[], tr: Transaction, known: KnownAnswers): readonly PlacedFinding[] {
  const end = tr.doc.content.size;
  const touched = touchedBy([tr]).map(({ from, to }) => ({ from: Math.max(from - 1, 0), to: Math.min(to + 1, end) }));
  const kept = marks.filter((mark) => !touches(mark, touched) || holds(mark, tr.doc));
  const answers: Region[] = [];
  const seen = new Set<number>();
  for (const { from, to } of touched)
    tr.doc.nodesBetween(from, to, (node, pos, parent) => {
      if (!node.isTextblock) return true;
      const findings = seen.has(pos) || isSilent(node, parent) ? undefined : known.get(node);
      seen.add(pos);
      if (findings !== undefined) answers.push({ node, pos, findings });
      return false;
    });
  return replaceIn(kept, "block", answers);
}

const touches = ({ from, to }: PlacedFinding, stretches: readonly Stretch[]): boolean =>
  stretches.some((stretch) => from <= stretch.to && to >= stretch.from);

function place(
  marks: readonly PlacedFinding[],
  doc: Node,
  { layer, answers, asked }: Answers,
): readonly PlacedFinding[] {
  const byNode = new Map<Node, Answer[]>();
  for (const answer of answers) {
    const others = byNode.get(answer.node);
    if (others === undefined) byNode.set(answer.node, [answer]);
    else others.push(answer);
  }
  const regions: Region[] = [];
  const met = new Map<Node, number>();
  doc.descendants((node, pos, parent) => {
    const mine = isSilent(node, parent) ? undefined : byNode.get(node);
    if (mine !== undefined) {
      const nth = met.get(node) ?? 0;
      met.set(node, nth + 1);
      const answer = mine.find((one) => one.nth === undefined || one.nth === nth);
      if (answer !== undefined) regions.push({ node, pos, findings: answer.findings });
    }
    return !node.isTextblock;
  });
  return replaceIn(marks, layer, regions, asked);
}

interface Region {
  readonly node: Node;
  readonly pos: number;
  readonly findings: readonly Finding[];
}

/** The marks with those of a layer in some regions replaced. One pass over both: a story's first answer names every block. */
function replaceIn(
  marks: readonly PlacedFinding[],
  layer: Layer,
  regions: readonly Region[],
  asked?: Mark["asked"],
): readonly PlacedFinding[] {
  if (regions.length === 0) return marks;
  const byPlace = new Map<number, Region>();
  for (const region of regions) byPlace.set(region.pos, region);
  const starts = regions.filter(({ node }) => node.isTextblock).sort((a, b) => a.pos - b.pos);
  let nth = 0;
  const replaced = new Map<string, number>();
  const next = marks.filter((placed) => {
    if (placed.mark.layer !== layer) return true;
    while ((starts[nth + 1]?.pos ?? Infinity) < placed.from) nth += 1;
    const region = placed.mark.whole ? byPlace.get(placed.from) : starts[nth];
    if (region === undefined || !belongsTo(placed, region.node, region.pos)) return true;
    replaced.set(sayingAt(placed), placed.mark.key);
    return false;
  });
  for (const { node, pos, findings } of regions)
    for (const finding of findings) {
      const placed = placeMark(
        { key: 0, layer, finding, asked: asked ?? ((block) => (block === finding.span.block ? node : undefined)) },
        node,
        pos,
      );
      if (placed === undefined) continue;
      const known = replaced.get(sayingAt(placed));
      next.push({ ...placed, mark: { ...placed.mark, key: known ?? (keys += 1) } });
    }
  return next.sort(inReadingOrder);
}

let keys = 0;

/** What is said at which place. */
const sayingAt = ({ from, mark: { finding } }: PlacedFinding): string =>
  `${from} ${finding.check} ${finding.message} ${finding.quote}`;
