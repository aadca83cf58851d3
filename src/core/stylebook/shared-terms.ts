import type { Term } from "./stylebook.ts";

/** Expressions that desks on both sides of the Atlantic take out. */
export const sharedTerms: readonly Term[] = [];
