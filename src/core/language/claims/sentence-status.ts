import type { Facts } from "../facts.ts";
import type { Run, TokenAttribution } from "../attribution/assemble.ts";
import type { Reading } from "../attribution/reading.ts";

/** How far a sentence is somebody's: by its own attribution, by going on with the one before, or not at all. */
export interface SentenceStatus {
  /** Index of the attribution that covers it or is carried over; -1 if none. */
  readonly attribution: number;
  readonly how: "covered" | "partly" | "carried" | "none";
  /** For what is carried over: how much "says who?" is left, 0 (goes on in quotation marks) … 1. */
  readonly left: number;
  /** 1 for the tokens of the whole text that an attribution takes as source, cue or content: the same for all sentences. */
  readonly covered: Uint8Array;
}

/** Openings that go on about the source or its words, and openings that may. */
const goesOnWith =
  /^(?:he|she|they|his|her|their|it|its|the (?:report|study|statement|release|paper|survey|poll|letter|document|complaint|indictment|affidavit|filing|plan|order|group|agency|ministry|department|company|official|officer|spokes\w+|minister|president|police|researchers?|authors?|team|findings|results))\b/iu;
const mayGoOn =
  /^(?:the|this|that|these|those|another|such|also|but|and|in addition|as|if|so|there|both|all|one|two|i|we|you|our|my)\b/iu;
const leaves = { paragraph: 0.5, laterInParagraph: 0.6, pronoun: 0.65, article: 0.95 } as const;

function own(owner: Int32Array, runs: readonly Run[], index: number): void {
  for (const { first, end } of runs) owner.fill(index, first, end);
}

/** The status of every sentence of a text. */
export function sentenceStatuses(
  facts: Facts,
  reading: Reading,
  found: readonly TokenAttribution[],
): readonly SentenceStatus[] {
  const { starts, sentence, paragraph, shape, quote } = reading;
  const count = starts.length - 1;
  const owner = new Int32Array(reading.tokens.length).fill(-1);
  const credited = new Uint8Array(found.length);
  found.forEach(({ cue, source, content }, index) => {
    own(owner, cue, index);
    own(owner, source, index);
    own(owner, content, index);
    credited[index] = cue.length > 0 || source.length > 0 ? 1 : 0;
  });
  const covered = new Uint8Array(reading.tokens.length);
  const statuses: SentenceStatus[] = [];
  for (let s = 0; s < count; s++) {
    const first = starts[s] ?? 0;
    const end = starts[s + 1] ?? first;
    let words = 0;
    let taken = 0;
    let quoted = 0;
    let index = -1;
    for (let i = first; i < end; i++) {
      const by = owner[i] ?? -1;
      if (by >= 0 && credited[by] === 1) {
        covered[i] = 1;
        if (index < 0) index = by;
      }
      if (shape[i] === 4) continue;
      words += 1;
      if (covered[i] === 1) taken += 1;
      if ((quote[i] ?? 0) > 0) quoted += 1;
    }
    if (words > 0 && taken * 2 >= words) statuses.push({ attribution: index, how: "covered", left: 0, covered });
    else if (taken > 0) statuses.push({ attribution: index, how: "partly", left: 1, covered });
    else {
      const before = statuses[s - 1];
      const bare = before === undefined || before.attribution < 0 || before.how === "partly";
      const left = bare ? 1 : carriedLeaves(s, before, quoted * 2 >= words);
      statuses.push(
        left < 1 && before !== undefined
          ? { attribution: before.attribution, how: "carried", left, covered }
          : { attribution: -1, how: "none", left: 1, covered },
      );
    }
  }
  return statuses;

  /** A source carries over in its paragraph, and into the next where that goes on about it; a quotation goes on anyhow. */
  function carriedLeaves(s: number, before: SentenceStatus, isQuoted: boolean): number {
    if (isQuoted) return 0;
    if (paragraph[s] === paragraph[s - 1]) return before.how === "covered" ? leaves.paragraph : leaves.laterInParagraph;
    const last = found[before.attribution]?.content.at(-1);
    // Content that ended two sentences ago carries no further than its paragraph.
    if (before.how !== "covered" || last === undefined || (sentence[last.end - 1] ?? 0) < s - 1) return 1;
    const from = reading.from[starts[s] ?? 0] ?? 0;
    const opening = facts.text.slice(from, from + 24);
    return goesOnWith.test(opening) ? leaves.pronoun : mayGoOn.test(opening) ? leaves.article : 1;
  }
}
