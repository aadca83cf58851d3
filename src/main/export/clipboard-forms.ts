import { blocksOf } from "../../core/story/blocks.ts";
import type { Story } from "../../core/story/story.ts";
import type { Writer } from "../../core/export/writer.ts";

/** What is put on the clipboard: the program into which it is pasted takes the form that it knows. */
export interface ClipboardForms {
  readonly html?: string;
  readonly text: string;
}

/**
 * HTML goes out as HTML and, for a plain text field, as the words. Markup that is read as text (blocks of WordPress,
 * XML, JSON) goes out as it is.
 */
export function clipboardForms(story: Story, written: string, { mime }: Pick<Writer, "mime">): ClipboardForms {
  if (mime !== "text/html") return { text: written };
  const isBlockMarkup = written.includes("<!-- wp:");
  const words = blocksOf(story)
    .map((block) => block.text)
    .join("\n\n");
  return { html: written, text: isBlockMarkup ? written : words };
}
