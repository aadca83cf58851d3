import { creditedByCaption } from "../captions/credited-by-caption.ts";
import { compact } from "../../story/make-story.ts";
import type { Figure, Story } from "../../story/story.ts";
import { isBlank, plain, sliceText, trimText } from "../../story/text.ts";
import type { Found } from "../compose/draft.ts";
import { textOfMarkup } from "../json/json-body.ts";
import { childAt, childrenOf, rawText, textIn, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";

/** A media file of a WordPress export. */
export interface WordPressPicture {
  readonly id: string;
  readonly path: string;
  readonly src: string;
  readonly figure: Figure;
}

/** The media files among the items of an export. */
export const wordPressPictures = (attachments: readonly XmlElement[]): readonly WordPressPicture[] =>
  attachments.flatMap((item) => {
    const src = textIn(childAt(item, "attachment_url"));
    if (src === undefined) return [];
    const said = childrenOf(item, "encoded").find(
      (element) => element.prefix === "excerpt" && textIn(element) !== undefined,
    );
    const caption = said === undefined ? undefined : textOfMarkup(rawText(said));
    const figure: Figure = compact({
      src,
      alt: customField(item, "_wp_attachment_image_alt"),
      caption: isBlank(caption) || caption === undefined ? undefined : plain(caption),
    });
    const path = pathOf(item);
    const credited = creditedByCaption(creditedBy(figure, creditOf(item)));
    return [{ id: textIn(childAt(item, "post_id")) ?? "", path, src, figure: credited }];
  });

/** A custom field of a post or a media file. */
export const customField = (item: XmlElement | undefined, key: string): string | undefined =>
  textIn(
    childAt(
      childrenOf(item, "postmeta").find((entry) => textIn(childAt(entry, "meta_key")) === key),
      "meta_value",
    ),
  );

/** WordPress has no field for it; plug-ins of newsrooms have: who, and for whom. */
function creditOf(item: XmlElement): string | undefined {
  const [who, house] = [customField(item, "_media_credit"), customField(item, "_navis_media_credit_org")];
  return [who, house].filter((part) => part !== undefined).join("/") || undefined;
}

/** The featured picture of a post, which names it by a number. */
export function featuredPicture(item: XmlElement, pictures: readonly WordPressPicture[]): readonly Found<Figure>[] {
  const id = customField(item, "_thumbnail_id");
  const picture = id === undefined ? undefined : pictures.find((one) => one.id === id);
  if (picture === undefined) return [];
  const source = { from: { path: picture.path }, rule: "featured picture of the post", sure: 1 };
  return [{ value: picture.figure, source }];
}

/** A story whose pictures have the credits that stand with their media files, or else in their captions. */
export function withMediaCredits(story: Story, pictures: readonly WordPressPicture[]): Story {
  const credits = new Map(pictures.map(({ src, figure }) => [wholeSize(src), figure.credit]));
  return {
    ...story,
    body: story.body.map((block) =>
      block.kind === "figure" && block.figure.src !== undefined
        ? { ...block, figure: creditedByCaption(creditedBy(block.figure, credits.get(wholeSize(block.figure.src)))) }
        : block,
    ),
  };
}

/** WordPress serves "ferry-1024x683.jpg" and "ferry-scaled.jpg" of "ferry.jpg". */
const wholeSize = (src: string): string => src.replace(/(?:-\d{2,5}x\d{2,5}|-scaled)(?=\.\w{3,4}(?:\?|$))/u, "");

/** A figure with its credit, taken off the end of the caption where it was written there too. */
function creditedBy(figure: Figure, credit: string | undefined): Figure {
  if (credit === undefined || figure.credit !== undefined) return figure;
  const { caption, ...rest } = figure;
  if (caption === undefined) return { ...figure, credit };
  const words = trimText(caption);
  const spaced = words.text.replace(/\s/gu, " ");
  const tail = [`(${credit})`, credit].find((one) => spaced === one || spaced.endsWith(` ${one}`));
  if (tail === undefined) return { ...figure, credit };
  const left = trimText(sliceText(words, 0, words.text.length - tail.length));
  return isBlank(left) ? { ...rest, credit } : { ...rest, caption: left, credit };
}
