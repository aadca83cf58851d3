import { isBlankLine, type WireLine } from "../text/wire-lines.ts";

/** Runs of lines without a blank one between them. */
export function lineBlocks(lines: readonly WireLine[]): readonly (readonly WireLine[])[] {
  const blocks: WireLine[][] = [];
  let open = false;
  for (const line of lines) {
    if (isBlankLine(line)) {
      open = false;
      continue;
    }
    if (open) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    open = true;
  }
  return blocks;
}

/** A run as one text with its line breaks. */
export const blockText = (lines: readonly WireLine[]): string => lines.map(({ text }) => text.trim()).join("\n");
