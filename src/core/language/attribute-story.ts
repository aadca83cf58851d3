import type { Block, Span } from "../story/blocks.ts";
import { kindOf, spanOf } from "./attribute-facts.ts";
import { type AnalysedText, analyseText, notEnglish } from "./attribute-text.ts";
import type { Run } from "./attribution/assemble.ts";
import { lowerBound } from "./attribution/spoken.ts";
import type { Candidate } from "./attribution/find-antecedent.ts";
import type { Speaker } from "./attribution/resolve-speakers.ts";
import type { Attribution, Facts, Name, TextSpan } from "./facts.ts";
import { isEnglishStory } from "./is-english.ts";
import { joinFacts } from "./join-facts.ts";
import { listSources } from "./list-sources.ts";
import { readFacts } from "./read-facts.ts";

/** Words that somebody is credited with. */
export interface StoryCredit {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: Attribution["kind"];
  /** Index into the sources; absent where nobody is credited, or nobody knows whom "he" means. */
  readonly by?: number;
  /** How the source is given. */
  readonly given: Speaker["kind"];
}

/** A sentence that asserts something. */
export interface StoryClaim {
  readonly span: Span;
  readonly status: "attributed" | "unattributed" | "dangling" | "vague";
  /** 0..1: how much a desk would want to know who says so. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** The words that gave the reasons. */
  readonly signs: readonly { readonly reason: string; readonly span: Span }[];
  /** Index into the credits: who is credited with it, or from whom it may go on. */
  readonly credit?: number;
}

/** One who might be meant by a pronoun. */
export interface Antecedent {
  readonly name: string;
  /** Where the name last stood before. */
  readonly span: Span;
  readonly sentencesAway: number;
  readonly paragraphsAway: number;
  /** Credited with something there. */
  readonly speaker: boolean;
}

/** A quotation without a speaker, a pronoun without an antecedent, or a credit to nobody who could be found. */
export interface StoryFault {
  readonly type: "speakerless-quote" | "dangling-pronoun" | "vague-source";
  readonly span: Span;
  /** For a pronoun: who might be meant, likeliest first. */
  readonly candidates: readonly Antecedent[];
  /** The other of "he" and "she" shortly before, which may be the wrong one of the two. */
  readonly turned?: Span;
  /** For a vague credit: what is vague about it. */
  readonly reason?: string;
}

/** One who is credited in the story. */
export interface StorySource {
  readonly name: string;
  readonly kind: Name["kind"] | "description";
  /** Words credited to them, and their share in all credited words. */
  readonly words: number;
  readonly share: number;
  /** Where they are credited: name, pronoun or description. */
  readonly mentions: readonly Span[];
}

/** Who says what in a story. */
export interface StoryAttribution {
  readonly credits: readonly StoryCredit[];
  readonly claims: readonly StoryClaim[];
  readonly faults: readonly StoryFault[];
  /** By words credited, most first. */
  readonly sources: readonly StorySource[];
  /** Absent where the story was read; else why not. */
  readonly notRead?: string;
}

const readKinds: ReadonlySet<Block["kind"]> = new Set(["headline", "dek", "paragraph", "quote", "list-item"]);
const gap = "\n\n";
/** A line break inside a block parts no paragraphs. */
const lineBreaks = /[\n\r\u2028\u2029]/u;
const allLineBreaks = /[\n\r\u2028\u2029]/gu;

/**
 * Reads headline, dek and body of a story as one text, so that speakers carry over from block to block. `factsOf`: what
 * was read of each block already.
 */
export function attributeStory(
  blocks: readonly Block[],
  factsOf: (block: Block) => Facts = ({ text }) => readFacts(text),
): StoryAttribution {
  const read = blocks.filter(({ kind }) => readKinds.has(kind));
  const facts = joinFacts(
    read.map((block) =>
      lineBreaks.test(block.text) ? readFacts(block.text.replace(allLineBreaks, " ")) : factsOf(block),
    ),
    gap,
  );
  if (!isEnglishStory(facts)) return { credits: [], claims: [], faults: [], sources: [], notRead: notEnglish };
  const analysed = analyseText(facts);
  const place = placer(read);
  const { sources, indexOf } = listSources(analysed, place);
  const { reading, found, resolved } = analysed;
  const spans = (runs: readonly Run[]): readonly Span[] => {
    const [only] = runs;
    if (only !== undefined && runs.length === 1) return place(spanOf(reading, only));
    return runs.flatMap((run) => place(spanOf(reading, run)));
  };
  const credits = found.map(({ source, cue, content }, index): StoryCredit => {
    const by = indexOf.get(index);
    return {
      source: spans(source),
      cue: spans(cue),
      content: spans(content),
      kind: kindOf(reading, content),
      ...(by === undefined ? {} : { by }),
      given: resolved.speakers[index]?.kind ?? "none",
    };
  });
  return { credits, claims: claimsOf(analysed, read, place), faults: faultsOf(analysed, place), sources };
}

/** From a span of the joined text to its places in the blocks. */
export type Place = (span: TextSpan) => readonly Span[];

/** From offsets in the joined text to the blocks; a span over several blocks falls into parts. */
function placer(blocks: readonly Block[]): Place {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of blocks) {
    starts.push(at);
    at += text.length + gap.length;
  }
  return ({ from, to }) => {
    const spans: Span[] = [];
    const nearest = Math.max(0, lowerBound(starts, from + 1) - 1);
    const own = blocks[nearest];
    const begin = starts[nearest] ?? 0;
    // Nearly all stand in one block, with both their ends.
    if (own !== undefined && from >= begin && to <= begin + own.text.length && to > from)
      return [{ block: own.id, from: from - begin, to: to - begin }];
    for (let i = nearest; i < blocks.length; i++) {
      const block = blocks[i];
      const start = starts[i] ?? 0;
      if (block === undefined || start >= to) break;
      const span = { block: block.id, from: Math.max(0, from - start), to: Math.min(block.text.length, to - start) };
      if (span.to > span.from) spans.push(span);
    }
    return spans;
  };
}

function claimsOf({ claims }: AnalysedText, blocks: readonly Block[], place: Place): readonly StoryClaim[] {
  const told = new Set(blocks.filter(({ kind }) => kind !== "headline" && kind !== "dek").map(({ id }) => id));
  return claims.flatMap(({ span, status, score, reasons, signs, attribution }): readonly StoryClaim[] => {
    const [at] = place(span);
    // The headline and the dek assert what the body must bear out.
    if (at === undefined || !told.has(at.block)) return [];
    return [
      {
        span: at,
        status,
        score,
        reasons,
        signs: signs.flatMap((sign) => place(sign).map((where) => ({ reason: sign.reason, span: where }))),
        ...(attribution < 0 ? {} : { credit: attribution }),
      },
    ];
  });
}

function faultsOf({ facts, faults, claims, resolved }: AnalysedText, place: Place): readonly StoryFault[] {
  const antecedents = (candidates: readonly Candidate[]): readonly Antecedent[] =>
    candidates.flatMap(({ name, mention, sentencesAway, paragraphsAway, speaker }) => {
      const [span] = place(facts.names[mention] ?? { from: 0, to: 0 });
      return span === undefined ? [] : [{ name, span, sentencesAway, paragraphsAway, speaker }];
    });
  const found = faults.flatMap(({ type, attribution, loose, turned, from, to }): readonly StoryFault[] => {
    const [other] = turned === undefined ? [] : place(turned);
    const speaker =
      attribution === undefined
        ? loose === undefined
          ? undefined
          : resolved.loose[loose]?.speaker
        : resolved.speakers[attribution];
    return place({ from, to })
      .slice(0, 1)
      .map((span) => ({
        type,
        span,
        candidates: antecedents(speaker?.candidates ?? []),
        ...(other === undefined ? {} : { turned: other }),
      }));
  });
  const vague = claims
    .filter(({ status }) => status === "vague")
    .flatMap(({ signs }): readonly StoryFault[] => {
      const [sign] = signs;
      if (sign === undefined) return [];
      return place(sign).map((span) => ({ type: "vague-source", span, candidates: [], reason: sign.reason }));
    });
  return [...found, ...vague];
}
