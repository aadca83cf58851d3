import { attribute, elementsWithTag, outward, type PageElement } from "./page-node.ts";

const postClass =
  /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|fb-post|fb-video|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed-bq|threads-embed|text-post-media)(?:\s|$)/iu;

/** The post of a network that an element is or stands in. */
export const postElement = (element: PageElement): PageElement | undefined =>
  [...outward(element)]
    .slice(0, 6)
    .find((at) => postClass.test(attribute(at, "class")) || /^amp-(?:twitter|instagram|facebook)$/u.test(at.tag));

/** The address of a post: its own, not one that it links to. */
export function postAddress(post: PageElement): string {
  const links = elementsWithTag(post, "a")
    .map((link) => attribute(link, "href"))
    .filter((href) => /^https?:/iu.test(href));
  const own = links.findLast((href) => /\/status(?:es)?\/|\/p\/|\/posts?\/|\/video\/|\/reel\//u.test(href));
  return attribute(post, "data-instgrm-permalink") || attribute(post, "cite") || own || (links.at(-1) ?? "");
}

/** Sites whose frames hold something to see or hear, where a page's other frames hold its machinery. */
const players =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|facebook\.com\/plugins\/(?:video|post)|instagram\.com|tiktok\.com|twitter\.com|soundcloud\.com|spotify\.com|apple\.com|datawrapper\.dwcdn\.net|dwcdn\.net|flourish\.studio|infogram\.com|documentcloud\.org|scribd\.com|google\.com\/maps|arcgis\.com|brightcove\.(?:com|net)|jwplatform\.com|megaphone\.fm|audioboom\.com|streamable\.com)\b/iu;

/** The address of a frame, video or other foreign part that is worth keeping; "" if it is none. */
export function playerAddress(element: PageElement): string {
  const id = attribute(element, "data-videoid");
  if (element.tag === "amp-youtube" && id !== "") return `https://www.youtube.com/watch?v=${id}`;
  const stated =
    attribute(element, "src") ||
    attribute(element, "data-src") ||
    elementsWithTag(element, "source")
      .map((source) => attribute(source, "src"))
      .find((src) => src !== "");
  const address = stated ?? "";
  if (element.tag === "video" || element.tag === "amp-video") return /^https?:/iu.test(address) ? address : "";
  return players.test(address) ? address.replace(/^\/\//u, "https://") : "";
}
