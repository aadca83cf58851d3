import { keptWith } from "../../kept-with.ts";
import type { Facts } from "../facts.ts";
import { assemble, type TokenAttribution } from "./assemble.ts";
import { labelByRule } from "./grammar.ts";
import { sourceFinder } from "./find-source.ts";
import { labelTokens } from "./label-tokens.ts";
import { attributionModel } from "./model.ts";
import { layOut } from "./lay-out.ts";
import type { Reading } from "./reading.ts";
import { keepSure } from "./keep-sure.ts";
import { labelSigned } from "./signed-quotation.ts";
import { scoreCues } from "./score-cues.ts";

/** A text laid out, with who is credited with what in it. */
export interface AttributionReading {
  readonly reading: Reading;
  readonly found: readonly TokenAttribution[];
}

/** Cues are scored, tokens labelled, and the labels put together. Once for the same facts. */
export const readAttribution = keptWith((facts: Facts): AttributionReading => {
  const reading = layOut(facts);
  const model = attributionModel();
  const rule = labelByRule(reading);
  const cue = scoreCues(reading, rule, model.cues, model.cueBias);
  const label = labelTokens(reading, rule, cue, model);
  keepSure(reading, rule, label);
  labelSigned(reading, label);
  const found = assemble(reading, label, sourceFinder(reading, label, rule, model.sources, model.sourceBias));
  return { reading, found };
});
