import { firstNames } from "../../language/lexicon/first-names.ts";
import { looksLikePerson } from "../fields/parse-byline.ts";

/** Whether a line is a person's name and opens with a first name that is known: "Ruth Calder", but not "Texas State Capitol". */
export const isNamedPerson = (text: string): boolean =>
  looksLikePerson(text) && firstNames.has((text.split(" ")[0] ?? "").toLowerCase());
