import type { PageLine } from "./page-lines.ts";
import { attribute, outward, type PageElement } from "./page-node.ts";
import { isWritten } from "./settle-document.ts";
import type { PageView } from "./view-page.ts";

/** So much larger than the copy a line is set to be the title, and so much to be the subtitle under it. */
const [larger, aLittleLarger] = [1.5, 1.1];
/** The title is among the first lines. */
const opening = 4;

/**
 * Title and subtitle of what was written in a word processor: the lines that it names so ("MsoTitle"), or that are set
 * larger than the copy. −1 where there is none.
 */
export function titlesOfDocument({ lines }: PageView): { readonly headline: number; readonly dek: number } {
  const known = new Map<PageElement, boolean>();
  const written = lines.slice(0, opening + 1).map((line) => !line.hidden && isWritten(line.block, known));
  if (!written.includes(true)) return { headline: -1, dek: -1 };
  const named = (name: string): number => lines.findIndex(({ block }) => attribute(block, "class").startsWith(name));
  const title = named("MsoTitle");
  if (title >= 0) return { headline: title, dek: named("MsoSubtitle") };
  const copy = sizeOfCopy(lines);
  const isSet = (index: number, least: number): boolean =>
    written[index] === true && (sizeOf(lines[index]) ?? 0) >= copy * least;
  const at = written.findIndex((_, index) => index < opening && isSet(index, larger));
  return { headline: at, dek: at >= 0 && isSet(at + 1, aLittleLarger) ? at + 1 : -1 };
}

/** The size in which most of the letters are set, in points. */
function sizeOfCopy(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = sizeOf(line) ?? usual;
    letters.set(size, (letters.get(size) ?? 0) + line.text.text.length);
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? usual;
}

/** What programs set where a file says nothing. */
const usual = 11;

/** The size that the first words of a line are set in, where an element round them says one. */
export function sizeOf(line: PageLine | undefined): number | undefined {
  for (const element of outward(line?.runs[0]?.element)) {
    const found = /font-size\s*:\s*(\d{1,3}(?:\.\d+)?)(pt|px)/iu.exec(attribute(element, "style"));
    if (found !== null) return Number(found[1]) * (found[2]?.toLowerCase() === "px" ? 0.75 : 1);
    if (element === line?.block) return undefined;
  }
  return undefined;
}
