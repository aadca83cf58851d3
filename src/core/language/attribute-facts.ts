import { assemble, type Run, type TokenAttribution } from "./attribution/assemble.ts";
import { findSource, sourceRuns } from "./attribution/find-source.ts";
import { labelTokens } from "./attribution/label-tokens.ts";
import { attributionModel } from "./attribution/model.ts";
import { layOut, type Reading } from "./attribution/reading.ts";
import { scoreCues } from "./attribution/score-cues.ts";
import type { Attribution, Facts, TextSpan } from "./facts.ts";

/** Who is credited with what in a text: cues are scored, tokens labelled, and the labels put together. */
export function attributeFacts(facts: Facts): readonly Attribution[] {
  if (facts.tokens.length === 0) return [];
  const reading = layOut(facts);
  const model = attributionModel();
  const cue = scoreCues(reading, model.cues, model.cueBias);
  const label = labelTokens(reading, cue, model.labels, model.transitions);
  const sources = sourceRuns(reading, label);
  return assemble(reading, label, (run) => findSource(reading, label, sources, run)).map((found) =>
    inText(reading, found),
  );
}

function inText(reading: Reading, { cue, source, content }: TokenAttribution): Attribution {
  const spanOf = (run: Run): TextSpan => ({
    from: reading.tokens[run.first]?.from ?? 0,
    to: reading.tokens[run.end - 1]?.to ?? 0,
  });
  return {
    source: source.map(spanOf),
    cue: cue.map(spanOf),
    content: content.map(spanOf),
    kind: kindOf(reading, content),
  };
}

/** Direct where nearly all words stand in quotation marks, indirect where none do. */
function kindOf(reading: Reading, content: readonly Run[]): Attribution["kind"] {
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
