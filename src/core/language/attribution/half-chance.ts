import { BEFORE, labelCount as K } from "./labels.ts";

/** What is known of the labels of a text: how likely each token is content, and from the left alone each of its labels. */
export interface Chances {
  /** Over all ways to label the text. */
  readonly content: Float64Array;
  /** Five numbers a token: how likely each label is by all that stands before, and by the token itself. */
  readonly ahead: Float64Array;
  /** Factors: joint × label before × label. Within a sentence the joint is 0. */
  readonly step: Float64Array;
}

/** Ways less likely than this are left out. */
const faint = 1e-3;

/** Room for one sentence after the other. */
let now = new Float64Array(0);
let next = new Float64Array(0);
/** From which count on each label has a chance: below stand nothing but zeros. */
let lowest = new Int32Array(K);
let lowestNext = new Int32Array(K);

/**
 * How likely half of a sentence's words or more are content, over all ways to label it: the share that is likely content does
 * not tell a sentence of which half is content for sure from one that is content all or not at all, each as likely.
 * Goes back over the tokens `[from, end)` with the chances of each label and of so many words of content behind it.
 */
export function halfChance({ content, ahead, step }: Chances, shape: Uint8Array, from: number, end: number): number {
  let words = 0;
  for (let i = from; i < end; i++) if (shape[i] !== 4) words += 1;
  // More than needed counts as what is needed.
  const need = (words + 1) >> 1;
  const room = need + 1;
  if (words === 0) return 0;
  if (now.length < room * K) {
    now = new Float64Array(room * K * 2);
    next = new Float64Array(room * K * 2);
  }
  now.fill(0, 0, room * K);
  const last = end - 1;
  const said = content[last] ?? 0;
  const inside = (ahead[last * K + 3] ?? 0) + (ahead[last * K + 4] ?? 0);
  for (let l = 0; l < K; l++) {
    const share = l >= BEFORE ? said / inside : (1 - said) / (1 - inside);
    const counts = l >= BEFORE && shape[last] !== 4 ? 1 : 0;
    now[l * room + Math.min(counts, need)] = Number.isFinite(share) ? share * (ahead[last * K + l] ?? 0) : 0;
  }
  let most = shape[last] === 4 ? 0 : 1;
  for (let l = 0; l < K; l++) lowest[l] = l >= BEFORE ? most : 0;
  for (let i = last - 1; i >= from; i--) {
    const isWord = shape[i] !== 4;
    next.fill(0, 0, room * K);
    lowestNext.fill(need);
    const top = Math.min(most, need);
    for (let l = 0; l < K; l++) {
      let total = 0;
      const low = lowest[l] ?? 0;
      for (let c = low; c <= top; c++) total += now[l * room + c] ?? 0;
      if (total < faint) continue;
      total = 0;
      for (let m = 0; m < K; m++) total += (ahead[i * K + m] ?? 0) * (step[m * K + l] ?? 0);
      for (let m = 0; m < K; m++) {
        const share = ((ahead[i * K + m] ?? 0) * (step[m * K + l] ?? 0)) / total;
        if (share < faint) continue;
        const more = isWord && m >= BEFORE ? 1 : 0;
        const from = l * room;
        const to = m * room + more;
        const last = Math.min(top, need - more);
        lowestNext[m] = Math.min(lowestNext[m] ?? 0, low + more);
        for (let c = low; c <= last; c++) next[to + c] = (next[to + c] ?? 0) + (now[from + c] ?? 0) * share;
        // More than needed counts as what is needed.
        if (last < top) next[m * room + need] = (next[m * room + need] ?? 0) + (now[from + need] ?? 0) * share;
      }
    }
    if (isWord) most += 1;
    [now, next] = [next, now];
    [lowest, lowestNext] = [lowestNext, lowest];
  }
  let enough = 0;
  let all = 0;
  for (let l = 0; l < K; l++)
    for (let c = 0; c <= need; c++) {
      const way = now[l * room + c] ?? 0;
      all += way;
      if (c === need) enough += way;
    }
  return all === 0 ? 0 : enough / all;
}
