import { compact } from "../../story/make-story.ts";
import type { BodyBlock, Story } from "../../story/story.ts";
import type { RichText } from "../../story/text.ts";

/** A story in a form that a person can check against the file. */
export function tellStory(story: Story): unknown {
  return {
    ...compact({
      headline: tellText(story.headline),
      dek: tellText(story.dek),
      byline: story.byline,
      dateline: story.dateline,
    }),
    meta: story.meta,
    body: story.body.map((block) => tellBlock(block)),
    setAside: story.setAside.map(({ role, text, why }) => `${role}: ${text} (${why})`),
    notes: story.notes.map((note) => `${note.kind} @ ${note.where}: ${note.message}`),
    from: story.provenance.map(
      ({ target, from, rule, sure }) => `${target} ← ${from.path ?? JSON.stringify(from)} (${rule}, ${sure})`,
    ),
    reader: story.origin.reader,
  };
}

function tellBlock(block: BodyBlock): unknown {
  switch (block.kind) {
    case "paragraph":
    case "crosshead":
    case "quote":
      return { [block.kind]: tellText(block.text) };
    case "list":
      return { [block.ordered ? "ol" : "ul"]: block.items.map((item) => tellText(item)) };
    case "table":
      return {
        [block.header ? "table with heads" : "table"]: block.rows.map((row) =>
          row.map((cell) => cell.text).join(" | "),
        ),
      };
    case "embed":
      return { embed: block.url, ...compact({ text: block.text }) };
    case "figure":
      return { figure: { ...block.figure, ...compact({ caption: tellText(block.figure.caption) }) } };
  }
}

/** Marks written into the text: [b]bold[/b]. */
function tellText(rich: RichText | undefined): string | undefined {
  if (rich?.marks === undefined) return rich?.text;
  const cuts = rich.marks.flatMap((mark) => {
    const name = mark.type === "link" ? `a ${mark.href}` : mark.type;
    return [
      { at: mark.from, put: `[${name}]` },
      { at: mark.to, put: `[/${mark.type}]` },
    ];
  });
  let text = rich.text;
  for (const { at, put } of cuts.toSorted((a, b) => b.at - a.at)) text = text.slice(0, at) + put + text.slice(at);
  return text;
}
