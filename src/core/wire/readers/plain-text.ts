import type { Note } from "../../story/note.ts";
import { makeStory } from "../../story/make-story.ts";
import { decodeBytes } from "../charset.ts";
import { hasStory } from "../layout/keep-few-words.ts";
import { labelParagraphs } from "../layout/label-paragraphs.ts";
import { trainedModel } from "../layout/label-lines.ts";
import { sourceLines } from "../layout/source-lines.ts";
import { storyFromCopy } from "../layout/story-from-copy.ts";
import { mendMailEscapes, mendTornLetters } from "../text/mend-letters.ts";
import type { Reader } from "../reader.ts";

/** Copy without any markup: pasted from a page, a mail or a PDF, or a wire take. What is left when no other reader knows the file. */
export const plainText: Reader = {
  id: "plain-text",
  label: "Plain text",
  extensions: ["txt", "text", "asc"],

  sniff({ text }) {
    return isCopy(text) ? 0.15 : 0;
  },

  read({ bytes, name }) {
    const { text: said, charset, because } = decodeBytes(bytes);
    const escaped = mendMailEscapes(said);
    const torn = mendTornLetters(escaped.text);
    const { text } = torn;
    const refuse = (message: string) => ({
      format: "plain-text",
      stories: [],
      notes: [{ kind: "broken", where: name, message: `${name}: ${message}` } satisfies Note],
    });
    if (!isCopy(text)) return refuse("this is not text; if it should be, save it again as plain text (UTF-8)");
    const paragraphs = labelParagraphs(sourceLines(text), trainedModel());
    if (!hasStory(paragraphs)) return refuse("no headline and no paragraph was found in it; paste the story itself");
    const copy = storyFromCopy(paragraphs);
    const notes: Note[] = [...(copy.notes ?? [])];
    if (because === "fallback")
      notes.push({
        kind: "guessed",
        where: name,
        message: `The file does not say how its letters are written; it was read as ${charset === "macintosh" ? "Mac Roman" : "Windows-1252"}. Look at accents and quotation marks.`,
      });
    if (torn.mended > 0)
      notes.push({
        kind: "guessed",
        where: name,
        message: `Letters had been read by the wrong charset before they came here (“Ã©” for “é”); ${torn.mended} were put right. Look at accents and quotation marks.`,
      });
    if (escaped.mended > 0)
      notes.push({
        kind: "guessed",
        where: name,
        message:
          "Signs that mail programs put for letters and line ends (“=E2=80=99”, “=20”) were put right. Look at accents and quotation marks.",
      });
    const story = makeStory({ ...copy, origin: { name, reader: "plain-text", charset }, notes });
    return { format: "plain-text", stories: [story], notes: [] };
  },
};

/** Text that a person wrote: it has words, no bytes of a program or picture, and is not the notation of another machine. */
function isCopy(text: string): boolean {
  if (!/[\p{L}\p{N}]{2}/u.test(text) || text.includes("\u0000")) return false;
  const head = text.slice(0, 64 * 1024);
  const broken = head.match(/\ufffd/gu)?.length ?? 0;
  if (broken > head.length / 100) return false;
  return !notations.some((notation) => notation.test(head));
}

const notations = [
  /^\s*<(?:\?xml|!doctype|!--|[a-z][\w:-]*[\s>/])/iu,
  /^\s*[[{]\s*(?:["{[]|[\]}]\s*$)/u,
  /^\s*(?:BEGIN:V(?:CALENDAR|CARD|EVENT)|%PDF-|%!PS|\{\\rtf|#!\/)/u,
];
