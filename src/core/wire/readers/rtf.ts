import { documentStory } from "../document/document-story.ts";
import type { Reader, ReadResult, Source } from "../reader.ts";
import { readRtf } from "../rtf/read-rtf.ts";

/** Rich Text Format, as word processors and old desk systems write it. */
export const rtf: Reader = {
  id: "rtf",
  label: "Rich Text (RTF)",
  extensions: ["rtf"],
  sniff: ({ text }) => (/^[\s\ufeff]*\{\\rtf/u.test(text) ? 1 : 0),
  read: readFile,
};

function readFile({ bytes, name }: Source): ReadResult {
  // RTF is ASCII with escapes; letters beyond it are bytes in the charset of their font, so each byte is kept as it is.
  const content = readRtf(oneByteText(bytes));
  const story = documentStory(content, { name, reader: "rtf" });
  if (story !== undefined) return { format: "rtf", stories: [story], notes: [] };
  const message = `${name}: there is no text in this RTF file.`;
  return { format: "rtf", stories: [], notes: [...content.notes, { kind: "broken", where: name, message }] };
}

/** Each byte as the character of its number. */
function oneByteText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
