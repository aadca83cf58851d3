import { keptWith } from "../../kept-with.ts";
import type { StorySource } from "../../language/attribute-story.ts";
import type { Block, Span } from "../../story/blocks.ts";
import type { StoryView } from "../check.ts";
import type { Fix, Related } from "../finding.ts";
import { relatedAt, storyAttribution } from "./story-attribution.ts";

/** Who was credited last before a place, or is next: the one whose words these most likely are. */
export interface LikelySource {
  readonly kind: StorySource["kind"];
  /** As the copy would name them here: a surname, or the description that was used. */
  readonly who: string;
  /** Where they are credited. */
  readonly mention: Span;
}

/** A source further off than so many paragraphs is no guess worth offering. */
const farthest = { behind: 4, ahead: 1 } as const;

/** The nearest likely source of the words at a place; `credit`: the one it may go on from, as the reader of claims has it. */
export function likelySource(view: StoryView, at: Span, credit?: number): LikelySource | undefined {
  const { order, mentions } = mapOf(view);
  const here = order.get(at.block) ?? 0;
  let last: Mentioned | undefined;
  for (const mentioned of mentions) {
    const { index, mention, block } = mentioned;
    const away = here - block;
    const isBehind = away > 0 || (away === 0 && mention.from < at.from);
    if (away === 0 && mention.from >= at.from && mention.to <= at.to) continue;
    if (index === credit) return shortened(view, mentioned);
    if (isBehind && away <= farthest.behind) last = mentioned;
    if (!isBehind && -away <= farthest.ahead && last === undefined) return shortened(view, mentioned);
  }
  return last === undefined ? undefined : shortened(view, last);
}

/** Who is asked for a source is not helped by a crowd that nobody could ask either. */
const crowd =
  /^(?:some |many |most |other )?(?:some|many|most|others|sources|reports|insiders|experts|observers|critics|analysts|pundits|commentators|opponents|detractors)$/i;

/** “Whom many progressives believed”, “there were calls”, “what he said”, “another”: nobody is named there. */
const nobody =
  /^(?:wh(?:o|om|ose|ich|at|y|en|ere)|that|there|here|it|they|anyone|everyone|someone|nobody|(?:many|most|some|those) who)\b|^(?:this|these|those|each|another|one)$/i;

/** A credit that a guess can be made of. */
interface Mentioned {
  /** The how-manieth of the story's credits it is. */
  readonly index: number;
  readonly named: StorySource;
  readonly mention: Span;
  /** The how-manieth block it stands in. */
  readonly block: number;
}

/** Only the one who is offered: a story has many credits, and each claim goes over them all. */
function shortened({ blocks }: StoryView, { named: { name, kind }, mention }: Mentioned): LikelySource {
  const words = blocks.find(({ id }) => id === mention.block)?.text.slice(mention.from, mention.to) ?? "";
  // "State police": at the head of a sentence the first word alone looks like a name.
  const isPart =
    /^\p{L}+$/u.test(name) && new RegExp(`^(?:The )?${name}(?: (?!who|that|which)\\p{Ll}+){1,2}$`, "u").test(words);
  const who = isPart ? words.replace(/^The/, "the") : shortName(name, kind === "person");
  return { who: isCommon(blocks, who, mention) ? who.toLowerCase() : who, kind, mention };
}

/** "Residents": a word in the plural that has its capital of the sentence that it opens. */
function isCommon(blocks: StoryView["blocks"], who: string, { block, from }: Span): boolean {
  if (!/^\p{Lu}\p{Ll}+s$/u.test(who)) return false;
  const opens = (text: string, at: number): boolean => /(?:^|[.!?:]["”’]?\s+|["“‘])$/u.test(text.slice(0, at));
  if (!blocks.some(({ id, text }) => id === block && opens(text, from))) return false;
  const word = new RegExp(`(?<![\\p{L}])${who}(?![\\p{L}])`, "gu");
  return blocks.every(
    ({ kind, text }) => kind === "headline" || [...text.matchAll(word)].every(({ index }) => opens(text, index)),
  );
}

/** What is looked up for every claim of a story. */
interface StoryMap {
  /** The how-manieth each block is. */
  readonly order: ReadonlyMap<string, number>;
  readonly mentions: readonly Mentioned[];
}

const mapOf = keptWith((view: StoryView): StoryMap => {
  const { credits, sources } = storyAttribution(view);
  const order = new Map<string, number>(view.blocks.map(({ id }, index) => [id, index]));
  const places = new Set(sources.filter((source) => isPlace(view, source)));
  const head = view.blocks.find(({ kind }) => kind === "headline")?.id;
  const mentions: Mentioned[] = [];
  for (let index = 0; index < credits.length; index++) {
    const { by, source = [] } = credits[index] ?? {};
    const mention = source[0];
    const named = by === undefined ? undefined : sources[by];
    if (mention === undefined || named === undefined || places.has(named)) continue;
    if (crowd.test(named.name) || nobody.test(named.name)) continue;
    // “Fires: Three dead” looks like “Mayor: Town is broke”; whom the copy credits is a surer guess.
    if (mention.block === head) continue;
    mentions.push({ index, named, mention, block: order.get(mention.block) ?? 0 });
  }
  return { order, mentions };
});

/** A town says nothing: only who speaks for it does. “Vik” alone is one where the story has “in Vik” and nobody of that surname. */
function isPlace({ blocks }: StoryView, { name, kind }: StorySource): boolean {
  if (kind === "place") return true;
  const word = name.split(/\s+/).at(-1) ?? name;
  if (/\s/.test(name.trim()) || !/^\p{Lu}[\p{L}'’-]+$/u.test(word)) return false;
  // Nearly no block has the word behind a small word: only those that do are gone through.
  const behindBlank = ` ${word}`;
  const holding = blocks.filter(({ text }) => text.includes(behindBlank));
  if (holding.length === 0) return false;
  const inIt = new RegExp(`\\b(?:in|at|near|around|across|outside|through|from) ${word}(?![\\p{L}'’-]| \\p{Lu})`, "u");
  return holding.some(({ text }) => inIt.test(text));
}

function shortName(name: string, person: boolean): string {
  // “Jon Berg, 34, of Quay Road, Vik”: what stands behind the name is no part of it.
  const surname = name.split(",")[0]?.trim().split(/\s+/).at(-1) ?? name;
  if (person && !noSurname.test(surname)) return surname;
  // “The minister, who is visiting the region this week”: who it is says nothing here.
  const bare = name.replace(/,\s+(?:who|which|whose|where)\b.*$/u, "");
  return bare.replace(/^(?:The|A|An|Its|His|Her|Their|Some|Many|Two|Three|Police|Officials)\b/, (word) =>
    word.toLowerCase(),
  );
}

/** “Relief Now”, “Tenants Together”: a body that is named like a person. */
const noSurname =
  /^(?:University|College|Department|Research|Polling|State|House|Now|Today|Together|First|Here|Forward|Aid|Watch|Trust|Action|Alliance|UK|US|International|Online)$/;

/** “…, Peskov said” put behind a sentence: a guess, so it is offered and never made with others. */
export function creditFix({ text, id }: Block, to: number, { who }: LikelySource): Fix {
  const end = /([.!?…]*)(["”’)]*)\s*$/.exec(text.slice(0, to));
  const from = end?.index ?? to;
  const [, mark = "", closing = ""] = end ?? [];
  const stop = mark === "" ? "" : ".";
  const insert =
    closing === "" ? `, ${who} said${stop}` : `${/[!?]/.test(mark) ? mark : ","}${closing} ${who} said${stop}`;
  const span = { block: id, from, to: from + mark.length + closing.length };
  return { label: `Add “${who} said”, if so`, suggestion: true, edits: [{ type: "replace", span, insert }] };
}

/** The place where the likely source is credited, to be looked at beside the guess. */
export const creditedAt = (view: StoryView, { mention }: LikelySource): readonly Related[] =>
  relatedAt(view, mention, "Nearest source");
