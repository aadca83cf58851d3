import { once } from "../../language/once.ts";
import { windowAt } from "./pattern-gate.ts";
import { anyKind, openingsOf } from "./pattern-openings.ts";

/** Whether a text may begin with a match of one of some patterns, all bound to the beginning (`^`), by its first three letters: far cheaper than to try. */
export function mayOpen(...patterns: readonly RegExp[]): (text: string) => boolean {
  // Most runs of the program never come to it.
  const windows = once(() => windowsOf(patterns));
  return (text) => windows()[windowAt(text, 0)] === 1 || hasOddLetter(text);
}

/** The windows of three letters at which a match may begin. */
function windowsOf(patterns: readonly RegExp[]): Uint8Array {
  const windows = new Uint8Array(1 << 15);
  for (const { where, kinds } of patterns.flatMap((pattern) => openingsOf(pattern))) {
    if (where !== "start") throw new Error("a pattern is not bound to the beginning");
    const [first = [], second = [], third = []] = kinds.map((kind) => (kind === anyKind ? everyKind : [kind]));
    for (const a of first) for (const b of second) for (const c of third) windows[(a << 10) | (b << 5) | c] = 1;
  }
  return windows;
}

const everyKind = Array.from({ length: 32 }, (_, kind) => kind);

/** Without regard to case the long s and the Kelvin sign are plain letters; letters in halves are one. */
function hasOddLetter(text: string): boolean {
  for (let at = 0; at < 3; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x17f || code === 0x212a || code === 0x130 || (code >= 0xd800 && code <= 0xdfff)) return true;
  }
  return false;
}
