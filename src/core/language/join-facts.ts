import { attributeFacts } from "./attribute-facts.ts";
import type { Facts, TextSpan } from "./facts.ts";
import { once } from "./once.ts";
import { readNames } from "./read-names.ts";
import { makeToken } from "./read-tokens.ts";

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
  /** The parts one after the other, each moved to its place. */
  const moved = <T>(of: (facts: Facts) => readonly T[], move: (one: T, by: number) => T): (() => readonly T[]) =>
    once(() => {
      const all: T[] = [];
      parts.forEach((facts, n) => {
        const by = starts[n] ?? 0;
        for (const one of of(facts)) all.push(by === 0 ? one : move(one, by));
      });
      return all;
    });
  const shift = <T extends TextSpan>(one: T, by: number): T => ({ ...one, from: one.from + by, to: one.to + by });
  const tokens = moved(
    (facts) => facts.tokens,
    ({ from, to, form }, by) => makeToken(from + by, to + by, form),
  );
  const sentences = moved(
    (facts) => facts.sentences,
    ({ from, to }, by) => ({ from: from + by, to: to + by }),
  );
  const quotations = moved((facts) => facts.quotations, shift);
  const quantities = moved((facts) => facts.quantities, shift);
  const dates = moved((facts) => facts.dates, shift);
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
