import { patternNet } from "./pattern-net.ts";
import { openPatterns, patternScan } from "./pattern-scan.ts";
import { paysOff } from "./pays-off.ts";

/** Whether a text may have a match of one of some patterns anywhere in it: one pass over its letters, however many they are. */
export function mayHave(...patterns: readonly RegExp[]): (text: string) => boolean {
  const scan = paysOff(() => patternScan(patternNet(patterns)));
  return (text) => {
    const made = scan();
    if (made === undefined) return true;
    const open = openPatterns(made, text);
    return open === undefined || open.low !== 0 || open.high !== 0;
  };
}
