import { hashWord } from "./hash.ts";
import { BEFORE, CUE, SOURCE } from "./labels.ts";
import { fill, hasVerb, type Place } from "./phrases.ts";
import type { Reading } from "./reading.ts";

const dashes = new Set(["—", "–", "―", "-", "--"].map(hashWord));

/** The most tokens of a name below a quotation, with what its bearer is. */
const longest = 9;

/** Whether a token is the dash of "“…” — Jo Roe": behind a closing mark, before a capital. */
export const isSigning = ({ word, quote, shape }: Reading, i: number): boolean =>
  quote[i - 1] === 3 && quote[i] === 0 && dashes.has(word[i] ?? 0) && (shape[i + 1] === 1 || shape[i + 1] === 2);

/** "“…” — Jo Roe, baker": the quotation is the content, the dash the cue, what stands behind it the source. Of the tokens `[from, to)`. */
export function labelSigned(reading: Reading, label: Uint8Array, from = 0, to = label.length): void {
  const { quotation, sentence, paragraph, starts, word } = reading;
  for (let i = Math.max(1, from); i < Math.min(to, word.length - 1); i++) {
    if (!isSigning(reading, i)) continue;
    const own = sentence[i] ?? 0;
    let stop = i + 1;
    while (stop < (starts[own + 1] ?? 0) && (reading.quote[stop] ?? 0) === 0) stop += 1;
    const name: Place = { first: i + 1, end: reading.shape[stop - 1] === 4 ? stop - 1 : stop };
    if (name.end <= name.first || name.end - name.first > longest || hasVerb(reading, name)) continue;
    let first = i - 1;
    while (first > 0 && quotation[first - 1] === quotation[i - 1]) first -= 1;
    if (paragraph[sentence[first] ?? 0] !== paragraph[own]) continue;
    label.fill(0, first, name.end);
    fill(label, { first, end: i }, BEFORE);
    label[i] = CUE;
    fill(label, name, SOURCE);
  }
}
