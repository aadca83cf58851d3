import type { TextSpan } from "../facts.ts";
import { isWordClass, letterClass, openingLength } from "./letter-class.ts";

/** A text in small letters as it is scanned: the classes of its letters, and its words for those who must see them. */
export interface ClassedText {
  readonly length: number;
  /** At least `openingLength` more than the text has letters: behind its end stand marks. */
  readonly classes: Uint8Array;
  /** Where words begin and end, in turns, and how many of these places there are. */
  readonly edges: Int32Array;
  readonly edgeCount: number;
  text(): string;
}

/** What stands for a letter that is blotted out, and its class. */
const blot = "_";
export const blotClass = letterClass(blot.charCodeAt(0));

/** Room for one text after the other: only one is scanned at a time. */
interface Room {
  classes: Uint8Array;
  edges: Int32Array;
}

const newRoom = (): Room => ({ classes: new Uint8Array(4_096), edges: new Int32Array(4_096) });

function makeRoom(room: Room, length: number): Room {
  if (room.classes.length < length + openingLength) {
    room.classes = new Uint8Array((length + openingLength) * 2);
    room.edges = new Int32Array((length + openingLength) * 2);
  }
  return room;
}

/** Puts the places where words begin and end into `edges`; gives how many there are. */
function markEdges({ classes, edges }: Room, length: number): number {
  let count = 0;
  let inWord = 0;
  for (let at = 0; at < length; at++) {
    const isWord = isWordClass[classes[at] ?? 0] ?? 0;
    if (isWord === inWord) continue;
    inWord = isWord;
    edges[count++] = at;
  }
  return count;
}

const roomOfWhole = newRoom();

/** A text to be scanned, until the next one is. Most are never asked for their words, so those are made when they are. */
export function classedText(text: string): ClassedText {
  const { length } = text;
  const { classes, edges } = makeRoom(roomOfWhole, length);
  let made: string | undefined;
  const lower = (): string => (made ??= smallLetters(text));
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    // A small letter of these is another letter, and plain.
    classes[at] = letterClass(code === kelvin || code === dottedI ? lower().charCodeAt(at) : code);
  }
  classes.fill(0, length, length + openingLength);
  return { length, classes, edges, edgeCount: markEdges(roomOfWhole, length), text: lower };
}

const kelvin = 0x212a;
const dottedI = 0x130;

/** Makes copies of scanned texts with some stretches blotted out; one copy at a time. */
export function blotter(): (text: ClassedText, spans: readonly TextSpan[]) => ClassedText {
  const roomOfCopy = newRoom();
  return (text, spans) => {
    if (spans.length === 0) return text;
    const { length } = text;
    const { classes, edges } = makeRoom(roomOfCopy, length);
    classes.set(text.classes.subarray(0, length + openingLength));
    for (const { from, to } of spans) classes.fill(blotClass, from, to);
    let made: string | undefined;
    return {
      length,
      classes,
      edges,
      edgeCount: markEdges(roomOfCopy, length),
      text: () => (made ??= blotted(text.text(), spans)),
    };
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
