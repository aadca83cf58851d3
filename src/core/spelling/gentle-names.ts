import { countries } from "../language/lexicon/places.ts";

const calendar =
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December";

const capital = (name: string): string => (name[0] ?? "").toUpperCase() + name.slice(1);

/** Names that everybody knows and that are long enough to tell a slip from another name. */
export const calendarAndPlaces: readonly string[] = [
  ...calendar.split(" "),
  ...[...countries].filter((name) => /^[a-z]{7,}$/u.test(name)).map(capital),
];
