import { type CutText, openInBoth, type OpenPatterns, openPatterns } from "./open-patterns.ts";
import { patternNet } from "./pattern-net.ts";
import { halfOfScan, type PatternScan, patternScan } from "./pattern-scan.ts";
import { paysOff } from "./pays-off.ts";

/** All patterns that anybody asks for: one pass over a text answers all who ask for it one after the other. */
const all: RegExp[] = [];
let scan: { readonly made: PatternScan; readonly patterns: number } | undefined;
let last: { readonly text: string; readonly open: OpenPatterns | undefined } | undefined;
const pays = paysOff(() => true);

/** Whether a text may have a match of one of some patterns anywhere in it: one pass over its letters, however many they are. */
export function mayHave(...patterns: readonly RegExp[]): (text: string) => boolean {
  const first = all.push(...patterns) - patterns.length;
  if (all.length > 2 * halfOfScan) throw new Error(`${all.length} patterns are too many for one scan`);
  let [low, high] = [0, 0];
  patterns.forEach((_, index) => {
    const number = first + index;
    if (number < halfOfScan) low |= 1 << number;
    else high |= 1 << (number - halfOfScan);
  });
  return (text) => {
    if (pays() === undefined) return true;
    const open = openIn(text);
    return open === undefined || (open.low & low) !== 0 || (open.high & high) !== 0;
  };
}

/** Reads a text for somebody's own scan, and in the same pass for all patterns that are asked for here: they will be, of the same text. */
export function openBeside(own: PatternScan, text: string, cut: CutText): OpenPatterns | undefined {
  if (pays() === undefined || last?.text === text) return openPatterns(own, text, cut);
  const [open, found] = openInBoth(scanOfAll(), own, text, cut);
  last = { text, open };
  return found;
}

function openIn(text: string): OpenPatterns | undefined {
  const made = scanOfAll();
  if (last?.text !== text) last = { text, open: openPatterns(made, text) };
  return last.open;
}

function scanOfAll(): PatternScan {
  if (scan?.patterns !== all.length) {
    scan = { made: patternScan(patternNet(all)), patterns: all.length };
    last = undefined;
  }
  return scan.made;
}
