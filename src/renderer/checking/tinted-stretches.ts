import type { StoryAttribution } from "../../core/language/attribute-story.ts";
import type { Span } from "../../core/story/blocks.ts";

/** Words of one source: in its tone, the first of them with its letter. */
export interface TintedStretch {
  readonly span: Span;
  readonly tone: number;
  readonly label: string;
}

/** So many tones there are; letters tell more sources apart than tones do. */
export const tones = 6;

/** A source's letter: A, B … Z, then A2. */
export const sourceLabel = (index: number): string =>
  String.fromCodePoint(65 + (index % 26)) + (index < 26 ? "" : String(Math.floor(index / 26) + 1));

/** What of the text is whose. Words that overlap belong to whoever is credited first. */
export function tintedStretches({ credits }: StoryAttribution): readonly TintedStretch[] {
  const taken: Span[] = [];
  return credits.flatMap(({ by, content }) =>
    by === undefined
      ? []
      : content.flatMap((span): readonly TintedStretch[] => {
          if (taken.some(({ block, from, to }) => block === span.block && from < span.to && span.from < to)) return [];
          taken.push(span);
          return [{ span, tone: by % tones, label: sourceLabel(by) }];
        }),
  );
}
