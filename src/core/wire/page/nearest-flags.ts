/** For each place the last flagged one before it; far away where there is none. */
export function lastIndexes(flags: readonly boolean[]): readonly number[] {
  let last = -99;
  return flags.map((flag, index) => {
    const here = last;
    if (flag) last = index;
    return here;
  });
}

/** For each place the next flagged one after it; far away where there is none. */
export function nextIndexes(flags: readonly boolean[]): readonly number[] {
  const answer: number[] = [];
  let next = flags.length + 99;
  for (let i = flags.length - 1; i >= 0; i--) {
    answer[i] = next;
    if (flags[i] === true) next = i;
  }
  return answer;
}
