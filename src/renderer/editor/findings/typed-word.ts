import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { Finding } from "../../../core/checks/finding.ts";
import { textOf } from "../textblocks.ts";

/** The word that is being typed: half of it is there, so nothing is said of it until the caret leaves it. */
export interface TypedWord {
  readonly node: Node;
  /** Offsets in the text of the node. */
  readonly from: number;
  readonly to: number;
}

const inWord = /[\p{L}\p{M}\p{N}'’-]/u;

/** The word at the caret; nothing between words or outside a text. */
export function wordAtCaret({ selection }: EditorState): TypedWord | undefined {
  const { $head } = selection;
  const node = $head.parent;
  if (!node.isTextblock) return undefined;
  const text = textOf(node);
  let [from, to] = [$head.parentOffset, $head.parentOffset];
  while (from > 0 && inWord.test(text[from - 1] ?? "")) from -= 1;
  while (to < text.length && inWord.test(text[to] ?? "")) to += 1;
  return from === to ? undefined : { node, from, to };
}

/** The caret is still in that word. */
export function isInWord({ selection: { $head } }: EditorState, word: TypedWord): boolean {
  return $head.parent === word.node && $head.parentOffset >= word.from && $head.parentOffset <= word.to;
}

/** What goes so far beyond the word is about more than the word. */
const beyond = 40;

/** A finding is about that word, alone or with its neighbours; not about the sentence around it. */
export const isAboutWord = ({ span: { from, to } }: Finding, word: TypedWord): boolean =>
  to > from && from <= word.to && to >= word.from && to - from <= word.to - word.from + beyond;
