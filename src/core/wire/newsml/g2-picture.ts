import { compact } from "../../story/make-story.ts";
import type { Figure } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import type { Found } from "../compose/draft.ts";
import { attribute, childAt, childrenOf, textIn, wordsIn, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";
import { codeOf, firstText } from "./g2-meta.ts";

/** The picture or video that a NewsML-G2 item describes. */
export function g2Picture(item: XmlElement): Found<Figure> {
  const contentMeta = childAt(item, "contentMeta");
  const rendition = largest(childrenOf(childAt(item, "contentSet"), "remoteContent"));
  const caption = captionOf(contentMeta);
  const by = firstText(contentMeta, "by");
  const figure: Figure = compact({
    src: addressOf(rendition),
    caption: caption === undefined ? undefined : plain(caption),
    credit: firstText(contentMeta, "creditline") ?? by,
    rights:
      firstText(childAt(item, "rightsInfo"), "usageTerms") ?? firstText(childAt(item, "rightsInfo"), "copyrightNotice"),
    width: pixels(attribute(rendition, "width")),
    height: pixels(attribute(rendition, "height")),
  });
  return { value: figure, source: { from: { path: pathOf(item) }, rule: "item of a picture or video", sure: 1 } };
}

/** Pictures that a text item only points to. */
export function linkedPictures(item: XmlElement): readonly Found<Figure>[] {
  return childrenOf(childAt(item, "itemMeta"), "link").flatMap((link): Found<Figure>[] => {
    if (!/(?:picture|graphic|photo|image)$/iu.test(codeOf(childAt(link, "itemClass")) ?? "")) return [];
    const rendition = largest(childrenOf(link, "remoteContent"));
    const src = addressOf(rendition) ?? attribute(link, "href");
    if (src === undefined) return [];
    const title = textIn(childAt(link, "title"));
    const value: Figure = { src, ...(title === undefined ? {} : { caption: plain(title) }) };
    return [{ value, source: { from: { path: pathOf(link) }, rule: "picture that the item links to", sure: 0.7 } }];
  });
}

function captionOf(contentMeta: XmlElement | undefined): string | undefined {
  const descriptions = childrenOf(contentMeta, "description").filter(
    (description) => textIn(description) !== undefined,
  );
  const named = descriptions.find((description) => /caption/iu.test(attribute(description, "role") ?? ""));
  return wordsIn(named ?? descriptions[0]);
}

const largest = (renditions: readonly XmlElement[]): XmlElement | undefined =>
  renditions.slice().sort((a, b) => (pixels(attribute(b, "width")) ?? 0) - (pixels(attribute(a, "width")) ?? 0))[0];

const addressOf = (rendition: XmlElement | undefined): string | undefined =>
  attribute(rendition, "href") ?? attribute(rendition, "residref");

const pixels = (value: string | undefined): number | undefined => {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isFinite(number) && number > 0 ? number : undefined;
};
