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
  #tokens: readonly Token[] | undefined;
  #words: readonly PlainWord[] | undefined;
  #sentences: readonly TextSpan[] | undefined;
  #quotations: readonly Quotation[] | undefined;
  #names: readonly Name[] | undefined;
  #quantities: readonly Quantity[] | undefined;
  #dates: readonly DateMention[] | undefined;
  #attributions: readonly Attribution[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= this.readTokens());
  }
  get words(): readonly PlainWord[] {
    return (this.#words ??= readPlainWords(this.text));
  }
  get sentences(): readonly TextSpan[] {
    return (this.#sentences ??= this.readSentences());
  }
  get quotations(): readonly Quotation[] {
    return (this.#quotations ??= this.readQuotations());
  }
  get names(): readonly Name[] {
    return (this.#names ??= this.readNames());
  }
  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= this.readQuantities());
  }
  get dates(): readonly DateMention[] {
    return (this.#dates ??= this.readDates());
  }
  get attributions(): readonly Attribution[] {
    return (this.#attributions ??= attributeFacts(this));
  }

  protected abstract readNames(): readonly Name[];
  protected abstract readTokens(): readonly Token[];
  protected abstract readSentences(): readonly TextSpan[];
  protected abstract readQuotations(): readonly Quotation[];
  protected abstract readQuantities(): readonly Quantity[];
  protected abstract readDates(): readonly DateMention[];
}
