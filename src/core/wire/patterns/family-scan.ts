import { openPatterns } from "./open-patterns.ts";
import { patternNet } from "./pattern-net.ts";
import { halfOfScan, patternScan } from "./pattern-scan.ts";
import { paysOff } from "./pays-off.ts";

/** Tells for one text whether a family of words is in it: 1, or 0. */
export type IsOfFamily<Name extends string> = (name: Name) => 0 | 1;

/**
 * Looks for many patterns, told apart by their names, in one pass over a text; asks a pattern itself only where the pass
 * leaves it open.
 */
export function familyScan<Name extends string>(
  patterns: Readonly<Record<Name, RegExp>>,
): (text: string) => IsOfFamily<Name> {
  const order = Object.keys(patterns);
  const list: readonly RegExp[] = Object.values(patterns);
  const numbers = new Map(order.map((name, number) => [name, number]));
  const making = paysOff(() => {
    const net = patternNet(list);
    return { scan: patternScan(net), exact: net.exact };
  });
  return (text) => {
    const made = making();
    if (made === undefined) return (name) => (patterns[name].test(text) ? 1 : 0);
    const { scan, exact } = made;
    const open = openPatterns(scan, text);
    return (name) => {
      const number = numbers.get(name) ?? 0;
      const bits =
        open === undefined ? -1 : number < halfOfScan ? open.low >> number : open.high >> (number - halfOfScan);
      if ((bits & 1) === 0) return 0;
      return (open !== undefined && exact[number] === true) || list[number]?.test(text) === true ? 1 : 0;
    };
  };
}
