import { isBoxLine } from "./is-box-line.ts";
import { isSentence } from "./keep-sentences.ts";
import type { SourceLine } from "./source-lines.ts";

/** So many lines make the longest box: a sign-up form with its terms. */
const longestBox = 8;
/** What a box promises in words of its own ("The Ledger: what happened in the markets and why it matters") is no longer than this. */
const longestPromise = 90;

/** Longer texts are whole pages more often than copy, and of those the sequence knows more. */
const longestCopy = 60;
/** The first sentence of a text may be its dek: what stands under it says that it is. */
const opening = 2;

/**
 * The lines of boxes that stand between two paragraphs. They say nothing of what is round them: the copy is read as if they
 * were not there, or the paragraph below a form is lost with it. A box of which a line is not known is left to the rest of the
 * page, but for one line between two that are.
 */
export function boxesBetween(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const found = new Set<SourceLine>();
  if (lines.length > longestCopy) return found;
  let said = 0;
  for (let at = 0; at < lines.length; at++) {
    if (isSaid(textAt(lines, at))) said += 1;
    if (said < opening || !isBoxLine(textAt(lines, at)) || !isSaid(textAt(lines, at - 1))) continue;
    const end = endOfBox(lines, at);
    if (end - at > longestBox || !isSaid(textAt(lines, end))) continue;
    for (const line of lines.slice(at, end)) found.add(line);
    at = end;
  }
  return found;
}

/** Ends as a sentence does, and is longer than the few that boxes have. */
const isSaid = (text: string): boolean => text.length >= shortestSaid && /[.!?]["”’')]?$/u.test(text);
const shortestSaid = 40;

const textAt = (lines: readonly SourceLine[], at: number): string => lines[at]?.text ?? "";

function endOfBox(lines: readonly SourceLine[], from: number): number {
  let at = from;
  for (;;) {
    if (isBoxLine(textAt(lines, at))) at += 1;
    else if (isPromise(textAt(lines, at)) && isBoxLine(textAt(lines, at + 1))) at += 2;
    else return at;
  }
}

const isPromise = (text: string): boolean => text !== "" && text.length <= longestPromise && !isSentence(text);
