import { keptWith } from "../../kept-with.ts";
import type { Facts } from "../../language/facts.ts";
import type { Block } from "../../story/blocks.ts";
import type { StoryView } from "../check.ts";

/** A person named in the story. */
export interface NamedPerson {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  /** Without ’s. */
  readonly text: string;
  readonly surname: string;
  /** First name or names, if given. */
  readonly given?: string;
}

type Person = Omit<NamedPerson, "block">;

/** People named with at least two words in a text; read once for all the checks that ask. */
const personsOf = keptWith(({ names }: Facts): readonly Person[] =>
  names.flatMap((name): readonly Person[] => {
    if (name.kind !== "person" || !name.text.includes(" ")) return [];
    const text = name.text.replace(/['’]s?$/, "");
    const words = text.split(/\s+/);
    const surname = words.at(-1) ?? "";
    if (words.length < 2 || !/^\p{Lu}[\p{L}'’-]+$/u.test(surname)) return [];
    const from = name.from + name.text.indexOf(text);
    return [{ from, to: from + text.length, text, surname, given: words.slice(0, -1).join(" ") }];
  }),
);

/** People named with at least two words, in the blocks of the kinds given. */
export function personsNamed(view: StoryView, kinds: ReadonlySet<Block["kind"]>): readonly NamedPerson[] {
  return view.blocks
    .filter(({ kind }) => kinds.has(kind))
    .flatMap((block) => personsOf(view.factsOf(block)).map((person): NamedPerson => ({ ...person, block })));
}
