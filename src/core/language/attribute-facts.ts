import type { Attribution, Facts } from "./facts.ts";

/** Who is credited with what in a text. */
export function attributeFacts(_facts: Facts): readonly Attribution[] {
  return [];
}
