import type { CaptionWord } from "./caption-words.ts";
import { alike } from "./word-likeness.ts";

/** A place where two captions part: words of the one for words of the other; one side may be empty. */
export interface Difference {
  readonly a: readonly CaptionWord[];
  readonly b: readonly CaptionWord[];
  /** At the very beginning, the very end, or between words that both have. */
  readonly place: "start" | "middle" | "end";
}

export interface Alignment {
  /** The words that both have, in order: of `a` and of `b`. */
  readonly common: readonly (readonly [a: CaptionWord, b: CaptionWord])[];
  readonly differences: readonly Difference[];
}

/** What two words in a row are worth above the same two apart: a caption behind a headline is not strewn over it. */
const adjacency = 0.05;

/** Lays two captions side by side so that the weightiest words stand together, and says where they part. */
export function alignWords(a: readonly CaptionWord[], b: readonly CaptionWord[]): Alignment {
  const { isPaired, takesA } = bestPairs(a, b);
  const common: (readonly [CaptionWord, CaptionWord])[] = [];
  const differences: Difference[] = [];
  let onlyA: CaptionWord[] = [];
  let onlyB: CaptionWord[] = [];
  const close = (atEnd: boolean): void => {
    if (onlyA.length > 0 || onlyB.length > 0)
      differences.push({ a: onlyA, b: onlyB, place: common.length === 0 ? "start" : atEnd ? "end" : "middle" });
    onlyA = [];
    onlyB = [];
  };
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const one = a[i];
    const other = b[j];
    if (one !== undefined && other !== undefined && isPaired(i, j)) {
      close(false);
      common.push([one, other]);
      i++;
      j++;
    } else if (one !== undefined && (other === undefined || takesA(i, j))) {
      onlyA.push(one);
      i++;
    } else if (other !== undefined) {
      onlyB.push(other);
      j++;
    }
  }
  close(true);
  return { common, differences };
}

interface Pairs {
  /** The best way from here on pairs `a[i]` with `b[j]`. */
  isPaired(i: number, j: number): boolean;
  /** Where it pairs neither, it goes on by leaving out `a[i]` rather than `b[j]`. */
  takesA(i: number, j: number): boolean;
}

/** The weightiest common subsequence, from every place on. */
function bestPairs(a: readonly CaptionWord[], b: readonly CaptionWord[]): Pairs {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const paired = new Float64Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const one = a[i];
      const other = b[j];
      const here = i * width + j;
      const after = here + width + 1;
      if (one !== undefined && other !== undefined && alike(one, other)) {
        const onward = Math.max(best[after] ?? 0, (paired[after] ?? 0) > 0 ? (paired[after] ?? 0) + adjacency : 0);
        paired[here] = Math.min(one.weight, other.weight) + onward;
      }
      best[here] = Math.max(paired[here] ?? 0, best[here + width] ?? 0, best[here + 1] ?? 0);
    }
  }
  return {
    isPaired: (i, j) => (paired[i * width + j] ?? 0) > 0 && paired[i * width + j] === best[i * width + j],
    takesA: (i, j) => (best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0),
  };
}
