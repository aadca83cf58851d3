import type { Block } from "../../story/blocks.ts";
import type { SetAside } from "../../story/provenance.ts";
import type { StoryView } from "../check.ts";
import type { Fix } from "../finding.ts";

/** Where what was set aside stood, in words that are in the story: a finding needs a place there. */
export interface AsideAnchor {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

/** The last word before the place where it stood, or the first of the story where nothing stands before it. */
export function asideAnchor(
  { blocks }: Pick<StoryView, "blocks">,
  { after }: Pick<SetAside, "after">,
): AsideAnchor | undefined {
  const before =
    after === undefined ? undefined : blocks.findLast(({ id }) => id === after || id.startsWith(`${after}/`));
  if (before !== undefined) {
    const to = before.text.trimEnd().length;
    return { block: before, from: before.text.slice(0, to).search(/\S+$/u), to };
  }
  const first = blocks[0];
  if (first === undefined) return undefined;
  const from = first.text.search(/\S/u);
  return { block: first, from, to: from + (/^\S+/u.exec(first.text.slice(from))?.[0].length ?? 0) };
}

/** Puts it back where it stood, or into the field that it was taken from. */
export const putBackFix = (aside: SetAside, { block, from, to }: AsideAnchor): Fix => ({
  label: "Put it back",
  edits: [{ type: "put-back", span: { block: block.id, from, to }, aside: aside.id }],
});
