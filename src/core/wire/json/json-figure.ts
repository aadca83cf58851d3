import { foldFill } from "../../story/no-break.ts";
import { compact } from "../../story/make-story.ts";
import type { Figure } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import type { Found } from "../compose/draft.ts";
import { textOfMarkup } from "./json-body.ts";
import { itemAt, type JsonItem, itemsAt, sourceOf, textAt, textsUnder, valueAt } from "./json-item.ts";

/** Whether an object describes a picture, graphic or video. */
export const isPicture = (item: JsonItem): boolean =>
  /picture|photo|image|graphic|video|animation/iu.test(textAt(item, "type", "mediatype", "itemclass") ?? "") ||
  /^(?:image|video)\//iu.test(textAt(item, "mimetype", "contenttype") ?? "");

/** Reads a picture as ninjs, AP, dpa and their kin describe it. */
export function jsonFigure(item: JsonItem): Found<Figure> | undefined {
  const caption = captionOf(item);
  const rendition = largestRendition(item);
  const by =
    textAt(item, "creditline", "credit", "descriptioncreditline") ??
    textAt(itemAt(item, "photographer"), "name") ??
    textAt(item, "by", "byline", "photographer");
  const figure: Figure = compact({
    src: rendition?.src ?? textAt(item, "href", "url", "src"),
    alt: textAt(item, "alttext", "alt", "altdescription") ?? altAmongDescriptions(item),
    caption: caption === undefined ? undefined : plain(caption),
    credit: by,
    rights: textAt(item, "usageterms", "copyrightnotice"),
    width: rendition?.width,
    height: rendition?.height,
  });
  return figure.src === undefined && figure.caption === undefined
    ? undefined
    : { value: figure, source: sourceOf(item.path, "picture that comes with the item") };
}

function altAmongDescriptions(item: JsonItem): string | undefined {
  const alt = itemsAt(item, "descriptions").find((entry) => /^alt/iu.test(textAt(entry, "role") ?? ""));
  return textAt(alt, "value");
}

function captionOf(item: JsonItem): string | undefined {
  const listed = itemsAt(item, "descriptions").map((entry) => ({
    role: textAt(entry, "role") ?? "",
    text: textAt(entry, "value", "description"),
  }));
  const named = listed.find(
    ({ role, text }) => /caption/iu.test(role) && !/extended/iu.test(role) && text !== undefined,
  );
  const plainOne = listed.find(({ role, text }) => text !== undefined && !text.includes("<") && !/^alt/iu.test(role));
  const patterned = textsUnder(item, "description").filter(({ name }) => !/usage|creditline|edit/u.test(name));
  const said =
    textAt(item, "descriptioncaption", "caption") ??
    textAt(itemAt(item, "caption"), "text", "value", "nitf", "html") ??
    named?.text ??
    plainOne?.text ??
    textAt(item, "descriptiontext") ??
    patterned[0]?.value ??
    listed[0]?.text ??
    textAt(item, "bodytext");
  const text = said === undefined ? undefined : /<\/?[a-z]|&\w+;/iu.test(said) ? textOfMarkup(said) : said;
  return text === undefined ? undefined : foldFill(text) || undefined;
}

interface Rendition {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
}

/** The rendition with the most pixels; without sizes the one that its name calls the main one. */
function largestRendition(item: JsonItem): Rendition | undefined {
  const renditions = itemsAt(item, "renditions").flatMap((entry): (Rendition & { readonly weight: number })[] => {
    const src = textAt(entry, "href", "url");
    if (src === undefined) return [];
    const width = pixels(valueAt(entry, "width")?.value);
    const height = pixels(valueAt(entry, "height")?.value);
    const type = textAt(entry, "type", "mimetype", "contenttype") ?? "";
    const thumb = /thumb|small|preview|icon/iu.test(`${entry.path} ${textAt(entry, "name", "rel", "title") ?? ""}`)
      ? -1
      : 0;
    const text = /^text|xml$/iu.test(type) ? -1e9 : 0;
    return [{ ...compact({ src, width, height }), src, weight: text + thumb + (width ?? 0) }];
  });
  return renditions.filter(({ weight }) => weight > -1e8).sort((a, b) => b.weight - a.weight)[0];
}

function pixels(value: unknown): number | undefined {
  const number =
    typeof value === "number" ? value : typeof value === "string" ? Number.parseInt(value, 10) : Number.NaN;
  return Number.isFinite(number) && number > 0 && number < 100_000 ? Math.round(number) : undefined;
}
