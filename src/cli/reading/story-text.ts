import { decodeBytes } from "../../core/wire/charset.ts";
import { looksLikeMail } from "../../core/wire/email/mail-headers.ts";
import type { Source } from "../../core/wire/reader.ts";
import { blocksOf } from "../../core/story/blocks.ts";
import { createReadPool } from "./read-pool.ts";

/** The copy in a file, and whether it is the file's own text or that of the story in it. */
export interface StoryText {
  readonly text: string;
  readonly ofStory: boolean;
}

/** The text of a file; of a mail, a page or a document the text of the story in it, without headers and furniture. */
export async function storyText(source: Source): Promise<StoryText> {
  const { text } = decodeBytes(source.bytes);
  const own = { text, ofStory: false };
  if (!/^\s*(?:<|\{\\rtf|PK(?!\p{L}|\s))/u.test(text) && !looksLikeMail(text)) return own;
  const pool = createReadPool();
  try {
    const [story] = (await pool.read(source)).stories;
    if (story === undefined) return own;
    const paragraphs = blocksOf(story).filter(({ kind }) => copyKinds.has(kind));
    return { text: paragraphs.map((block) => block.text).join("\n\n"), ofStory: true };
  } finally {
    await pool.close();
  }
}

const copyKinds: ReadonlySet<string> = new Set(["paragraph", "crosshead", "quote", "list-item"]);
