import { attributeFacts } from "./attribute-facts.ts";
import type { Facts, TextSpan } from "./facts.ts";
import { once } from "./once.ts";
import { readNames } from "./read-names.ts";

/**
 * The facts of several texts as those of one, parted by `gap`: what was read of a paragraph is not read again when the
 * story is. Names alone are read anew, for a surname above goes with a full name below.
 */
export function joinFacts(parts: readonly Facts[], gap: string): Facts {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length + gap.length;
  }
  const moved = <T extends TextSpan>(of: (facts: Facts) => readonly T[]): (() => readonly T[]) =>
    once(() =>
      parts.flatMap((facts, n) => {
        const by = starts[n] ?? 0;
        return of(facts).map((one) => ({ ...one, from: one.from + by, to: one.to + by }));
      }),
    );
  const tokens = moved((facts) => facts.tokens);
  const sentences = moved((facts) => facts.sentences);
  const quotations = moved((facts) => facts.quotations);
  const quantities = moved((facts) => facts.quantities);
  const dates = moved((facts) => facts.dates);
  const names = once(() => readNames(tokens(), sentences(), new Set(quotations().map(({ from }) => from))));
  const facts: Facts = {
    text: parts.map(({ text }) => text).join(gap),
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
