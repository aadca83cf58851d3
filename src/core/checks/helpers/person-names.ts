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

/** People named with at least two words, in the blocks of the kinds given. */
export function personsNamed(view: StoryView, kinds: ReadonlySet<Block["kind"]>): readonly NamedPerson[] {
  return view.blocks
    .filter(({ kind }) => kinds.has(kind))
    .flatMap((block) =>
      view.factsOf(block).names.flatMap((name): readonly NamedPerson[] => {
        const text = name.text.replace(/['’]s?$/u, "");
        const words = text.split(/\s+/u);
        const surname = words.at(-1) ?? "";
        if (name.kind !== "person" || words.length < 2 || !/^\p{Lu}[\p{L}'’-]+$/u.test(surname)) return [];
        const from = name.from + name.text.indexOf(text);
        return [{ block, from, to: from + text.length, text, surname, given: words.slice(0, -1).join(" ") }];
      }),
    );
}
