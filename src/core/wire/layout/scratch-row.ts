/** A row of numbers that is used again for the next text: a new one for each costs more than to fill it. */
export interface ScratchRow {
  /** So many numbers, as the last user left them; they are the caller's until the next call. */
  readonly numbers: (count: number) => Float64Array;
}

/** Rows longer than this are not kept: a text of some thousand lines needs no more. */
const longestKept = 1 << 18;

/** Makes one. */
export function scratchRow(): ScratchRow {
  let kept = new Float64Array(0);
  return {
    numbers: (count) => {
      if (count > longestKept) return new Float64Array(count);
      if (kept.length < count) kept = new Float64Array(Math.min(count * 2, longestKept));
      return kept.subarray(0, count);
    },
  };
}
