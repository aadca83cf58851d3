import { blocksOf } from "../story/blocks.ts";
import { rewriteBlock } from "../story/edit-blocks.ts";
import { replaceInText } from "../story/replace-in-text.ts";
import { type BlockId, blockId, type Story } from "../story/story.ts";
import { plain } from "../story/text.ts";
import type { Edit, Fix } from "./finding.ts";

/** The story with a fix made: all its edits, which never overlap, as one step. */
export function applyFix(story: Story, fix: Fix): Story {
  const inOrder = fix.edits.toSorted((one, other) => rank(one) - rank(other) || other.span.from - one.span.from);
  return inOrder.reduce(applyEdit, story);
}

/** Words first, from the end of a block backwards, then whole blocks from the last: no edit moves the place of a later one. */
const rank = (edit: Edit): number =>
  edit.type === "replace" ? 0 : edit.type === "fill" ? 1 : 2 - lastIndex(edit.span.block) / 1e6;

const lastIndex = (id: BlockId): number => Number(/\/(\d+)$/u.exec(id)?.[1] ?? 0);

function applyEdit(story: Story, edit: Edit): Story {
  const { block, from, to } = edit.span;
  switch (edit.type) {
    case "replace":
      return rewriteBlock(story, block, (old) => (old === undefined ? old : replaceInText(old, from, to, edit.insert)));
    case "fill":
      return rewriteBlock(story, block, () => ({ text: edit.insert }));
    case "put-back":
      return putBack(story, edit.aside);
    case "remove-block":
      return rewriteBlock(story, block, () => undefined);
    case "set-aside":
      return rewriteBlock(withSetAside(story, edit), block, () => undefined);
  }
}

/** As a paragraph behind the block that it followed; if that is gone, before all. */
function putBack(story: Story, id: string): Story {
  const aside = story.setAside.find((one) => one.id === id);
  if (aside === undefined) return story;
  const used = story.body.map((block) => Number(/^b(\d+)$/u.exec(block.id)?.[1] ?? 0));
  const paragraph = {
    kind: "paragraph",
    id: blockId(`b${Math.max(0, ...used) + 1}`),
    text: plain(aside.text),
  } as const;
  const at = story.body.findIndex((block) => block.id === aside.after) + 1;
  return {
    ...story,
    body: [...story.body.slice(0, at), paragraph, ...story.body.slice(at)],
    setAside: story.setAside.filter((one) => one !== aside),
  };
}

function withSetAside(story: Story, { span, why, role = "other" }: Edit & { readonly type: "set-aside" }): Story {
  const words = blocksOf(story).filter(({ id }) => id === span.block || id.startsWith(`${span.block}/`));
  const own = span.block.split("/")[0];
  const after = story.body[story.body.findIndex(({ id }) => id === own) - 1]?.id;
  const used = story.setAside.map(({ id }) => Number(id.slice(1))).filter((n) => !Number.isNaN(n));
  const from = story.provenance.find(({ target }) => target === span.block)?.from ?? {};
  return {
    ...story,
    setAside: [
      ...story.setAside,
      {
        id: `s${Math.max(0, ...used) + 1}`,
        text: words.map(({ text }) => text).join("\n"),
        role,
        why,
        from,
        sure: 1,
        ...(after === undefined ? {} : { after }),
      },
    ],
  };
}
