import type { Facts } from "../facts.ts";
import type { TokenAttribution } from "../attribution/assemble.ts";
import type { Reading } from "../attribution/reading.ts";

/** How far a sentence is somebody's: by its own attribution, by going on with the one before, or not at all. */
export interface SentenceStatus {
  /** Index of the attribution that covers it or is carried over; -1 if none. */
  readonly attribution: number;
  readonly how: "covered" | "partly" | "carried" | "none";
  /** Tokens that an attribution takes: source, cue or content. */
  readonly covered: Uint8Array;
}

const carriers =
  /^(?:he|she|they|it|this|that|these|those|the|his|her|their|its|another|such|however|also|but|and|in addition|meanwhile|according|as|if|so|there|i|we|you|our|my)\b/iu;

/** The status of every sentence of a text. */
export function sentenceStatuses(
  facts: Facts,
  reading: Reading,
  found: readonly TokenAttribution[],
): readonly SentenceStatus[] {
  const { starts, sentence, paragraph, shape, quote } = reading;
  const count = starts.length - 1;
  const owner = new Int32Array(reading.tokens.length).fill(-1);
  found.forEach(({ cue, source, content }, index) => {
    for (const run of [...cue, ...source, ...content]) for (let i = run.first; i < run.end; i++) owner[i] = index;
  });
  const credited = found.map(({ cue, source }) => cue.length > 0 || source.length > 0);
  const statuses: SentenceStatus[] = [];
  for (let s = 0; s < count; s++) {
    const first = starts[s] ?? 0;
    const end = starts[s + 1] ?? first;
    const covered = new Uint8Array(end - first);
    let words = 0;
    let taken = 0;
    let quoted = 0;
    let index = -1;
    for (let i = first; i < end; i++) {
      const by = owner[i] ?? -1;
      if (by >= 0 && credited[by] === true) {
        covered[i - first] = 1;
        if (index < 0) index = by;
      }
      if (shape[i] === 4) continue;
      words += 1;
      if (covered[i - first] === 1) taken += 1;
      if ((quote[i] ?? 0) > 0) quoted += 1;
    }
    if (words > 0 && taken * 2 >= words) statuses.push({ attribution: index, how: "covered", covered });
    else if (taken > 0) statuses.push({ attribution: index, how: "partly", covered });
    else {
      const before = statuses[s - 1];
      const carried =
        before !== undefined &&
        before.attribution >= 0 &&
        before.how !== "partly" &&
        carries(s, before, quoted * 2 >= words);
      statuses.push(
        carried
          ? { attribution: before.attribution, how: "carried", covered }
          : { attribution: -1, how: "none", covered },
      );
    }
  }
  return statuses;

  /** A source carries over in its paragraph, and into the next where that goes on without a new subject; a quotation goes on anyhow. */
  function carries(s: number, before: SentenceStatus, isQuoted: boolean): boolean {
    const sameParagraph = paragraph[s] === paragraph[s - 1];
    if (isQuoted) return true;
    if (sameParagraph) return true;
    const by = found[before.attribution];
    const last = by?.content.at(-1);
    // Content that ended two sentences ago carries no further than its paragraph.
    if (last === undefined || (sentence[last.end - 1] ?? 0) < s - 1) return false;
    const from = reading.tokens[starts[s] ?? 0]?.from ?? 0;
    return carriers.test(facts.text.slice(from, from + 20)) && before.how === "covered";
  }
}
