import type { Figure } from "../../story/story.ts";
import { isBlank, plain, sliceText } from "../../story/text.ts";
import { splitCaption } from "./split-caption.ts";

/** So sure must a credit be by its words: nobody says of the caption's end that it is one. */
const least = 0.6;

/** A figure with the credit that stands in its caption ("… on Sunday. Photo: Ann Lee"), if it has none beside it. */
export function creditedByCaption(figure: Figure): Figure {
  const { caption, ...rest } = figure;
  if (caption === undefined || figure.credit !== undefined) return figure;
  const { caption: words, credit } = splitCaption(caption.text);
  if (credit === undefined || credit.sure < least) return figure;
  const left = caption.text.startsWith(words) ? sliceText(caption, 0, words.length) : plain(words);
  return isBlank(left) ? { ...rest, credit: credit.text } : { ...rest, caption: left, credit: credit.text };
}
