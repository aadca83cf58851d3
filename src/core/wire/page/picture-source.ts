import { attribute, elementsWithTag, type PageElement } from "./page-node.ts";

/** Attributes in which pages keep a picture's address until it scrolls into view. */
const lazy = ["data-src", "data-original", "data-lazy-src", "data-hi-res-src", "data-full", "data-image", "data-url"];

/** The address of the picture that an `img`, `amp-img` or `picture` shows, at its largest; "" if it has none. */
export function pictureSource(element: PageElement): string {
  const sets = ["srcset", "data-srcset", "data-lazy-srcset"].map((name) => largestOf(attribute(element, name)));
  const plain = attribute(element, "src");
  const own = [...lazy.map((name) => attribute(element, name)), ...sets, plain].find(isPicture);
  if (own !== undefined) return own;
  const around = element.parent?.tag === "picture" ? element.parent : element;
  for (const source of elementsWithTag(around, "source", "img")) {
    if (source === element) continue;
    const found =
      largestOf(attribute(source, "srcset") || attribute(source, "data-srcset")) || attribute(source, "src");
    if (isPicture(found)) return found;
  }
  return isPicture(plain) ? plain : "";
}

/** A placeholder is no picture: a data address, an empty one, the usual grey dot. */
const isPicture = (address: string): boolean =>
  address !== "" &&
  !/^(?:data|about|javascript|blob):/iu.test(address) &&
  !/(?:blank|spacer|pixel|placeholder|1x1)\.(?:gif|png)/iu.test(address);

/** The widest candidate of a `srcset`. */
export function largestOf(srcset: string): string {
  let best = "";
  let most = -1;
  for (const candidate of srcset.slice(0, 20_000).split(/,\s+|,(?=https?:)/u)) {
    const [address = "", size = "1x"] = candidate.trim().split(/\s+/u);
    const number = Number.parseFloat(size);
    if (address !== "" && number > most) [best, most] = [address, number];
  }
  return best;
}

/** Width or height of a picture in pixels as the page states it. */
export function statedSize(element: PageElement, side: "width" | "height"): number | undefined {
  const stated = Number.parseInt(attribute(element, side) || attribute(element, `data-${side}`), 10);
  return Number.isFinite(stated) && stated > 0 && stated < 20_000 ? stated : undefined;
}
