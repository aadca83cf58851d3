import { compact } from "../../story/make-story.ts";
import type { Figure } from "../../story/story.ts";
import { foldSpaces, isBlank } from "../../story/text.ts";

/** What a picture file says of itself. Absent: what it says already stays; empty: it is to say nothing there. */
export interface PictureWords {
  readonly caption?: string;
  /** Who made it; where it is not known apart, taken from the credit ("Ana Ruiz/Harbour News"). */
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
  readonly alt?: string;
}

/**
 * The words of a figure as they go into its picture file. A caption or an alternative text that is not there was not
 * wanted: nobody who looks into the file is to read one that no editor saw. Who made it and whose it is stays.
 */
export function pictureWords({ caption, credit, rights, alt, decorative }: Figure): PictureWords {
  const line = (words: string | undefined): string | undefined =>
    isBlank(words) || words === undefined ? undefined : foldSpaces(words);
  const by = line(credit);
  return compact({
    caption: caption?.text.trim() ?? "",
    creator: by === undefined ? undefined : creatorOf(by),
    credit: by,
    copyright: line(rights),
    alt: decorative === true ? "" : (line(alt) ?? ""),
  });
}

/** The person in a credit: what stands before the stroke, or after "Photo by". A bare agency is nobody. */
function creatorOf(credit: string): string | undefined {
  const inside = credit
    .replace(/^[([]\s*|\s*[)\]]$/gu, "")
    .replace(/^(?:photo(?:graph)?s?|picture|image)\s*(?::|by\b)\s*/iu, "");
  const [, before] = /^(\p{Lu}[\p{L}\p{M}.’'-]*(?: [\p{L}\p{M}.’'-]+){1,4})\s*(?:\/|\bvia\b|,)/u.exec(inside) ?? [];
  if (before !== undefined) return before;
  return inside !== credit && /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3}$/u.test(inside)
    ? inside
    : undefined;
}
