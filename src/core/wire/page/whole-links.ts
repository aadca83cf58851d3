import type { NewBlock } from "../../story/make-story.ts";
import type { Mark, RichText } from "../../story/text.ts";
import type { Resolve } from "./page-address.ts";

/** The text with its links as whole addresses; what is no address of the web or of a person is no link. */
export function withWholeLinks({ text, marks }: RichText, resolve: Resolve): RichText {
  if (marks === undefined) return { text };
  const kept = marks.flatMap((mark): readonly Mark[] => {
    if (mark.type !== "link") return [mark];
    const href = resolve(mark.href);
    return /^(?:https?:|mailto:)/iu.test(href) ? [{ ...mark, href }] : [];
  });
  return kept.length === 0 ? { text } : { text, marks: kept };
}

/** The same for all texts of a block. */
export function blockWithWholeLinks(block: NewBlock, resolve: Resolve): NewBlock {
  const whole = (text: RichText): RichText => withWholeLinks(text, resolve);
  switch (block.kind) {
    case "paragraph":
    case "crosshead":
    case "quote":
      return { ...block, text: whole(block.text) };
    case "list":
      return { ...block, items: block.items.map(whole) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(whole)) };
    case "figure": {
      const { caption } = block.figure;
      return caption === undefined ? block : { ...block, figure: { ...block.figure, caption: whole(caption) } };
    }
    case "embed":
      return block;
  }
}
