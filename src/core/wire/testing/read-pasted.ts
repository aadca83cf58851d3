import type { Story } from "../../story/story.ts";
import { plainText } from "../readers/plain-text.ts";

const context = {
  readNested: () => Promise.resolve({ format: "none", stories: [], notes: [] }),
  progress: () => true,
};

/** The story of copy as it is pasted; for tests. */
export async function readPasted(text: string): Promise<Story> {
  const { stories } = await plainText.read({ bytes: new TextEncoder().encode(text), name: "pasted.txt" }, context);
  const [story] = stories;
  if (story === undefined) throw new Error("no story");
  return story;
}

/** The body in short: paragraphs as they are, crossheads behind "## ", list items behind "* ", table rows parted by bars. */
export const bodyInShort = ({ body }: Story): readonly string[] =>
  body.flatMap((block): readonly string[] => {
    if (block.kind === "paragraph") return [block.text.text];
    if (block.kind === "crosshead") return [`## ${block.text.text}`];
    if (block.kind === "list") return block.items.map(({ text }) => `* ${text}`);
    if (block.kind === "table") return block.rows.map((row) => row.map(({ text }) => text).join(" | "));
    return [`[${block.kind}]`];
  });
