import type { From, StoryParts } from "../../story/make-story.ts";
import type { SourcePlace } from "../../story/provenance.ts";
import { labelParagraphs } from "../layout/label-paragraphs.ts";
import { trainedModel } from "../layout/label-lines.ts";
import { sourceLines } from "../layout/source-lines.ts";
import { storyFromCopy } from "../layout/story-from-copy.ts";
import { paragraphsOf } from "../text/paragraphs.ts";
import { whereIs, type WireLine } from "../text/wire-lines.ts";

type Parts = Omit<StoryParts, "origin">;

/**
 * Reads the copy in a mail as copy is read that somebody pastes: headline, byline, captions, sign-off and signature found
 * by their look. Nothing where that would lose something: columns of a table, words that are no story by themselves.
 */
export function pastedCopy(lines: readonly WireLine[], part: string): Parts | undefined {
  const chunks = paragraphsOf(lines);
  if (chunks.some(({ kind }) => kind === "table")) return undefined;
  // Lines that were taken out stay as blank ones, so that the others keep their numbers.
  const numbered: string[] = [];
  for (const { n, text } of lines) numbered[n - 1] = text;
  // A paragraph that the mail program broke is one line again, where the first of its lines stood.
  for (const chunk of chunks) {
    if (chunk.kind !== "prose" || chunk.lines.length < 2) continue;
    for (const [at, { n }] of chunk.lines.entries()) numbered[n - 1] = at === 0 ? chunk.text : "";
  }
  const labelled = labelParagraphs(sourceLines(Array.from(numbered, (text) => text ?? "").join("\n")), trainedModel());
  const paragraphs = labelled.filter(({ role }) => role === "body").length;
  const [headline] = labelled.filter(({ role }) => role === "headline");
  // A mail has a subject: a sentence of few is copy, and a few words are no page with a title.
  const isSentence = headline !== undefined && /[.!?]["”’)]*$/u.test(headline.text) && headline.declared === undefined;
  if (paragraphs < (headline === undefined ? 1 : 2) || isSentence) return undefined;
  const parts = storyFromCopy(labelled);
  const sources = Object.entries(parts.sources ?? {}).map(([field, from]) => [field, placed(from, part)] as const);
  return {
    ...parts,
    body: parts.body.map((piece) =>
      piece.source === undefined ? piece : { ...piece, source: placed(piece.source, part) },
    ),
    sources: Object.fromEntries(sources),
    setAside: (parts.setAside ?? []).map((aside) => ({ ...aside, from: inPart(aside.from, part) })),
  };
}

const placed = (source: From, part: string): From => ({ ...source, from: inPart(source.from, part) });

/** Lines are counted in the part of the mail, not in the file. */
function inPart(place: SourcePlace, part: string): SourcePlace {
  if (place.lines === undefined) return place;
  const [first, last] = place.lines;
  return { path: `${part}, ${whereIs([first, last].map((n) => ({ n, text: "" })))}` };
}
