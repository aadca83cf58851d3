import { sliceText, trimText } from "../../story/text.ts";
import { endOfCopy } from "../fields/end-of-copy.ts";
import { isMoreMark, isSignOff } from "../fields/find-sign-off.ts";
import { type Entry, paragraphIn, putAside } from "./entries.ts";

/** The story without what a desk signs it off with. */
export interface Closing {
  readonly entries: readonly Entry[];
  readonly signOff?: string;
}

/**
 * Lifts the sign-off out of the end: "ends", "/ritzau/", "AAP RTV ar", "(SDA/sj)", initials parted by strokes. `own`: what
 * the sender calls itself, in lower case.
 */
export function liftClosing(entries: readonly Entry[], own: ReadonlySet<string>): Closing {
  const signs = (text: string): boolean => isSignOff(text) || [...own].some((name) => isSignOff(text, name));
  const out = afterTheEnd(entries);
  let signOff: string | undefined;
  for (let round = 0; round < 3; round += 1) {
    const index = out.findLastIndex(
      (entry) => entry.aside === undefined && entry.block.kind !== "figure" && entry.block.kind !== "embed",
    );
    const entry = out[index];
    const text = paragraphIn(entry);
    if (entry === undefined || text === undefined) break;
    if (isMoreMark(text.text)) {
      out[index] = putAside(entry, "more", "more of this story was to follow in another take", 0.9);
      continue;
    }
    if (signs(text.text)) {
      // A file that holds nothing else is left as it is.
      if (out.filter((other) => paragraphIn(other) !== undefined).length < 2) break;
      signOff = signOff === undefined ? text.text : `${text.text} ${signOff}`;
      out[index] = putAside(entry, "sign-off", "signs the story off", 0.85);
      continue;
    }
    const tail = trailing.exec(text.text);
    if (tail?.groups !== undefined && signs(tail.groups["sign"] ?? "")) {
      signOff = tail.groups["sign"] + (signOff === undefined ? "" : ` ${signOff}`);
      out[index] = { ...entry, block: { kind: "paragraph", text: trimText(sliceText(text, 0, tail.index)) } };
    }
    break;
  }
  return signOff === undefined ? { entries: out } : { entries: out, signOff };
}

/** The entries with what stands after the end of the copy put aside: notes to editors, contacts. Pictures stay. */
function afterTheEnd(entries: readonly Entry[]): Entry[] {
  const over = endOfCopy(entries.map((entry) => (entry.aside === undefined ? wordsOf(entry) : "")));
  if (over === undefined) return entries.slice();
  return entries.map((entry, index) => {
    if (index < over.from || entry.aside !== undefined || wordsOf(entry) === "" || isSignOff(wordsOf(entry)))
      return entry;
    return putAside(entry, "metadata", over.why, 0.9);
  });
}

const wordsOf = ({ block }: Entry): string =>
  block.kind === "paragraph" || block.kind === "crosshead" || block.kind === "quote"
    ? block.text.text
    : block.kind === "list"
      ? block.items.map(({ text }) => text).join("\n")
      : "";

/** Something short behind the last full stop: strokes or brackets around an agency or initials, the sender's name. */
const trailing =
  /(?<=[.!?…]["”’»)]?)\s+(?<sign>\/[\p{L}]{2,12}\/|\(\p{Lu}{2,8}\)\.?|\([\p{L}]{2,8}(?:\\?\/[\p{L}]{1,8}){1,3}\)|\/?-30-|###|\p{Lu}{2,8})\s*$/u;
