import type { NewBlock } from "../../story/make-story.ts";
import { textOfInline } from "./read-inline.ts";
import { attribute, childrenOf, textIn, type XmlElement } from "../xml/element.ts";

/** A post, video or map of somebody else by its address: `iframe`, a social post's block quote, an agency's own element. */
export function embedOf(element: XmlElement): NewBlock | undefined {
  const name = element.name.toLowerCase();
  const url = addressOf(element, name);
  if (url === undefined) return undefined;
  const words = textOfInline(element).text.trim();
  const text = attribute(element, "title") ?? attribute(element, "alt") ?? (words === url ? "" : words);
  return { kind: "embed", url, ...(text === "" ? {} : { text }) };
}

/** Whether an element of this name may be an embed at all. */
export const mayEmbed = (name: string): boolean =>
  name.includes("-") || ["iframe", "embed", "audio", "object", "blockquote", "figure"].includes(name);

function addressOf(element: XmlElement, name: string): string | undefined {
  // WordPress keeps a film or post by its address alone.
  if (name === "figure") return webAddress(textIn(element));
  if (name === "iframe" || name === "embed" || name === "audio") return webAddress(attribute(element, "src"));
  if (name === "object") return webAddress(attribute(element, "data"));
  if (
    name === "blockquote" &&
    /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed)\b/u.test(
      attribute(element, "class") ?? "",
    )
  ) {
    return (
      webAddress(attribute(element, "data-instgrm-permalink")) ??
      webAddress(attribute(element, "cite")) ??
      lastLink(element)
    );
  }
  // A custom element that holds nothing but an address: <x-map src="…"/>.
  if (name.includes("-") && name !== "media-reference" && textIn(element) === undefined)
    return webAddress(attribute(element, "src"));
  return undefined;
}

function lastLink(element: XmlElement): string | undefined {
  let found: string | undefined;
  for (const child of childrenOf(element)) {
    if (child.name.toLowerCase() === "a") found = webAddress(attribute(child, "href")) ?? found;
    found = lastLink(child) ?? found;
  }
  return found;
}

/** An address on the web; nothing else is ever embedded. */
const webAddress = (address: string | undefined): string | undefined =>
  address === undefined ? undefined : /^(?:https?:)?\/\/[^\s]+$/iu.test(address) ? address : undefined;
