import { splitCaption } from "../captions/split-caption.ts";
import { bylineLikeness } from "../fields/byline-likeness.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import type { PageLine } from "./page-lines.ts";

/** How much the words of a line look like this or that by themselves, 0 … 1. */
export interface WordSigns {
  readonly credit: number;
  readonly endsInCredit: number;
  readonly byline: number;
  readonly dateline: number;
}

const none: WordSigns = { credit: 0, endsInCredit: 0, byline: 0, dateline: 0 };

/** Asks those who read single fields what they would make of the line. */
export function wordSigns(line: PageLine): WordSigns {
  const { text } = line.text;
  if (line.hidden || text.length < 2 || text.length > 700 || line.linked > text.length * 0.8) return none;
  const short = text.length <= 140;
  const hasCredit = /[()[\]|©:/]|photo|image|getty|\bap\b|afp|reuters|courtesy|supplied|submitted|handout/iu.test(
    text.slice(-90),
  );
  const parted = hasCredit && text.length > 25 ? splitCaption(text) : undefined;
  return {
    credit: short ? (parseCredit(text)?.sure ?? 0) : 0,
    endsInCredit: parted?.credit === undefined || parted.caption.length < 5 ? 0 : parted.credit.sure,
    byline: short ? bylineLikeness(text) : 0,
    dateline: /^[\p{Lu}(]/u.test(text) ? (parseDateline(text)?.sure ?? 0) : 0,
  };
}
