import { spanOf } from "./attribute-facts.ts";
import type { Place, StorySource } from "./attribute-story.ts";
import type { AnalysedText } from "./attribute-text.ts";
import type { Name } from "./facts.ts";
import type { Span } from "../story/blocks.ts";

interface Tally {
  readonly name: string;
  readonly kind: StorySource["kind"];
  words: number;
  readonly mentions: Span[];
  readonly attributions: number[];
}

/** Who is credited, by surname for people; pronouns count for whom they stand for. */
export function listSources(
  { facts, reading, found, resolved }: AnalysedText,
  place: Place,
): { readonly sources: readonly StorySource[]; readonly indexOf: ReadonlyMap<number, number> } {
  const tallies = new Map<string, Tally>();
  const kinds = new Map<string, Name["kind"]>();
  const fullNames = new Map<string, string>();
  for (const { kind, text } of facts.names) {
    kinds.set(text, kind);
    const blank = kind === "person" ? text.lastIndexOf(" ") : -1;
    if (blank < 0) continue;
    const surname = text.slice(blank + 1).toLowerCase();
    if (!fullNames.has(surname)) fullNames.set(surname, text);
  }
  let total = 0;
  found.forEach(({ source, content }, index) => {
    const speaker = resolved.speakers[index];
    const run = source[0];
    const words = content.reduce((sum, { first, end }) => sum + countWords(reading.shape, first, end), 0);
    total += words;
    if (
      speaker === undefined ||
      run === undefined ||
      speaker.dangling ||
      (speaker.kind === "pronoun" && speaker.name === undefined)
    )
      return;
    const label = (speaker.name ?? speaker.text).replace(/['’]s$/u, "");
    const key = (speaker.person === undefined ? label : (label.split(/\s+/u).at(-1) ?? label)).toLowerCase();
    const fuller = speaker.person === undefined ? undefined : fullNames.get(key);
    const kind = speaker.person !== undefined ? "person" : (kinds.get(speaker.name ?? "") ?? "description");
    const tally = tallies.get(key) ?? { name: fuller ?? label, kind, words: 0, mentions: [], attributions: [] };
    tally.words += words;
    tally.mentions.push(...place(spanOf(reading, run)));
    tally.attributions.push(index);
    tallies.set(key, tally);
  });
  const ranked = [...tallies.values()].sort((a, b) => b.words - a.words);
  const indexOf = new Map(
    ranked.flatMap(({ attributions }, rank) => attributions.map((index) => [index, rank] as const)),
  );
  const sources = ranked.map(({ name, kind, words, mentions }) => ({
    name,
    kind,
    words,
    share: total === 0 ? 0 : words / total,
    mentions,
  }));
  return { sources, indexOf };
}

function countWords(shape: Uint8Array, first: number, end: number): number {
  let words = 0;
  for (let i = first; i < end; i++) if (shape[i] !== 4) words += 1;
  return words;
}
