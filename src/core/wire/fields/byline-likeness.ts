import { mayHave } from "../patterns/may-have.ts";
import { mayHaveDate } from "./may-have-date.ts";
import { endsLikeSentence, endsWithStop, parseByline, takenOff } from "./parse-byline.ts";

/** What `parseByline` thinks of a sentence. */
const sureOfSentence = 0.1;

/** How sure `parseByline` is of a line; 0 where it finds nobody. Most lines are sentences, and those need no taking apart. */
export const bylineLikeness = (line: string): number =>
  isPlainSentence(line) ? sureOfSentence : (parseByline(line)?.sure ?? 0);

const mayLose = mayHave(...takenOff);

/** Opens with a word and ends with a stop, and nothing in it is taken off. */
const isPlainSentence = (line: string): boolean =>
  line.length <= 240 && /^["“‘]?\p{L}/u.test(line) && endsLikeSentence(line) && !mayLose(line);

/**
 * Whether a line is a sentence from which `parseByline` would take nothing off, neither a day nor what pages print with names:
 * whoever it finds there, it is hardly sure of.
 */
export const isNoByline = (line: string): boolean =>
  endsLikeSentence(line) || (endsWithStop(line) && !mayHaveDate(line) && !mayLose(line));
