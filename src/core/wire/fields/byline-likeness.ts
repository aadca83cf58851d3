import { mayHave } from "../patterns/may-have.ts";
import { endsLikeSentence, parseByline, takenOff } from "./parse-byline.ts";

/** What `parseByline` thinks of a sentence. */
const sureOfSentence = 0.1;

/** How sure `parseByline` is of a line; 0 where it finds nobody. Most lines are sentences, and those need no taking apart. */
export const bylineLikeness = (line: string): number =>
  isPlainSentence(line) ? sureOfSentence : (parseByline(line)?.sure ?? 0);

const mayLose = mayHave(...takenOff);

/** Opens with a word and ends with a stop, and nothing in it is taken off. */
const isPlainSentence = (line: string): boolean =>
  line.length <= 240 && /^["“‘]?\p{L}/u.test(line) && endsLikeSentence(line) && !mayLose(line);
