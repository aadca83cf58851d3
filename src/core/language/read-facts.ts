import { attributeFacts } from "./attribute-facts.ts";
import { cutWords } from "./cut-words.ts";
import type { Facts } from "./facts.ts";
import { once } from "./once.ts";
import { readDates } from "./read-dates.ts";
import { readNames } from "./read-names.ts";
import { readQuantities } from "./read-quantities.ts";
import { readQuotations } from "./read-quotations.ts";
import { readTokens } from "./read-tokens.ts";
import { splitSentences } from "./split-sentences.ts";

/** What can be read out of a text. Each part is computed when it is first asked for, then kept. */
export function readFacts(text: string): Facts {
  const cuts = once(() => cutWords(text));
  const sentences = once(() => splitSentences(text, cuts()));
  const tokens = once(() => readTokens(cuts()));
  const quotations = once(() => readQuotations(text));
  const names = once(() => readNames(tokens(), sentences(), new Set(quotations().map(({ from }) => from))));
  const dates = once(() => readDates(text));
  const quantities = once(() => {
    const years = dates().filter(({ year }) => year !== undefined);
    return readQuantities(tokens()).filter(({ from, to }) => !years.some((date) => date.from < to && from < date.to));
  });
  const facts: Facts = {
    text,
    get tokens() {
      return tokens();
    },
    get sentences() {
      return sentences();
    },
    get quotations() {
      return quotations();
    },
    get names() {
      return names();
    },
    get quantities() {
      return quantities();
    },
    get dates() {
      return dates();
    },
    get attributions() {
      return attributions();
    },
  };
  const attributions = once(() => attributeFacts(facts));
  return facts;
}
