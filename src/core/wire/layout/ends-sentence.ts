import { letterSet } from "../patterns/letter-set.ts";

const isStop = letterSet(".!?…");
const isCloser = letterSet("\"'”’)]");

/** Whether a text ends with a stop, at most three closing marks behind it. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  for (let closing = 0; closing < 3 && isCloser(text.charCodeAt(at)); closing += 1) at -= 1;
  return isStop(text.charCodeAt(at));
}
