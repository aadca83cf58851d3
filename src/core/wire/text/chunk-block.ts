import type { NewBlock } from "../../story/make-story.ts";
import { plain } from "../../story/text.ts";
import type { Chunk } from "./paragraphs.ts";

/** A chunk of a wire text as a block of the story. */
export function blockOf(chunks: readonly Chunk[], index: number): NewBlock {
  const chunk = chunks[index];
  if (chunk === undefined) throw new Error(`there is no chunk ${index} of ${chunks.length}`);
  switch (chunk.kind) {
    case "list":
      return { kind: "list", ordered: false, items: chunk.items.map(plain) };
    case "table":
      return { kind: "table", header: isHeader(chunk.rows), rows: chunk.rows.map((row) => row.map(plain)) };
    case "prose":
      return (
        pictureOf(chunk.text) ?? {
          kind: isCrosshead(chunk, chunks[index - 1], chunks[index + 1]) ? "crosshead" : "paragraph",
          text: plain(chunk.text),
        }
      );
  }
}

/** A first row of words over rows with figures names the columns. */
function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return false;
  const holdsFigures = (row: readonly string[]): boolean => row.some((cell) => /^\W*\d/u.test(cell));
  return !holdsFigures(first) && rest.filter(holdsFigures).length > rest.length * 0.6;
}

/** "Photo - https://…": the address of a picture that goes with the text. */
function pictureOf(text: string): NewBlock | undefined {
  const src =
    /^\(?\s*(?:Photo|Image|Picture|Infographic|Foto|Bild)\s*\d*\s*[-–:]\s*(?<src>https?:\/\/\S+?)\s*\)?$/iu.exec(text)
      ?.groups?.["src"];
  return src === undefined ? undefined : { kind: "figure", figure: { src } };
}

/** A short line without a stop, in capitals or title case, right before a paragraph; never the first line of a story. */
function isCrosshead(chunk: Chunk & { kind: "prose" }, before: Chunk | undefined, next: Chunk | undefined): boolean {
  const { text, lines } = chunk;
  if (/^About \p{Lu}/u.test(text) && text.length <= 60 && next?.kind === "prose" && next.text.length >= 80) return true;
  if (before === undefined || text.length > 60 || lines.length > 1 || next?.kind !== "prose") return false;
  if (/[.!?;,"”'’)\]]$|^["“'*(–—-]|[:@]|\d{3}|^www\.|_{2}/u.test(text)) return false;
  const words = text.split(" ");
  if (words.length > 8) return false;
  if (!/\p{Ll}/u.test(text)) return next.text.length >= 30 && /\p{Lu}{2}/u.test(text);
  const apart = (lines[0]?.n ?? 0) > (before.lines.at(-1)?.n ?? 0) + 1;
  return apart && next.text.length >= 80 && words.every((word) => /^[\p{Lu}\d]/u.test(word) || word.length <= 3);
}
