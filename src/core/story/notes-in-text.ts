import { replaceInText } from "./replace-in-text.ts";
import type { BodyBlock, Story } from "./story.ts";
import type { RichText } from "./text.ts";
import { tidyMarks } from "./tidy-marks.ts";

/** Where the notes of a text are, in order, to whole characters; notes that touch are one. */
export const noteSpans = (rich: RichText): readonly { readonly from: number; readonly to: number }[] =>
  rich.marks?.some(({ type }) => type === "note") === true
    ? tidyMarks(rich).flatMap(({ type, from, to }) => (type === "note" ? [{ from, to }] : []))
    : [];

/** The text with each note as so many spaces: what is left is copy, and stands where it stood. */
export function withNotesBlank(rich: RichText): string {
  let { text } = rich;
  for (const { from, to } of noteSpans(rich)) text = text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
  return text;
}

/** The text without its notes. Where one stood between spaces one space is left; none before a stop or at either end. */
export function textWithoutNotes(rich: RichText): RichText {
  const spans = noteSpans(rich);
  if (spans.length === 0) return rich;
  let out: RichText = { ...rich, marks: (rich.marks ?? []).filter(({ type }) => type !== "note") };
  for (const { from, to } of spans.toReversed()) {
    const spaced = from === 0 || /\s/u.test(out.text[from - 1] ?? "");
    const after = out.text.slice(to);
    if (spaced && from > 0 && /^(?:[,.;:!?)\]”’]|$)/u.test(after)) out = replaceInText(out, from - 1, to, "");
    else out = replaceInText(out, from, spaced && /^[^\S\n]/u.test(after) ? to + 1 : to, "");
  }
  return out.marks?.length === 0 ? { text: out.text } : out;
}

/** The story without the notes of the desk to itself: what any export starts from. */
export function withoutNotes(story: Story): Story {
  return {
    ...story,
    ...(story.headline === undefined ? {} : { headline: textWithoutNotes(story.headline) }),
    ...(story.dek === undefined ? {} : { dek: textWithoutNotes(story.dek) }),
    body: story.body.map(blockWithoutNotes),
  };
}

function blockWithoutNotes(block: BodyBlock): BodyBlock {
  switch (block.kind) {
    case "paragraph":
    case "crosshead":
    case "quote":
      return { ...block, text: textWithoutNotes(block.text) };
    case "list":
      return { ...block, items: block.items.map(textWithoutNotes) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(textWithoutNotes)) };
    case "figure":
      return block.figure.caption === undefined
        ? block
        : { ...block, figure: { ...block.figure, caption: textWithoutNotes(block.figure.caption) } };
    case "embed":
      return block;
  }
}
