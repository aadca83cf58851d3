import type { Stylebook, Term } from "../../stylebook/stylebook.ts";

/** All terms of a stylebook as one pattern, and each by its words. */
export interface TermPattern {
  readonly pattern: RegExp | undefined;
  readonly terms: ReadonlyMap<string, Term>;
}

const known = new WeakMap<Stylebook, TermPattern>();

/** Made once for each stylebook. Terms with a capital count as written, the others with small or a first capital letter. */
export function termPattern(stylebook: Stylebook): TermPattern {
  const before = known.get(stylebook);
  if (before !== undefined) return before;
  const { terms } = stylebook;
  const sources = terms.map(({ avoid }) => {
    const words = escape(avoid).replaceAll(/\s+/gu, "\\s+");
    const first = words.slice(0, 1);
    return /\p{Lu}/u.test(avoid) || first.toUpperCase() === first
      ? words
      : `[${first}${first.toUpperCase()}]${words.slice(1)}`;
  });
  const made: TermPattern = {
    pattern:
      sources.length === 0
        ? undefined
        : new RegExp(
            `(?<![\\p{L}\\p{N}-])(?:${sources.toSorted((one, other) => other.length - one.length).join("|")})(?![\\p{L}\\p{N}-])`,
            "gu",
          ),
    terms: new Map(terms.map((term) => [/\p{Lu}/u.test(term.avoid) ? term.avoid : term.avoid.toLowerCase(), term])),
  };
  known.set(stylebook, made);
  return made;
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
