import { blocksOf } from "../../core/story/blocks.ts";
import type { Story } from "../../core/story/story.ts";
import type { ClipboardKind } from "../../core/export/clipboard.ts";
import type { Writer } from "../../core/export/writer.ts";

/** What is put on the clipboard: the program into which it is pasted takes the form that it knows. */
export interface ClipboardForms {
  readonly html?: string;
  readonly text: string;
}

/** Targets that have a form of their own for the clipboard. */
const kinds: Readonly<Record<string, ClipboardKind>> = { paste: "clean", wordpress: "wordpress" };

/** Whether a target's file is bytes that nobody can read or paste. */
export const isPackage = (mime: string): boolean => mime.includes("openxmlformats");

/**
 * HTML goes out as HTML and, for a plain text field, as the words. What is read as text (XML, JSON, Markdown) goes out
 * as it is.
 */
export async function clipboardForms(
  story: Story,
  written: string,
  { id, mime }: Pick<Writer, "id" | "mime">,
): Promise<ClipboardForms> {
  const kind = kinds[id];
  if (kind !== undefined) return (await import("./export-parts.ts")).clipboardContent(story, kind);
  const words = blocksOf(story)
    .map((block) => block.text)
    .join("\n\n");
  if (isPackage(mime)) return { text: words };
  if (mime !== "text/html") return { text: written };
  return { html: written, text: words };
}
