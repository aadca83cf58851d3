import { endOfCopy } from "../fields/end-of-copy.ts";
import { isMoreMark, isSignOff } from "../fields/find-sign-off.ts";
import { type Chunk, isRuleLine } from "./paragraphs.ts";
import type { WireAside } from "./wire-story.ts";

/** Takes sign-offs, end marks and "(MORE)" off the end of a text, and rules and logos out of it. */
export function takeSignOff(
  chunks: readonly Chunk[],
  source?: string,
): {
  readonly chunks: readonly Chunk[];
  readonly signOff?: string;
  readonly asides: readonly WireAside[];
} {
  const asides: WireAside[] = [];
  const signOffs: string[] = [];
  const texts = chunks.map((chunk) =>
    chunk.kind === "prose" ? chunk.text : chunk.lines.map(({ text }) => text).join(" "),
  );
  const over = endOfCopy(texts);
  for (const [index, { lines }] of chunks.entries()) {
    if (over === undefined || index < over.from) continue;
    // The mark itself, on which what follows hangs.
    const isMark = index === over.from && isSignOff(texts[index] ?? "", source);
    const why = isMark ? "The desk's sign-off at the end, not for print." : `Not for print: ${over.why}.`;
    asides.push({ text: texts[index] ?? "", lines, role: isMark ? "sign-off" : "metadata", why });
  }
  let end = over?.from ?? chunks.length;
  for (; end > 0; end -= 1) {
    const chunk = chunks[end - 1];
    if (chunk?.kind !== "prose") break;
    const { text, lines } = chunk;
    if (isRuleLine(text)) {
      asides.unshift({ text, lines, role: "furniture", why: "A rule under the text." });
    } else if (isMoreMark(text)) {
      asides.unshift({ text, lines, role: "more", why: "More of this story was to follow in another take." });
    } else if (isSignOff(text, source)) {
      if (/\p{L}/u.test(text) && !/^(?:N{3,4}|end\w*|fine?)$/iu.test(text)) signOffs.unshift(text);
      asides.unshift({ text, lines, role: "sign-off", why: "The desk's sign-off at the end, not for print." });
    } else break;
  }
  const kept: Chunk[] = [];
  for (const chunk of chunks.slice(0, end)) {
    if (chunk.kind === "prose" && isRuleLine(chunk.text))
      asides.push({ text: chunk.text, lines: chunk.lines, role: "furniture", why: "A rule between sections." });
    else if (chunk.kind === "prose" && /^\(?\s*Logo\s*[-–:]\s*https?:\/\/\S+\s*\)?$/iu.test(chunk.text))
      asides.push({ text: chunk.text, lines: chunk.lines, role: "furniture", why: "The sender's logo." });
    else kept.push(chunk);
  }
  return { chunks: kept, asides, ...(signOffs.length === 0 ? {} : { signOff: signOffs.join("\n") }) };
}
