import type { Dateline } from "../../story/story.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import type { Chunk } from "./paragraphs.ts";
import type { WireField } from "./wire-story.ts";

/** The dateline at the head of the first paragraph, with what stood there to lift it out. */
export function datelineOf(chunks: readonly Chunk[]): (WireField & { readonly value: Dateline }) | undefined {
  const lede = chunks.find((chunk) => chunk.kind === "prose");
  if (lede?.kind !== "prose") return undefined;
  const found = parseDateline(lede.text);
  if (found === undefined || found.sure < 0.6 || found.to >= lede.text.length) return undefined;
  return {
    text: found.dateline.text,
    value: { ...found.dateline, opening: lede.text.slice(0, found.to) },
    lines: lede.lines.slice(0, 2),
    rule: "place and agency before the dash that opens the first paragraph",
    sure: found.sure,
  };
}
