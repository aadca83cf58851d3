import type { Stylebook } from "./stylebook.ts";

const known = new WeakMap<Stylebook, ReadonlyMap<string, string>>();

/** The spellings of a stylebook, made quick to look up. */
export function spellingsOf(stylebook: Stylebook): ReadonlyMap<string, string> {
  const before = known.get(stylebook);
  if (before !== undefined) return before;
  const made = new Map(Object.entries(stylebook.spellings));
  known.set(stylebook, made);
  return made;
}
