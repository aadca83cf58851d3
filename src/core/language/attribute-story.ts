import type { Block, Span } from "../story/blocks.ts";
import { kindOf, spanOf } from "./attribute-facts.ts";
import { type AnalysedText, analyseText, notEnglish } from "./attribute-text.ts";
import type { Run } from "./attribution/assemble.ts";
import type { Candidate } from "./attribution/find-antecedent.ts";
import type { Sign } from "./claims/read-marks.ts";
import type { Speaker } from "./attribution/resolve-speakers.ts";
import type { Attribution, Facts, Name } from "./facts.ts";
import { isEnglishStory } from "./is-english.ts";
import { joinFacts } from "./join-facts.ts";
import { keptWith } from "../kept-with.ts";
import { listSources } from "./list-sources.ts";
import { type Placer, placer } from "./placer.ts";
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

/** The facts of a block read as one paragraph, whatever breaks its lines. */
const onOneLine = keptWith((facts: Facts): Facts =>
  lineBreaks.test(facts.text) ? readFacts(facts.text.replace(allLineBreaks, " ")) : facts,
);

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
    read.map((block) => onOneLine(factsOf(block))),
    gap,
  );
  if (!isEnglishStory(facts)) return { credits: [], claims: [], faults: [], sources: [], notRead: notEnglish };
  const analysed = analyseText(facts);
  const place = placer(read, gap.length);
  const { sources, indexOf } = listSources(analysed, place);
  const { reading, found, resolved } = analysed;
  const spans = (runs: readonly Run[]): readonly Span[] => {
    const [only] = runs;
    if (only !== undefined && runs.length === 1) return place.all(spanOf(reading, only));
    return runs.flatMap((run) => place.all(spanOf(reading, run)));
  };
  const credits = found.map(({ source, cue, content }, index): StoryCredit => {
    const by = indexOf[index] ?? -1;
    const kind = kindOf(reading, content);
    const given = resolved.speakers[index]?.kind ?? "none";
    const [whom, how, what] = [spans(source), spans(cue), spans(content)];
    return by < 0
      ? { source: whom, cue: how, content: what, kind, given }
      : { source: whom, cue: how, content: what, kind, by, given };
  });
  return { credits, claims: claimsOf(analysed, read, place), faults: faultsOf(analysed, place), sources };
}

function claimsOf({ claims }: AnalysedText, blocks: readonly Block[], place: Placer): readonly StoryClaim[] {
  const told: StoryClaim[] = [];
  for (const { span, status, score, reasons, signs, attribution } of claims) {
    const at = place.first(span.from, span.to);
    const kind = blocks[place.blockAt(span.from)]?.kind;
    // The headline and the dek assert what the body must bear out.
    if (at === undefined || kind === "headline" || kind === "dek") continue;
    const where = signs.length === 0 ? noSigns : placed(signs, place);
    told.push(
      attribution < 0
        ? { span: at, status, score, reasons, signs: where }
        : { span: at, status, score, reasons, signs: where, credit: attribution },
    );
  }
  return told;
}

const noSigns: StoryClaim["signs"] = [];

function placed(signs: readonly Sign[], place: Placer): StoryClaim["signs"] {
  const [only] = signs;
  if (only !== undefined && signs.length === 1) {
    const { reason, from, to } = only;
    const span = place.only(from, to);
    if (span !== undefined) return [{ reason, span }];
  }
  const told: { readonly reason: string; readonly span: Span }[] = [];
  for (const sign of signs) {
    const { reason } = sign;
    for (const span of place.all(sign)) told.push({ reason, span });
  }
  return told;
}

function faultsOf({ facts, faults, claims, resolved }: AnalysedText, place: Placer): readonly StoryFault[] {
  const antecedents = (candidates: readonly Candidate[]): readonly Antecedent[] =>
    candidates.flatMap(({ name, mention, sentencesAway, paragraphsAway, speaker }) => {
      const { from, to } = facts.names[mention] ?? { from: 0, to: 0 };
      const span = place.first(from, to);
      return span === undefined ? [] : [{ name, span, sentencesAway, paragraphsAway, speaker }];
    });
  const found = faults.flatMap(({ type, attribution, loose, turned, from, to }): readonly StoryFault[] => {
    const other = turned === undefined ? undefined : place.first(turned.from, turned.to);
    const speaker =
      attribution === undefined
        ? loose === undefined
          ? undefined
          : resolved.loose[loose]?.speaker
        : resolved.speakers[attribution];
    const span = place.first(from, to);
    if (span === undefined) return [];
    const fault = { type, span, candidates: antecedents(speaker?.candidates ?? []) };
    return [other === undefined ? fault : { ...fault, turned: other }];
  });
  const vague = claims
    .filter(({ status }) => status === "vague")
    .flatMap(({ signs }): readonly StoryFault[] => {
      const [sign] = signs;
      if (sign === undefined) return [];
      return place.all(sign).map((span) => ({ type: "vague-source", span, candidates: [], reason: sign.reason }));
    });
  return [...found, ...vague];
}
