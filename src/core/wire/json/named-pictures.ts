import { compact } from "../../story/make-story.ts";
import type { Figure } from "../../story/story.ts";
import type { Found } from "../compose/draft.ts";
import { itemAt, type JsonItem, itemOf, sourceOf, textAt, valueAt } from "./json-item.ts";
import { richOfMarkup } from "./rich-of-markup.ts";

/** Under what names systems keep the picture at the head of a story. */
const names = ["featureimage", "featuredimage", "leadimage", "mainimage", "heroimage", "bannerimage", "image"];

/** The pictures that a field of the story names: an address (Ghost, JSON Feed), or an object or list of them (schema.org). */
export function namedPictures(item: JsonItem): readonly Found<Figure>[] {
  for (const name of names) {
    const at = valueAt(item, name);
    const list: readonly unknown[] = at === undefined ? [] : Array.isArray(at.value) ? at.value : [at.value];
    const found = list.flatMap((value) => {
      const figure = figureOf(item, name, value, at?.path ?? item.path);
      return figure === undefined
        ? []
        : [{ value: figure, source: sourceOf(at?.path ?? item.path, "the picture of the item", 0.9) }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function figureOf(item: JsonItem, name: string, value: unknown, path: string): Figure | undefined {
  const holder = itemOf(value, path);
  const src =
    typeof value === "string" ? value.trim() : textAt(holder, "url", "contenturl", "src", "href", "sourceurl");
  if (src === undefined || !/^(?:https?:)?\/\/|^[\w./-]+\.(?:jpe?g|png|webp|gif|avif)$/iu.test(src)) return undefined;
  const caption = textAt(holder, "caption", "description") ?? textAt(item, `${name}caption`);
  const words = caption === undefined ? undefined : richOfMarkup(caption);
  return compact({
    src,
    alt: textAt(holder, "alt", "alttext") ?? textAt(item, `${name}alt`),
    caption: words === undefined || words.text === "" ? undefined : words,
    credit:
      textAt(holder, "credit", "credittext") ??
      textAt(itemAt(holder, "copyrightholder", "creator", "author"), "name") ??
      textAt(item, `${name}credit`),
  });
}
