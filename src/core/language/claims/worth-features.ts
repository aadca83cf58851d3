import { add, distance } from "../attribution/features.ts";
import type { Features } from "../attribution/features.ts";
import { hashWord, mix } from "../attribution/hash.ts";
import { NOUN, NUM, PRON, PROPN, type Reading, VERB } from "../attribution/reading.ts";
import type { Facts } from "../facts.ts";
import { quantityKinds } from "./quantity-kinds.ts";

const figureLong = hashWord("#long");
const figureShort = hashWord("#short");

/** What each of so many features counts: a long sentence must not weigh more than a short one because it has more of them. */
export const worthShare = (count: number): number => 3 / Math.sqrt(Math.max(8, count));

/** What speaks for and against a sentence being one that a reader would want checked. */
export function worthFeatures(facts: Facts, reading: Reading, first: number, end: number, out: Features): void {
  out.count = 0;
  const { part, shape, tokens } = reading;
  const word = (i: number): number => {
    if (i < first || i >= end) return 0;
    if (shape[i] === 3) return (tokens[i]?.text.length ?? 0) > 3 ? figureLong : figureShort;
    return reading.word[i] ?? 0;
  };
  const base = (i: number): number => (i < first || i >= end ? 0 : shape[i] === 3 ? word(i) : (reading.base[i] ?? 0));
  let verb = -1;
  let subject = -1;
  let numbers = 0;
  let names = 0;
  for (let i = first; i < end; i++) {
    if (out.count > out.ids.length - 40) break;
    add(out, 201, word(i));
    add(out, 202, base(i));
    add(out, 203, part[i] ?? 0);
    if (i > first) {
      add(out, 204, mix(base(i - 1), base(i)));
      add(out, 205, mix(part[i - 1] ?? 0, part[i] ?? 0));
      add(out, 206, mix(base(i - 1), part[i] ?? 0));
      add(out, 207, mix(part[i - 1] ?? 0, base(i)));
    }
    if (i > first + 1) {
      add(out, 208, mix(mix(base(i - 2), base(i - 1)), base(i)));
      add(out, 209, mix(mix(part[i - 2] ?? 0, part[i - 1] ?? 0), part[i] ?? 0));
    }
    if (verb < 0 && part[i] === VERB) verb = i;
    if (subject < 0 && (part[i] === PRON || part[i] === PROPN || part[i] === NOUN)) subject = i;
    if (part[i] === NUM) numbers += 1;
    if (part[i] === PROPN) names += 1;
  }
  const from = reading.from[first] ?? 0;
  const to = reading.to[end - 1] ?? 0;
  for (const quantity of facts.quantities) {
    if (quantity.from < from || quantity.to > to) continue;
    add(out, 210, quantityKinds.indexOf(quantity.kind));
    add(out, 211, 1);
  }
  add(out, 212, Math.min(8, Math.floor((end - first) / 6)));
  add(out, 213, word(first));
  add(out, 214, mix(word(first), word(first + 1)));
  add(out, 215, word(end - 1));
  add(out, 216, Math.min(3, numbers));
  add(out, 217, Math.min(3, names));
  add(out, 218, Math.min(3, facts.dates.filter((date) => date.from >= from && date.to <= to).length));
  if (verb >= 0) add(out, 219, base(verb));
  if (verb >= 0 && subject >= 0) add(out, 220, mix(base(subject), base(verb)));
  add(out, 221, distance(end - first));
  unique(out);
}

/** Each feature once. */
function unique(out: Features): void {
  const sorted = out.ids.subarray(0, out.count).sort();
  let kept = 0;
  for (let i = 0; i < out.count; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] ?? 0;
  out.count = kept;
}
