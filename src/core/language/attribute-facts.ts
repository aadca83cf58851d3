import type { Run, TokenAttribution } from "./attribution/assemble.ts";
import { readAttribution } from "./attribution/read-attribution.ts";
import type { Reading } from "./attribution/reading.ts";
import type { Attribution, Facts, TextSpan } from "./facts.ts";
import { isEnglish } from "./is-english.ts";

/** Who is credited with what in a text. */
export function attributeFacts(facts: Facts): readonly Attribution[] {
  if (facts.tokens.length === 0 || !isEnglish(facts.text)) return [];
  const { reading, found } = readAttribution(facts);
  return found.map((one) => inText(reading, one));
}

/** A run of tokens as offsets into the text. */
export const spanOf = (reading: Reading, { first, end }: Run): TextSpan => ({
  from: reading.from[first] ?? 0,
  to: reading.to[end - 1] ?? 0,
});

function inText(reading: Reading, { cue, source, content }: TokenAttribution): Attribution {
  const spans = (runs: readonly Run[]): readonly TextSpan[] => runs.map((run) => spanOf(reading, run));
  return { source: spans(source), cue: spans(cue), content: spans(content), kind: kindOf(reading, content) };
}

/** Direct where nearly all words stand in quotation marks, indirect where none do. */
export function kindOf(reading: Reading, content: readonly Run[]): Attribution["kind"] {
  let words = 0;
  let quoted = 0;
  for (const { first, end } of content) {
    for (let i = first; i < end; i++) {
      if (reading.shape[i] === 4) continue;
      words += 1;
      if ((reading.quote[i] ?? 0) > 0) quoted += 1;
    }
  }
  return quoted === 0 ? "indirect" : quoted >= words * 0.9 ? "direct" : "mixed";
}
