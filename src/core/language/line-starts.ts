/** Where each line of a text begins, and where one after the last would. Counted first: a list that grows leaves megabytes behind. */
export function lineStarts(text: string): Int32Array {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  const starts = new Int32Array(count + 1);
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts[line++] = at + 1;
  starts[count] = text.length + 1;
  return starts;
}
