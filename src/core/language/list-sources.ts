import { spanOf } from "./attribute-facts.ts";
import type { StorySource } from "./attribute-story.ts";
import type { AnalysedText } from "./attribute-text.ts";
import { firstRun } from "./attribution/assemble.ts";
import { byText } from "./by-text.ts";
import type { Name } from "./facts.ts";
import { once } from "./once.ts";
import type { Placer } from "./placer.ts";
import type { Span } from "../story/blocks.ts";

interface Tally {
  readonly name: string;
  readonly kind: StorySource["kind"];
  words: number;
  mentions: readonly Span[];
  readonly attributions: number[];
}

/** How a source is called, and by which word a person of that name is known. */
interface Label {
  readonly label: string;
  readonly lower: string;
  readonly surname: string;
}

const withoutClitic = (text: string): string => (text.endsWith("'s") || text.endsWith("’s") ? text.slice(0, -2) : text);

const readLabel = (text: string): Label => {
  const label = withoutClitic(text);
  return { label, lower: label.toLowerCase(), surname: (label.split(/\s+/u).at(-1) ?? label).toLowerCase() };
};

/** Kept for names alone: a description is a piece of the story's text, which would be kept with it. */
const labelOfName = byText(readLabel);

/** The last of several words in small letters; empty where there is but one. */
const surnameOf = byText((text) => (text.includes(" ") ? text.slice(text.lastIndexOf(" ") + 1).toLowerCase() : ""));

/** Who is credited, by surname for people; pronouns count for whom they stand for. `indexOf`: of each attribution, -1 for nobody. */
export function listSources(
  { facts, reading, found, resolved }: AnalysedText,
  place: Placer,
): { readonly sources: readonly StorySource[]; readonly indexOf: Int32Array } {
  const tallies = new Map<string, Tally>();
  const kinds = once(() => kindsOf(facts.names));
  const fullNames = once(() => fullNamesOf(facts.names));
  let total = 0;
  for (let index = 0; index < found.length; index++) {
    const one = found[index];
    if (one === undefined) break;
    const { source, content } = one;
    const speaker = resolved.speakers[index];
    const run = firstRun(source);
    let words = 0;
    for (const { first, end } of content) words += countWords(reading.shape, first, end);
    total += words;
    if (
      speaker === undefined ||
      run === undefined ||
      speaker.dangling ||
      (speaker.kind === "pronoun" && speaker.name === undefined)
    )
      continue;
    const isPerson = speaker.person !== undefined;
    const of = speaker.name === undefined ? undefined : labelOfName(speaker.name);
    const label = of?.label ?? withoutClitic(speaker.text);
    const key = of === undefined ? label.toLowerCase() : isPerson ? of.surname : of.lower;
    const spans = place.all(spanOf(reading, run));
    let tally = tallies.get(key);
    if (tally === undefined) {
      const name = (isPerson ? fullNames().get(key) : undefined) ?? label;
      const kind = isPerson ? "person" : (kinds().get(speaker.name ?? "") ?? "description");
      tally = { name, kind, words, mentions: spans, attributions: [index] };
      tallies.set(key, tally);
      continue;
    }
    tally.words += words;
    tally.mentions = tally.mentions.concat(spans);
    tally.attributions.push(index);
  }
  const ranked = [...tallies.values()].sort((a, b) => b.words - a.words);
  const indexOf = new Int32Array(found.length).fill(-1);
  ranked.forEach(({ attributions }, rank) => {
    for (const index of attributions) indexOf[index] = rank;
  });
  const sources = ranked.map(({ name, kind, words, mentions }) => ({
    name,
    kind,
    words,
    share: total === 0 ? 0 : words / total,
    mentions,
  }));
  return { sources, indexOf };
}

/** What kind of name each is, as it is said last. */
function kindsOf(names: readonly Name[]): ReadonlyMap<string, Name["kind"]> {
  const kinds = new Map<string, Name["kind"]>();
  for (const { text, kind } of names) kinds.set(text, kind);
  return kinds;
}

/** The first name of several words that each surname has. */
function fullNamesOf(names: readonly Name[]): ReadonlyMap<string, string> {
  const fullNames = new Map<string, string>();
  for (const { kind, text } of names) {
    const surname = kind === "person" ? surnameOf(text) : "";
    if (surname !== "" && !fullNames.has(surname)) fullNames.set(surname, text);
  }
  return fullNames;
}

function countWords(shape: Uint8Array, first: number, end: number): number {
  let words = 0;
  for (let i = first; i < end; i++) if (shape[i] !== 4) words += 1;
  return words;
}
