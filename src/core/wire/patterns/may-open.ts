import { once } from "../../language/once.ts";
import { kindCount, kindOfCode, oddLetter } from "./letter-kinds.ts";
import { patternNet } from "./pattern-net.ts";
import { patternScan, startState } from "./pattern-scan.ts";

/** So many letters of a text are looked at. */
const longestOpening = 40;

/** Whether a text may begin with a match of one of some patterns, all bound to the beginning (`^`), by its first letters: far cheaper than to try. */
export function mayOpen(...patterns: readonly RegExp[]): (text: string) => boolean {
  // Most runs of the program never come to it.
  const opening = once(() => patternScan(patternNet(patterns), true));
  return (text) => {
    const scan = opening();
    let state = startState;
    for (let at = 0; at < text.length && at < longestOpening; at += 1) {
      const kind = kindOfCode(text.charCodeAt(at));
      if (kind === oddLetter) return true;
      state = scan.next[state * kindCount + kind] || scan.find(state, kind);
      if (state < 0) return true;
      if (scan.dead[state] === 1) return false;
    }
    return true;
  };
}
