import type { Level } from "../checks/finding.ts";
import type { Limits } from "./stylebook.ts";

/** In which dictionary words are looked up: the stylebook's, that of the English in which the story is written, or always the one. */
export const dictionaryChoices = ["by-book", "by-story", "en-GB", "en-US"] as const;
export type DictionaryChoice = (typeof dictionaryChoices)[number];

/** What a desk sets over the built-in books: which one, its own lengths, how grave each check is here, and its dictionary. */
export interface HouseStyle {
  /** A built-in book's id; "by-story": British or American as the story is written. */
  readonly book: string;
  readonly limits: Readonly<Partial<Record<keyof Limits, number>>>;
  /** Only checks that differ from the book. */
  readonly levels: Readonly<Record<string, Level | "off">>;
  readonly dictionary: DictionaryChoice;
}

/** A desk that has set nothing. */
export const noHouseStyle: HouseStyle = { book: "by-story", limits: {}, levels: {}, dictionary: "by-book" };
