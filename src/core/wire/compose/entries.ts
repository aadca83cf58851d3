import type { From, NewBlock, StoryParts } from "../../story/make-story.ts";
import type { SetAside } from "../../story/provenance.ts";
import type { RichText } from "../../story/text.ts";

/** A block on its way into the story, or out of it. */
export interface Entry {
  readonly block: NewBlock;
  readonly source: From;
  /** Set when the block is not copy. */
  readonly aside?: Aside;
}

export interface Aside {
  readonly role: SetAside["role"];
  readonly why: string;
  readonly sure: number;
}

/** The text of a paragraph that is still in the story. */
export const paragraphIn = (entry: Entry | undefined): RichText | undefined =>
  entry?.aside === undefined && entry?.block.kind === "paragraph" ? entry.block.text : undefined;

/** Takes an entry out of the story, keeping its words. */
export const putAside = (entry: Entry, role: Aside["role"], why: string, sure: number): Entry => ({
  ...entry,
  aside: { role, why, sure },
});

/** An entry for words that never were a block: a kicker, a copyright line. */
export const asideEntry = (text: RichText, path: string, role: Aside["role"], why: string): Entry => ({
  block: { kind: "paragraph", text },
  source: { from: { path }, rule: why, sure: 1 },
  aside: { role, why, sure: 1 },
});

/** Body and set-aside as `makeStory` wants them. */
export function settle(entries: readonly Entry[]): Required<Pick<StoryParts, "body" | "setAside">> {
  const body: { block: NewBlock; source: From }[] = [];
  const setAside: NonNullable<StoryParts["setAside"]>[number][] = [];
  for (const entry of entries) {
    const { block, source, aside } = entry;
    if (aside === undefined) body.push(entry);
    else {
      const text =
        block.kind === "list"
          ? block.items.map((item) => item.text).join("\n")
          : "text" in block && typeof block.text === "object"
            ? block.text.text
            : "";
      setAside.push({
        text,
        ...aside,
        from: source.from,
        ...(body.length === 0 ? {} : { afterIndex: body.length - 1 }),
      });
    }
  }
  return { body, setAside };
}
