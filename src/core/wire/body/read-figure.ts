import { compact } from "../../story/make-story.ts";
import { foldFill } from "../../story/no-break.ts";
import { plain, type RichText } from "../../story/text.ts";
import type { Figure } from "../../story/story.ts";
import {
  attribute,
  below,
  childrenOf,
  firstBelow,
  isElement,
  rawText,
  textIn,
  type XmlElement,
} from "../xml/element.ts";
import { roleOf } from "./element-roles.ts";

/** A picture or video of HTML or NITF: `figure`, `img`, `video`, `media`. Undefined for a tracking pixel or an empty shell. */
export function readFigure(element: XmlElement): Figure | undefined {
  const figure = element.name.toLowerCase() === "media" ? nitfMedia(element) : htmlFigure(element);
  const empty = figure.src === undefined && figure.caption === undefined && figure.alt === undefined;
  const pixel = (figure.width ?? 9) <= 2 && (figure.height ?? 9) <= 2;
  return empty || pixel ? undefined : figure;
}

function nitfMedia(media: XmlElement): Figure {
  const references = [...below(media, "media-reference")];
  const size = (reference: XmlElement): number => pixels(attribute(reference, "width")) ?? 0;
  const [main] = references.slice().sort((a, b) => size(b) - size(a));
  const captions = captionsOf(media).map((caption) => captionOf(caption));
  const words = captions.map(({ caption }) => caption?.text).filter((text) => text !== undefined);
  return compact({
    src: attribute(main, "source") ?? attribute(main, "data-location") ?? attribute(main, "name"),
    alt: attribute(main, "alternate-text"),
    caption: words.length > 0 ? plain(words.join(" ")) : undefined,
    credit:
      ["media-producer", "media-byline", "media-credit", "media-source"]
        .map((name) => textIn(childrenOf(media, name)[0]))
        .find((name) => name !== undefined) ??
      attribute(main, "copyright") ??
      captions.find(({ credit }) => credit !== undefined)?.credit,
    rights: textIn(firstBelow(media, "media-rights")),
    width: pixels(attribute(main, "width")),
    height: pixels(attribute(main, "height")),
  });
}

/** NITF's own captions, else those that a desk system keeps beside them: the one for print before the one that came in. */
function captionsOf(media: XmlElement): readonly XmlElement[] {
  const own = childrenOf(media, "media-caption");
  if (own.length > 0) return own;
  const named = childrenOf(media).filter(({ name }) => /caption/iu.test(name));
  const full = named.filter((caption) => textIn(caption) !== undefined);
  const best = full.find(({ name }) => /print|web/iu.test(name)) ?? full[0];
  return best === undefined ? [] : [best];
}

function htmlFigure(element: XmlElement): Figure {
  const name = element.name.toLowerCase();
  const image =
    name === "img" || name === "video" ? element : (firstBelow(element, "img") ?? firstBelow(element, "video"));
  const source = attribute(firstBelow(image, "source"), "src");
  const legend =
    firstBelow(element, "figcaption") ?? [...elementsBelow(element)].find((inner) => roleOf(inner) === "caption");
  const { caption, credit } = legend === undefined ? {} : captionOf(legend);
  const outside = [...elementsBelow(element)].find((inner) => roleOf(inner) === "credit" && !within(inner, legend));
  return compact({
    src: attribute(image, "src") ?? attribute(image, "data-src") ?? source ?? attribute(image, "poster"),
    alt: attribute(image, "alt"),
    caption,
    credit: credit ?? textIn(outside),
    width: pixels(attribute(image, "width")),
    height: pixels(attribute(image, "height")),
  });
}

/** A caption's words, and the credit that is marked up inside it. */
export function captionOf(legend: XmlElement): { caption?: RichText; credit?: string } {
  const parts = [...elementsBelow(legend)];
  const credit = parts.find((inner) => roleOf(inner) === "credit" || roleOf(inner) === "byline");
  const described = parts.find((inner) => attribute(inner, "itemprop") === "description");
  const words = foldFill(described === undefined ? textWithout(legend, credit) : rawText(described));
  const by = textIn(credit)?.replace(/^(?:credit|photo(?:graph)?(?: by)?|foto|photographe|bild|crédit)\s*:\s*/iu, "");
  return compact({ caption: words === "" ? undefined : plain(words), credit: by });
}

function textWithout(element: XmlElement, left: XmlElement | undefined): string {
  let text = "";
  for (const node of element.children) {
    if (!isElement(node)) text += node;
    else if (node !== left)
      text += node.name === "br" ? " " : `${textWithout(node, left)}${node.name === "p" ? " " : ""}`;
  }
  return text;
}

function* elementsBelow(element: XmlElement): Generator<XmlElement, void> {
  for (const node of childrenOf(element)) {
    yield node;
    yield* elementsBelow(node);
  }
}

function within(element: XmlElement, outer: XmlElement | undefined): boolean {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}

const pixels = (value: string | undefined): number | undefined => {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isFinite(number) && number > 0 && number < 100_000 ? number : undefined;
};
