import type { NamePlace } from "./name-places.ts";
import { type Gender, genderOf, genderOfName } from "./people.ts";
import type { Reading } from "./reading.ts";
import { tokenFrom } from "./spoken.ts";

/**
 * Whether each person of a text is "he" or "she", by surname: from first name and title, and from the pronouns that stand
 * behind the name in its sentences ("Roe said she …"). Empty where neither tells, or they tell both.
 */
export function personGenders(reading: Reading, mentions: readonly NamePlace[]): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  /** Those whose first name tells it. */
  const firm = new Set<string>();
  for (const { name, key } of mentions) {
    const gender = genderOf(name);
    // Bill and Hillary share a surname: then it tells nothing.
    if (genderOfName(name.text) !== "") firm.add(key);
    if (gender !== "") genders.set(key, (genders.get(key) ?? gender) === gender ? gender : "");
  }
  for (const [key, { he, she }] of countPronouns(reading, mentions)) {
    const known = genders.get(key);
    const told: Gender = he > 0 && she > 0 ? "" : he > 0 ? "he" : "she";
    if (known === undefined) genders.set(key, told);
    // "The chairman, Carla Roe, said she …", and her husband of the same name: what the story says of her goes before.
    // A first name is another matter: then "her" behind it is somebody else's ("Jon Roe said her plan …"), and nothing is told.
    else if ((known === "he" && she > he) || (known === "she" && he > she))
      genders.set(key, he + she < 2 || firm.has(key) ? "" : told);
  }
  return genders;
}

/** How often "he" and "she" are the next person behind the one who acts in a sentence. */
function countPronouns(
  reading: Reading,
  mentions: readonly NamePlace[],
): ReadonlyMap<string, { he: number; she: number }> {
  const { tokens } = reading;
  const counts = new Map<string, { he: number; she: number }>();
  mentions.forEach(({ name, sentence, subject, key }, index) => {
    if (!subject) return;
    const next = mentions[index + 1];
    const end = Math.min(reading.starts[sentence + 1] ?? tokens.length, next?.token ?? tokens.length);
    for (let i = tokenFrom(reading, name.to); i < end; i++) {
      const gender = tokens[i]?.form.pronoun ?? "";
      if (gender === "" || (reading.quote[i] ?? 0) > 0) continue;
      const count = counts.get(key) ?? { he: 0, she: 0 };
      count[gender] += 1;
      counts.set(key, count);
      return;
    }
  });
  return counts;
}
