import type { Stylebook, Term } from "../../stylebook/stylebook.ts";

/** A term with the pattern that finds it at a place. */
export interface IndexedTerm {
  readonly term: Term;
  readonly pattern: RegExp;
}

const known = new WeakMap<Stylebook, ReadonlyMap<string, readonly IndexedTerm[]>>();

/** The terms of a stylebook by the first word of each, in small letters; the longest first. Made once for each book. */
export function termIndex(stylebook: Stylebook): ReadonlyMap<string, readonly IndexedTerm[]> {
  const before = known.get(stylebook);
  if (before !== undefined) return before;
  const made = new Map<string, IndexedTerm[]>();
  for (const term of stylebook.terms.toSorted((one, other) => other.avoid.length - one.avoid.length)) {
    const first = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/u.exec(term.avoid)?.[0].toLowerCase() ?? "";
    const words = term.avoid.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, "\\s+");
    const pattern = new RegExp(`${words}(?![\\p{L}\\p{N}-])`, /\p{Lu}/u.test(term.avoid) ? "uy" : "iuy");
    made.set(first, [...(made.get(first) ?? []), { term, pattern }]);
  }
  known.set(stylebook, made);
  return made;
}
