import type { StoryParts } from "../../story/make-story.ts";
import type { SetAside } from "../../story/provenance.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import type { FoundFigure } from "./pair-figures.ts";

type Aside = NonNullable<StoryParts["setAside"]>[number];

/** What has found its place: lines of fields, lines of blocks (number → index in the body), figures. */
export interface Placed {
  readonly taken: ReadonlySet<LabelledParagraph | undefined>;
  readonly body: ReadonlyMap<number, number>;
  readonly figures: readonly FoundFigure[];
}

/** Every line that is in no field and in no block, with its reason, after the block that it followed. */
export function asidesOf(lines: readonly LabelledParagraph[], { taken, body, figures }: Placed): readonly Aside[] {
  const asides: Aside[] = [];
  const byline = lines.find((line) => line.role === "byline" && taken.has(line));
  let after = -1;
  for (const line of lines) {
    const index = body.get(line.n);
    if (index !== undefined) after = Math.max(after, index);
    if (index !== undefined || taken.has(line)) continue;
    const repeats = repeatedFigure(line, figures, body);
    asides.push({
      text: line.text,
      role: line.declared?.kind ?? line.role,
      why: reasonOf(line, repeats, byline),
      from: { lines: [line.n, line.last] },
      sure: line.sure,
      afterIndex: after,
      ...(repeats === undefined ? {} : { repeatsIndex: repeats }),
    });
  }
  for (const figure of figures)
    for (const words of figure.dropped) {
      const at = figure.lines[0];
      const index = at === undefined ? undefined : body.get(at.n);
      if (at === undefined || index === undefined) continue;
      asides.push({
        text: words,
        role: "furniture",
        why: "a label of the page in the caption's line",
        from: { lines: [at.n, at.last] },
        sure: 0.95,
        afterIndex: index,
      });
    }
  return asides;
}

function repeatedFigure(
  line: LabelledParagraph,
  figures: readonly FoundFigure[],
  body: Placed["body"],
): number | undefined {
  const figure =
    figures.find(({ again }) => again.includes(line)) ??
    (line.repeats === undefined ? undefined : figures.find((one) => one.lines.some(({ n }) => n === line.repeats)));
  const first = figure?.lines[0];
  return first === undefined ? undefined : body.get(first.n);
}

function reasonOf(line: LabelledParagraph, repeats: number | undefined, byline: LabelledParagraph | undefined): string {
  const role: SetAside["role"] = line.declared?.kind ?? line.role;
  switch (role) {
    case "duplicate-caption":
      return `The same caption again: it ${line.why}.`;
    case "credit":
      return repeats === undefined ? `A credit without a picture: ${line.why}.` : "The same credit again.";
    case "published":
      return `The date of publication, kept with the story's data: ${line.why}.`;
    case "byline":
      return byline === undefined
        ? `A byline without a name: ${line.why}.`
        : `A byline again, or part of one: the story's is in line ${byline.n}.`;
    case "metadata":
    case "more":
    case "sign-off":
      return `Not for print: ${line.why}.`;
    case "dek":
      return "The dek again.";
    case "headline":
      return "Another headline.";
    case "body":
    case "caption":
    case "dateline":
    case "subhead":
    case "furniture":
    case "other":
      return `Not part of the story: ${line.why}.`;
  }
}
