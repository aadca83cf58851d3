import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import {
  type CheckedWords,
  type PlacedWords,
  placeChecked,
  withSurroundings,
} from "../../../core/checks/checked-words.ts";
import type { HouseDecisions, PassedOver } from "../../../ipc/contract.ts";
import { blockOf, type Textblock, textblocksOf, textOf } from "../textblocks.ts";

/** Checked words with their place in the document as it stands. */
export interface CheckedPlace {
  readonly words: CheckedWords;
  readonly from: number;
  readonly to: number;
}

/** What was said no to in the story that stands in the editor, and on the desk. */
export interface Noes {
  readonly passedOver: readonly PassedOver[];
  readonly checked: readonly CheckedWords[];
  readonly words: readonly string[];
  readonly off: HouseDecisions["off"];
  /** Those of `checked` that still stand in the text, in reading order. */
  readonly places: readonly CheckedPlace[];
}

export type NoesChange = Partial<Omit<Noes, "places">>;

const key = new PluginKey<Noes>("noes");
const none: Noes = { passedOver: [], checked: [], words: [], off: [], places: [] };

/** Keeps what was said no to beside the findings, and checked words on their place. */
export const noesPlugin = (): Plugin<Noes> =>
  new Plugin<Noes>({
    key,
    state: {
      init: () => none,
      apply(tr, before) {
        const change = tr.getMeta(key) as NoesChange | undefined;
        if (change === undefined && (!tr.docChanged || before.checked.length === 0)) return before;
        return placed({ ...before, ...change }, tr.doc);
      },
    },
  });

/** Says no, or takes it back. Not a step of the story: undone by itself, kept by itself. */
export const setNoes = (tr: Transaction, change: NoesChange): Transaction =>
  tr.setMeta(key, change).setMeta("addToHistory", false);

export const noesIn = (state: EditorState): Noes => key.getState(state) ?? none;

/** The checked words that the caret is in or at the edge of. */
export const checkedAt = (state: EditorState): CheckedPlace | undefined =>
  noesIn(state).places.find(({ from, to }) => from <= state.selection.head && state.selection.head <= to);

const held = new WeakMap<Node, { readonly quotes: string; readonly any: boolean }>();

/** Looks the checked words up, in the few blocks that hold any, and takes up what stands around them now. */
function placed(noes: Noes, doc: Node): Noes {
  if (noes.checked.length === 0) return noes.places.length === 0 ? noes : { ...noes, places: [] };
  const quotes = noes.checked.map(({ quote }) => quote);
  const name = quotes.join("\n");
  const holding = textblocksOf(doc).filter(({ node }) => {
    const known = held.get(node);
    if (known?.quotes === name) return known.any;
    const any = quotes.some((quote) => textOf(node).includes(quote));
    held.set(node, { quotes: name, any });
    return any;
  });
  const blocks = holding.map(blockOf);
  const places = placeChecked(blocks, noes.checked);
  const checked = withSurroundings(blocks, noes.checked, places);
  const starts = new Map<string, Textblock>(holding.map((block) => [block.id, block]));
  const now = new Map(checked.map((words) => [words.id, words]));
  return {
    ...noes,
    checked,
    places: places
      .map(({ words, span }: PlacedWords): CheckedPlace => {
        const start = starts.get(span.block)?.start ?? 0;
        return { words: now.get(words.id) ?? words, from: start + span.from, to: start + span.to };
      })
      .sort((a, b) => a.from - b.from),
  };
}
