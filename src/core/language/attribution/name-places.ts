import type { Name } from "../facts.ts";
import { isSubject } from "./is-subject.ts";
import { keyOf, maybePerson } from "./people.ts";
import type { Reading } from "./reading.ts";
import { tokenFrom } from "./spoken.ts";

/** A name that may be a person's, where it stands. */
export interface NamePlace {
  readonly name: Name;
  /** Index into the facts' names. */
  readonly index: number;
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Whether it stands where the one who acts stands. */
  readonly subject: boolean;
  /** Surname in lower case. */
  readonly key: string;
  /** The number of the first place of somebody of that surname. */
  readonly first: number;
}

/** Where names stand that may be persons', in order. `credited`: words that are persons' because they are credited with something. */
export function namePlaces(
  reading: Reading,
  names: readonly Name[],
  credited: ReadonlySet<string>,
): readonly NamePlace[] {
  const places: NamePlace[] = [];
  const firsts = new Map<string, number>();
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    if (name === undefined || !(maybePerson(name) || credited.has(name.text))) continue;
    const key = keyOf(name);
    const token = tokenFrom(reading, name.from);
    const sentence = reading.sentence[token] ?? 0;
    let first = firsts.get(key);
    if (first === undefined) firsts.set(key, (first = places.length));
    places.push({
      name,
      index,
      token,
      sentence,
      paragraph: reading.paragraph[sentence] ?? 0,
      subject: isSubject(reading, name, sentence),
      key,
      first,
    });
  }
  return places;
}

/** The number of the first place behind which no sentence before `sentence` is left: all from there on stand in it or later. */
export function firstPlaceIn(places: readonly NamePlace[], sentence: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.sentence ?? Infinity) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}
