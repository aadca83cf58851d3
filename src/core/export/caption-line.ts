import type { Figure } from "../story/story.ts";
import { isBlank, joinTexts, plain, type RichText, trimText } from "../story/text.ts";

/** Caption and credit in one line, for targets with a single place for both: "The ferry on Monday. (Ana Ruiz)". */
export function captionLine({ caption, credit }: Figure): RichText | undefined {
  const words = caption === undefined || isBlank(caption) ? undefined : trimText(caption);
  const by = credit === undefined || isBlank(credit) ? undefined : credit.trim();
  if (by === undefined) return words;
  if (words === undefined) return plain(by);
  return joinTexts([words, plain(by.startsWith("(") ? by : `(${by})`)], " ");
}
