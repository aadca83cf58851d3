import type { Cut } from "./cut-words.ts";

const closing = /^(?:["”’»]|'')$/u;
const name = /^\p{Lu}[\p{L}.'’-]*$/u;
const asked =
  /^(?:ask|add|demand|exclaim|shout|wonder|yell|joke|quip|declare|scream|gasp|repl(?=i))(?:s|e?d|ied|ies)$|^(?:said|says|cries|cried|told|tells|wrote|writes|tweeted)$/u;
const longest = 4;
const farthest = 15;

/** Whether what stands behind "…?”" at a cut is the tag of that quotation: "Jo Roe asked." */
export function isQuestionTag(cuts: readonly Cut[], i: number): boolean {
  if (!closing.test(cuts[i - 1]?.word ?? "")) return false;
  let at = i;
  while (at - i < longest && name.test(cuts[at]?.word ?? "")) at += 1;
  if (at === i) return false;
  if (cuts[at]?.word === ",") at = behindApposition(cuts, at);
  // "“Who knows?” Brook said the plan was dead" is another sentence.
  return (
    asked.test(cuts[at]?.word ?? "") && /^(?:[.,;]|on|at|in|to|as|with|when|during)$/u.test(cuts[at + 1]?.word ?? ".")
  );
}

/** "Jo Roe, the mayor of Holm, asked": what stands behind the second comma. */
function behindApposition(cuts: readonly Cut[], comma: number): number {
  for (let k = comma + 2; k - comma < farthest; k++) {
    const word = cuts[k]?.word ?? ".";
    if (word === ",") return k + 1;
    if (/^[.!?;:“”"]$/u.test(word)) break;
  }
  return comma;
}
