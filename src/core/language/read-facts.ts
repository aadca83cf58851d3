import { type Cut, cutWords } from "./cut-words.ts";
import type { DateMention, Facts, Name, Quantity, Quotation, TextSpan, Token } from "./facts.ts";
import { LazyFacts } from "./lazy-facts.ts";
import { readDates } from "./read-dates.ts";
import { draftsOf } from "./name-drafts.ts";
import { settleNames } from "./read-names.ts";
import { readQuantities } from "./read-quantities.ts";
import { readQuotations } from "./read-quotations.ts";
import { readTokens } from "./read-tokens.ts";
import { splitSentences } from "./split-sentences.ts";

/** What can be read out of a text. Each part is computed when it is first asked for, then kept. */
export const readFacts = (text: string): Facts => new ReadFacts(text);

class ReadFacts extends LazyFacts {
  private ownCuts: readonly Cut[] | undefined;

  /** Asked for by tokens and by sentences; with whoever comes second they are let go. */
  private cuts(): readonly Cut[] {
    const cuts = this.ownCuts ?? cutWords(this.text);
    this.ownCuts = this.ownCuts === undefined ? cuts : undefined;
    return cuts;
  }
  protected readNames(): readonly Name[] {
    return settleNames([{ drafts: draftsOf(this), by: 0 }]);
  }
  protected readTokens(): readonly Token[] {
    return readTokens(this.cuts());
  }
  protected readSentences(): readonly TextSpan[] {
    return splitSentences(this.text, this.cuts());
  }
  protected readQuotations(): readonly Quotation[] {
    return readQuotations(this.text);
  }
  protected readQuantities(): readonly Quantity[] {
    const years = this.dates.filter(({ year }) => year !== undefined);
    const found = readQuantities(this.tokens);
    if (years.length === 0) return found;
    return found.filter(({ from, to }) => !years.some((date) => date.from < to && from < date.to));
  }
  protected readDates(): readonly DateMention[] {
    return readDates(this.text);
  }
}
