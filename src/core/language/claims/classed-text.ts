import type { TextSpan } from "../facts.ts";
import { letterClass, openingLength } from "./letter-class.ts";

/** A text in small letters as it is scanned: the classes of its letters, and its words for those who must see them. */
export interface ClassedText {
  readonly length: number;
  /** At least `openingLength` more than the text has letters: behind its end stand marks. */
  readonly classes: Uint8Array;
  text(): string;
}

/** What stands for a letter that is blotted out, and its class. */
const blot = "_";
export const blotClass = letterClass(blot.charCodeAt(0));

/** Room for the classes of one text after the other: only one is scanned at a time. */
type Room = (length: number) => Uint8Array;

function room(): Room {
  let classes = new Uint8Array(4_096);
  return (length) => {
    if (classes.length < length + openingLength) classes = new Uint8Array((length + openingLength) * 2);
    return classes;
  };
}

const roomOfWhole = room();

/** A text to be scanned, until the next one is. Most are never asked for their words, so those are made when they are. */
export function classedText(text: string): ClassedText {
  const { length } = text;
  const classes = roomOfWhole(length);
  let made: string | undefined;
  const lower = (): string => (made ??= smallLetters(text));
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    // A small letter of these is another letter, and plain.
    classes[at] = letterClass(code === kelvin || code === dottedI ? lower().charCodeAt(at) : code);
  }
  classes.fill(0, length, length + openingLength);
  return { length, classes, text: lower };
}

const kelvin = 0x212a;
const dottedI = 0x130;

/** Makes copies of scanned texts with some stretches blotted out; one copy at a time. */
export function blotter(): (text: ClassedText, spans: readonly TextSpan[]) => ClassedText {
  const roomOfCopy = room();
  return (text, spans) => {
    if (spans.length === 0) return text;
    const { length } = text;
    const classes = roomOfCopy(length);
    classes.set(text.classes.subarray(0, length + openingLength));
    for (const { from, to } of spans) classes.fill(blotClass, from, to);
    let made: string | undefined;
    return { length, classes, text: () => (made ??= blotted(text.text(), spans)) };
  };
}

function blotted(text: string, spans: readonly TextSpan[]): string {
  let made = "";
  let done = 0;
  for (const { from, to } of spans) {
    made += text.slice(done, from) + blot.repeat(to - from);
    done = to;
  }
  return made + text.slice(done);
}

/** Small letters at the same length (some letters grow: "İ"). */
function smallLetters(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from({ length: text.length }, (_, i) =>
        text.charAt(i).toLowerCase().length === 1 ? text.charAt(i).toLowerCase() : "x",
      ).join("");
}
