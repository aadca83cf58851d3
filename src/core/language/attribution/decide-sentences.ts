import { BEFORE, labelCount as K } from "./labels.ts";
import type { Reading } from "./reading.ts";

/** How sure the trees must be before a sentence is labelled again. */
const sure = 0.3;

/**
 * Labels the sentences anew whose best labels say otherwise than what is known of the whole sentence: with the best labels
 * of all that make half of its words content, or less than half. What stands around them stays as it is. `verdicts`: of each
 * sentence, above 0 where it is credited and below where it is not.
 */
export function decideSentences(
  { starts, shape }: Reading,
  verdicts: Float64Array,
  sums: Float64Array,
  joint: Uint8Array,
  transitions: Float64Array,
  label: Uint8Array,
): void {
  for (let s = 0; s < verdicts.length; s++) {
    const said = verdicts[s] ?? 0;
    if (Math.abs(said) < sure) continue;
    const from = starts[s] ?? 0;
    const end = starts[s + 1] ?? from;
    const need = halfOf(shape, from, end);
    if (need === 0 || countContent(shape, label, from, end) >= need === said > 0) continue;
    const best = bestWith({ shape, sums, joint, transitions, label }, from, end, need, said > 0);
    if (best !== undefined) label.set(best, from);
  }
}

/** How many words make half of a sentence. */
function halfOf(shape: Uint8Array, from: number, end: number): number {
  let words = 0;
  for (let i = from; i < end; i++) if (shape[i] !== 4) words += 1;
  return (words + 1) >> 1;
}

function countContent(shape: Uint8Array, label: Uint8Array, from: number, end: number): number {
  let content = 0;
  for (let i = from; i < end; i++) if (shape[i] !== 4 && (label[i] ?? 0) >= BEFORE) content += 1;
  return content;
}

interface Chain {
  readonly shape: Uint8Array;
  readonly sums: Float64Array;
  readonly joint: Uint8Array;
  readonly transitions: Float64Array;
  readonly label: Uint8Array;
}

/** The best labels of a sentence with at least so many words of content, or with fewer; more than needed counts as what is needed. */
function bestWith(
  { shape, sums, joint, transitions, label }: Chain,
  from: number,
  end: number,
  need: number,
  enough: boolean,
): Uint8Array | undefined {
  const room = need + 1;
  const places = K * room;
  const back = new Int32Array((end - from) * places).fill(-1);
  let now = new Float64Array(places);
  let next = new Float64Array(places).fill(-Infinity);
  const more = (i: number, l: number): number => (shape[i] !== 4 && l >= BEFORE ? 1 : 0);
  const step = (i: number, m: number, l: number): number => transitions[(joint[i] ?? 0) * K * K + m * K + l] ?? 0;
  for (let l = 0; l < K; l++)
    next[l * room + more(from, l)] = (sums[from * K + l] ?? 0) + (from === 0 ? 0 : step(from, label[from - 1] ?? 0, l));
  for (let i = from + 1; i < end; i++) {
    [now, next] = [next, now];
    next.fill(-Infinity);
    for (let l = 0; l < K; l++) {
      const own = sums[i * K + l] ?? 0;
      const by = more(i, l);
      for (let m = 0; m < K; m++) {
        const way = own + step(i, m, l);
        for (let c = 0; c < room; c++) {
          const value = (now[m * room + c] ?? 0) + way;
          const at = l * room + Math.min(c + by, need);
          if (value > (next[at] ?? 0)) {
            next[at] = value;
            back[(i - from) * places + at] = m * room + c;
          }
        }
      }
    }
  }
  let at = -1;
  let most = -Infinity;
  for (let place = 0; place < places; place++) {
    if ((place % room === need) !== enough) continue;
    const value = (next[place] ?? 0) + (end < label.length ? step(end, Math.floor(place / room), label[end] ?? 0) : 0);
    if (value > most) [most, at] = [value, place];
  }
  if (at < 0) return undefined;
  const best = new Uint8Array(end - from);
  for (let i = end - 1; i >= from; i--) {
    best[i - from] = Math.floor(at / room);
    at = back[(i - from) * places + at] ?? 0;
  }
  return best;
}
