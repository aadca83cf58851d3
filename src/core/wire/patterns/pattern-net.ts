import type { KindSet } from "./letter-kinds.ts";
import { type PatternItem, type PatternNode, readPattern } from "./read-pattern.ts";

/** Patterns as one net of places: from each it is known which letters lead on, and where to. */
export interface PatternNet {
  readonly places: readonly NetPlace[];
  /** Where each pattern begins. */
  readonly entries: readonly number[];
  /** Whether the net says all that the pattern says: who reaches its end has matched it. */
  readonly exact: readonly boolean[];
}

/** A place of the net. */
export type NetPlace =
  | { readonly is: "letter"; readonly set: KindSet; readonly next: number }
  | { readonly is: "fork"; readonly next: number[] }
  | { readonly is: "bound"; readonly where: "start" | "end" | "word" | "inside"; readonly next: number }
  | { readonly is: "matched"; readonly pattern: number };

/** More repetitions than these are not counted. */
const mostCounted = 9;

/** Makes the net of some patterns; `folded`: those that are tried on texts in lower case. */
export function patternNet(
  patterns: readonly RegExp[],
  folded: (pattern: number) => boolean = () => false,
): PatternNet {
  const places: NetPlace[] = [];
  const exact = patterns.map(() => true);
  const add = (place: NetPlace): number => places.push(place) - 1;
  const entries = patterns.map((pattern, number) => {
    const matched = add({ is: "matched", pattern: number });
    return enter(readPattern(pattern, folded(number)), matched);

    /** The place from which a node leads to `next`. */
    function enter(node: PatternNode, next: number): number {
      if (node.is === "letter") {
        if (!node.set.exact) exact[number] = false;
        return add({ is: "letter", set: node.set, next });
      }
      if (node.is === "bound") return add({ is: "bound", where: node.where, next });
      if (node.is === "alternatives") {
        const branches = node.of.map((items) => items.reduceRight((then, item) => repeat(item, then), next));
        return branches.length === 1 ? (branches[0] ?? next) : add({ is: "fork", next: branches });
      }
      exact[number] = false;
      // What comes is known, and what is said besides is not: nothing more is asked.
      return node.is === "ahead" ? enter(node.of, matched) : next;
    }

    function repeat({ node, least, most }: PatternItem, next: number): number {
      const endless = most > mostCounted;
      if ((endless && most !== Infinity) || least > mostCounted) exact[number] = false;
      const needed = Math.min(least, mostCounted);
      let then = next;
      if (endless) {
        const loop: NetPlace & { is: "fork" } = { is: "fork", next: [] };
        then = add(loop);
        loop.next.push(enter(node, then), next);
      } else
        for (let time = needed; time < most; time += 1) then = add({ is: "fork", next: [enter(node, then), next] });
      for (let time = 0; time < needed; time += 1) then = enter(node, then);
      return then;
    }
  });
  return { places, entries, exact };
}
