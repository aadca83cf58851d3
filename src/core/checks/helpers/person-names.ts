import { keptWith } from "../../kept-with.ts";
import type { Facts } from "../../language/facts.ts";
import type { Block } from "../../story/blocks.ts";
import type { StoryView } from "../check.ts";
import { nameParts } from "./name-parts.ts";

/** A person named in the story. */
export interface NamedPerson {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  /** Without ’s. */
  readonly text: string;
  readonly surname: string;
  /** First name or names. */
  readonly given: string;
}

type Person = Omit<NamedPerson, "block">;

/** People named with at least two words in a text; read once for all the checks that ask. */
const personsOf = keptWith(({ names }: Facts): readonly Person[] => {
  const found: Person[] = [];
  for (const name of names) {
    if (name.kind !== "person" || !name.text.includes(" ")) continue;
    const { text, given, surname } = nameParts(name.text);
    if (given === "" || !/^\p{Lu}[\p{L}'’-]+$/u.test(surname)) continue;
    found.push({ from: name.from, to: name.from + text.length, text, surname, given });
  }
  return found;
});

/** People named with at least two words, in the blocks of the kinds given. */
export function personsNamed(view: StoryView, kinds: ReadonlySet<Block["kind"]>): readonly NamedPerson[] {
  const found: NamedPerson[] = [];
  for (const block of view.blocks) {
    if (!kinds.has(block.kind)) continue;
    for (const { from, to, text, surname, given } of personsOf(view.factsOf(block)))
      found.push({ block, from, to, text, surname, given });
  }
  return found;
}
