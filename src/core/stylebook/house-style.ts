import type { Level } from "../checks/finding.ts";
import type { Limits } from "./stylebook.ts";

/** What a desk sets over the built-in books: which one, its own lengths, and how grave each check is here. */
export interface HouseStyle {
  /** A built-in book's id; "by-story": British or American as the story is written. */
  readonly book: string;
  readonly limits: Readonly<Partial<Record<keyof Limits, number>>>;
  /** Only checks that differ from the book. */
  readonly levels: Readonly<Record<string, Level | "off">>;
}

/** A desk that has set nothing. */
export const noHouseStyle: HouseStyle = { book: "by-story", limits: {}, levels: {} };
