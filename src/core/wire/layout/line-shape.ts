import { once } from "../../language/once.ts";
import { countLine, type LineCounts } from "./count-line.ts";
import { endsSentence } from "./ends-sentence.ts";
import { keyOf } from "./key-of.ts";
import { openingNumber } from "./opening-number.ts";
import type { StemRows } from "./stem-rows.ts";
import { numberOfWords, type WordRows } from "./word-rows.ts";

/** What can be seen of a line by itself, counted once and used by all features. */
export interface LineShape extends LineCounts {
  readonly text: string;
  /** Letters and figures only, lower case, single spaces: for comparing lines. Made when it is first asked for. */
  readonly key: () => string;
  /** Equal keys have equal numbers; others hardly ever. */
  readonly keyNumber: number;
  /** The same of the first letters of the key; 0 where the key is too short to be compared. */
  readonly openingNumber: number;
  /** Ends as a sentence ends, closing quotation mark or bracket included. */
  readonly stops: boolean;
  /** Long, stopped and full of small words: running prose. */
  readonly prose: boolean;
}

/** Measures one line. The words of its key and its stems become the next line of the rows. */
export function shapeOf(text: string, rows: WordRows, stems: StemRows): LineShape {
  const from = rows.count;
  const { words, smallWords, capitals, allCapitals, sentences, figures } = countLine(text, rows, stems);
  const stops = endsSentence(text);
  return {
    text,
    key: once(() => keyOf(text)),
    keyNumber: numberOfWords(rows, from),
    openingNumber: openingNumber(text),
    words,
    smallWords,
    capitals,
    allCapitals,
    sentences,
    figures,
    stops,
    prose:
      text.length >= 80 &&
      smallWords >= 0.2 &&
      (stops || ':,;"”'.includes(text.charAt(text.length - 1)) || text.length >= 240),
  };
}
