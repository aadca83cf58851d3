import type { Name } from "../facts.ts";
import { hashes } from "./features.ts";
import { ADJ, ADP, ADV, AUX, DET, NOUN, NUM, PROPN, type Reading, VERB } from "./reading.ts";

/** Before the first verb of its sentence or clause, and not behind a preposition. */
export function isSubject(reading: Reading, name: Name, sentence: number): boolean {
  const { tokens } = reading;
  const first = reading.starts[sentence] ?? 0;
  const end = reading.starts[sentence + 1] ?? tokens.length;
  let at = first;
  while (at < end && (reading.from[at] ?? 0) < name.from) at += 1;
  let before = at - 1;
  while (before >= first && /^(?:\p{Lu}|the$)/u.test(tokens[before]?.text ?? "")) before -= 1;
  if (before >= first && reading.part[before] === ADP) return false;
  let after = at;
  while (after < end && (reading.from[after] ?? 0) < name.to) after += 1;
  if (
    tokens[after]?.text === "'s" ||
    tokens[after]?.text === "’s" ||
    tokens[after]?.text === "’" ||
    tokens[after]?.text === "'"
  )
    return false;
  // "…, said Roe, who was there."
  if (
    before >= first &&
    reading.part[before] === VERB &&
    reading.lexical[before] === 3 &&
    /^[.,"”]|^''/u.test(tokens[after]?.text ?? ".")
  )
    return true;
  if (tokens[after]?.text === ",") {
    // "Jo Roe, the mayor, said": over the apposition.
    let k = after + 1;
    while (k < end && tokens[k]?.text !== ",") k += 1;
    after = k < end ? k + 1 : after;
  }
  after = overOthers(reading, after, end);
  while (after < end && reading.part[after] === ADV) after += 1;
  return reading.part[after] === VERB || reading.part[after] === AUX;
}

/** "Roe and two other members of the board voted": behind those who are named with the one. */
function overOthers({ part, word }: Reading, from: number, end: number): number {
  if (word[from] !== hashes.and) return from;
  let k = from + 1;
  while (k < Math.min(end, from + 8) && joined.has(part[k] ?? 0)) k += 1;
  return k > from + 1 ? k : from;
}

const joined: ReadonlySet<number> = new Set([ADJ, DET, NUM, NOUN, PROPN]);
