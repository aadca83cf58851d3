import type { PageLine } from "./page-lines.ts";
import { wordKey } from "./word-overlap.ts";

/** Whether the text that the page's data gives as the story's holds a line; undefined where that text is no use. */
export function toldBody(
  articleBody: string | undefined,
  lines: readonly PageLine[],
  prose: readonly boolean[],
): ((key: string) => boolean) | undefined {
  const body = articleBody === undefined ? "" : wordKey(articleBody);
  if (body === "") return undefined;
  const holds = (key: string): boolean =>
    key.length > 8 &&
    (body.includes(key) || (key.length > 80 && (body.includes(key.slice(0, 50)) || body.includes(key.slice(-50)))));
  const told = lines.filter((_, index) => prose[index] === true);
  // Some sites put the summary there, or the first few words.
  return told.length > 0 && told.filter(({ key }) => holds(key)).length >= told.length * 0.6 ? holds : undefined;
}
