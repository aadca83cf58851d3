import {
  ADJ,
  ADP,
  ADV,
  AUX,
  DET,
  NOUN,
  NUM,
  PRON,
  PROPN,
  PUNCT,
  type Reading,
  SCONJ,
  VERB,
} from "../attribution/reading.ts";
import type { Facts, Name } from "../facts.ts";
import { quantityKinds } from "./quantity-kinds.ts";

/** Words that tell a claim about the world from a plan, a wish or a courtesy, by what they tell of. */
const groups: readonly string[] = [
  "will would shall should ought must let going gonna 'll",
  "can could may might",
  "i my me",
  "we our us",
  "you your",
  "he she his her they their him them",
  "think believe feel want hope wish like know suppose guess love",
  "was were did went came took gave said got made left lost cut put voted ran spent grew fell rose began brought sent built sold told won paid",
  "more less fewer most least largest highest lowest biggest higher lower worst best first only ever",
  "million billion trillion thousand hundred percent % $ dollar dollars half double twice third quarter",
  "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety",
  "year years month months week weeks day days decade decades ago since last",
  "not n't n’t no never none nothing",
  "tax taxes budget deficit job jobs income spending debt inflation unemployment wages trade economy medicare security crime oil troops health school schools",
  "have has had 've ’ve",
  "is are 's ’s 're ’re",
  "there",
  "if whether when",
];
const groupOf = new Map(groups.flatMap((words, group) => words.split(" ").map((word) => [word, group] as const)));

const counted = [ADJ, ADP, ADV, AUX, DET, NOUN, NUM, PRON, PROPN, VERB, PUNCT, SCONJ];
const placeOf = new Map(counted.map((part, place) => [part, place]));
const shared = [ADJ, NOUN, NUM, PRON, PROPN, VERB].map((part) => placeOf.get(part) ?? 0);
const nameKinds: readonly Name["kind"][] = ["person", "place", "body", "other"];

const groupsAt = 8;
const partsAt = groupsAt + groups.length;
const sharesAt = partsAt + counted.length;
const quantitiesAt = sharesAt + shared.length;
const namesAt = quantitiesAt + quantityKinds.length;

/** How many numbers a sentence is weighed by. */
export const worthSignCount = namesAt + nameKinds.length + 1;

/** What can be counted in a sentence that stands alone. The first number is what its words say by themselves. */
export function worthSigns(facts: Facts, reading: Reading, first: number, end: number, said: number): Float64Array {
  const row = new Float64Array(worthSignCount);
  const { tokens, part } = reading;
  const from = reading.from[first] ?? 0;
  const to = reading.to[end - 1] ?? from;
  const add = (at: number): void => {
    row[at] = (row[at] ?? 0) + 1;
  };
  for (let i = first; i < end; i++) {
    const lower = tokens[i]?.form.lower ?? "";
    const group = groupOf.get(lower);
    if (group !== undefined) add(groupsAt + group);
    const place = placeOf.get(part[i] ?? 0);
    if (place !== undefined) add(partsAt + place);
    if (part[i] === VERB && lower.endsWith("ed")) add(4);
    else if (part[i] === ADJ && lower.endsWith("est")) add(5);
    for (let k = 0; k < lower.length; k++) if (lower.charCodeAt(k) >= 48 && lower.charCodeAt(k) <= 57) add(6);
    if (lower === "?") add(7);
  }
  const count = Math.max(1, end - first);
  row[0] = said;
  row[1] = count;
  row[2] = (to - from) / count;
  row[3] = part[first] ?? 0;
  shared.forEach((place, k) => (row[sharesAt + k] = (row[partsAt + place] ?? 0) / count));
  const within = (one: { readonly from: number; readonly to: number }): boolean => one.from >= from && one.to <= to;
  for (const quantity of facts.quantities)
    if (within(quantity)) add(quantitiesAt + quantityKinds.indexOf(quantity.kind));
  for (const name of facts.names) if (within(name)) add(namesAt + nameKinds.indexOf(name.kind));
  row[worthSignCount - 1] = facts.dates.filter(within).length;
  return row;
}
