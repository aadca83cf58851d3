import { attributeFacts } from "./attribute-facts.ts";
import type {
  Attribution,
  DateMention,
  Facts,
  Name,
  PlainWord,
  Quantity,
  Quotation,
  TextSpan,
  Token,
} from "./facts.ts";
import { readPlainWords } from "./read-plain-words.ts";

/**
 * Facts of which each part is read when it is first asked for, then kept. A class, for a story has hundreds of them and they are
 * asked all the time: all have one shape, and none carries functions of its own.
 */
export abstract class LazyFacts implements Facts {
  readonly text: string;
  readonly kept: unknown[] = [];
  private ownTokens: readonly Token[] | undefined;
  private ownWords: readonly PlainWord[] | undefined;
  private ownSentences: readonly TextSpan[] | undefined;
  private ownQuotations: readonly Quotation[] | undefined;
  private ownNames: readonly Name[] | undefined;
  private ownQuantities: readonly Quantity[] | undefined;
  private ownDates: readonly DateMention[] | undefined;
  private ownAttributions: readonly Attribution[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get tokens(): readonly Token[] {
    return (this.ownTokens ??= this.readTokens());
  }
  get words(): readonly PlainWord[] {
    return (this.ownWords ??= readPlainWords(this.text));
  }
  get sentences(): readonly TextSpan[] {
    return (this.ownSentences ??= this.readSentences());
  }
  get quotations(): readonly Quotation[] {
    return (this.ownQuotations ??= this.readQuotations());
  }
  get names(): readonly Name[] {
    return (this.ownNames ??= this.readNames());
  }
  get quantities(): readonly Quantity[] {
    return (this.ownQuantities ??= this.readQuantities());
  }
  get dates(): readonly DateMention[] {
    return (this.ownDates ??= this.readDates());
  }
  get attributions(): readonly Attribution[] {
    return (this.ownAttributions ??= attributeFacts(this));
  }

  protected abstract readNames(): readonly Name[];
  protected abstract readTokens(): readonly Token[];
  protected abstract readSentences(): readonly TextSpan[];
  protected abstract readQuotations(): readonly Quotation[];
  protected abstract readQuantities(): readonly Quantity[];
  protected abstract readDates(): readonly DateMention[];
}
