const stopMarks = new Set(Array.from(".!?…", (mark) => mark.charCodeAt(0)));
const closers = new Set(Array.from("\"'”’)]", (mark) => mark.charCodeAt(0)));

/** Whether a text ends with a stop, at most three closing marks behind it. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  for (let closing = 0; closing < 3 && closers.has(text.charCodeAt(at)); closing += 1) at -= 1;
  return stopMarks.has(text.charCodeAt(at));
}
