import { foldSpaces } from "../../story/text.ts";

/** As much of a site's own words as fits into a sentence of ours. */
const longest = 300;

/** What a site says of itself or its posts, as a piece of our sentence: plain, on one line, no longer than a sentence. */
export function saidBySite(text: unknown): string {
  if (typeof text !== "string") return "";
  // Before anything looks through it: an answer may be megabytes long.
  const plain = foldSpaces(
    text
      .slice(0, longest * 10)
      .replace(/<[^>]*>/gu, "")
      .replace(/(?!\s)[\p{Cc}\p{Cf}\p{Co}]/gu, ""),
  );
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}
