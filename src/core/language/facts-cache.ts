import type { Facts } from "./facts.ts";
import { readFacts } from "./read-facts.ts";

/** Facts by text, so that checks read again only the blocks that changed. */
export interface FactsCache {
  read(text: string): Facts;
  /** How many texts are kept. */
  readonly size: number;
}

/** Keeps the facts of the texts last asked for; a story of 400 blocks fits with room for what is being typed. */
export function factsCache(limit = 1_000): FactsCache {
  const kept = new Map<string, Facts>();
  return {
    get size() {
      return kept.size;
    },
    read(text) {
      const facts = kept.get(text) ?? readFacts(text);
      // A map keeps the order of insertion: putting it back makes it the youngest.
      kept.delete(text);
      kept.set(text, facts);
      if (kept.size > limit) kept.delete(kept.keys().next().value ?? "");
      return facts;
    },
  };
}
