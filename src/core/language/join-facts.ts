import type { DateMention, Facts, Name, Quantity, Quotation, TextSpan, Token } from "./facts.ts";
import { LazyFacts } from "./lazy-facts.ts";
import { draftsOf, mayEntitle, type NameDraft } from "./name-drafts.ts";
import { readNames, settleNames } from "./read-names.ts";
import { makeToken } from "./read-tokens.ts";

/**
 * The facts of several texts as those of one, parted by `gap`: what was read of a paragraph is not read again when the
 * story is. Of names the kind alone is settled anew, for a surname above goes with a full name below.
 */
export const joinFacts = (parts: readonly Facts[], gap: string): Facts => new JoinedFacts(parts, gap);

class JoinedFacts extends LazyFacts {
  readonly parts: readonly { readonly facts: Facts; readonly by: number }[];

  constructor(parts: readonly Facts[], gap: string) {
    super(parts.map(({ text }) => text).join(gap));
    let length = 0;
    this.parts = parts.map((facts) => {
      const by = length;
      length += facts.text.length + gap.length;
      return { facts, by };
    });
  }

  protected readNames(): readonly Name[] {
    let before: Token | undefined;
    const stretches: { readonly drafts: readonly NameDraft[]; readonly by: number }[] = [];
    for (const { facts, by } of this.parts) {
      const drafts = draftsOf(facts);
      // "… says mayor" above "Jo Roe …": there the names are read in the whole.
      if (before !== undefined && mayEntitle(before) && drafts[0]?.open === true)
        return readNames(this.tokens, this.sentences, this.quotations);
      stretches.push({ drafts, by });
      before = facts.tokens.at(-1) ?? before;
    }
    return settleNames(stretches);
  }
  protected readTokens(): readonly Token[] {
    return this.#moved(tokensOf, moveToken);
  }
  protected readSentences(): readonly TextSpan[] {
    return this.#moved(sentencesOf, moveSpan);
  }
  protected readQuotations(): readonly Quotation[] {
    return this.#moved(quotationsOf, move);
  }
  protected readQuantities(): readonly Quantity[] {
    return this.#moved(quantitiesOf, move);
  }
  protected readDates(): readonly DateMention[] {
    return this.#moved(datesOf, move);
  }

  /** The parts one after the other, each moved to its place. */
  #moved<T>(of: (facts: Facts) => readonly T[], to: (one: T, by: number) => T): readonly T[] {
    const all: T[] = [];
    for (const { facts, by } of this.parts) for (const one of of(facts)) all.push(by === 0 ? one : to(one, by));
    return all;
  }
}

const tokensOf = ({ tokens }: Facts): Facts["tokens"] => tokens;
const sentencesOf = ({ sentences }: Facts): Facts["sentences"] => sentences;
const quotationsOf = ({ quotations }: Facts): Facts["quotations"] => quotations;
const quantitiesOf = ({ quantities }: Facts): Facts["quantities"] => quantities;
const datesOf = ({ dates }: Facts): Facts["dates"] => dates;

const moveToken = ({ from, to, form }: Token, by: number): Token => makeToken(from + by, to + by, form);
const moveSpan = ({ from, to }: TextSpan, by: number): TextSpan => ({ from: from + by, to: to + by });
const move = <T extends TextSpan>(one: T, by: number): T => ({ ...one, from: one.from + by, to: one.to + by });
