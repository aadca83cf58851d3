import { parseByline } from "../fields/parse-byline.ts";
import { readDate } from "../fields/read-date.ts";
import type { From } from "../../story/make-story.ts";
import { lifetime } from "./heed-lifetimes.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** A field read from one or several lines, and the lines that it was read from. */
export interface CopyField<T> {
  readonly value: T;
  readonly lines: readonly LabelledParagraph[];
}

/** The words of a line without a label that it gave itself ("HEADLINE: …"). */
export const wordsOf = (line: LabelledParagraph): string => line.declared?.value ?? line.text;

/** Where a field or block came from. */
export function sourceOf(lines: readonly LabelledParagraph[]): From | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { from: { lines: [first.n, last.last] }, rule: first.why, sure: Math.min(...lines.map(({ sure }) => sure)) };
}

/** The lines of one role. */
export const linesOf = (
  lines: readonly LabelledParagraph[],
  role: LabelledParagraph["role"],
): readonly LabelledParagraph[] => lines.filter((line) => line.role === role);

/**
 * The byline of the lines that were taken for one. It may be printed over several ("By" / a name / "Staff Writer"), and
 * pages print it again below: only lines that stand together are read, the first group that holds a name.
 */
export function bylineOf(lines: readonly LabelledParagraph[]): CopyField<string> | undefined {
  const groups: LabelledParagraph[][] = [];
  lines.forEach((line, index) => {
    if (line.role !== "byline") return;
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && index - lines.indexOf(before) <= 2) group.push(line);
    else groups.push([line]);
  });
  for (const group of groups) {
    const text = bylineOfGroup(group.map(wordsOf));
    if (text !== undefined) return { value: text, lines: group };
  }
  return undefined;
}

function bylineOfGroup(texts: readonly string[]): string | undefined {
  const read = texts
    .filter(
      (text) =>
        !/^\W*(?:(?:written |posted |article |story )?by|and|,|(?:first |last )?(?:published|posted|updated|modified))?\W*:?$/iu.test(
          text,
        ),
    )
    .map((text) => parseByline(text));
  const found = read.filter((byline) => byline !== undefined);
  const [first, ...more] = found;
  if (first === undefined) return undefined;
  const others = more.filter(({ names }) => names.toLowerCase() !== first.names.toLowerCase());
  return [first, ...others].map(({ text }) => text).join(", ");
}

/** The day or moment of publication, the first that the lines give. */
export function publishedOf(lines: readonly LabelledParagraph[]): CopyField<string> | undefined {
  for (const line of lines) {
    if ((line.role !== "published" && line.role !== "byline") || lifetime.test(line.text)) continue;
    const date = readDate(line.text);
    if (date !== undefined) return { value: date.iso, lines: [line] };
  }
  return undefined;
}
