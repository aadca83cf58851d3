import { classTokens } from "./class-tokens.ts";
import type { PageElement } from "./page-node.ts";

/**
 * Words by which page makers name the parts of a page, by what the part is. A word may stand in several families; the
 * model weighs them. Only words in use on many sites belong here, never the name of one site's element.
 */
const families = {
  caption: "caption captions figcaption cutline",
  credit: "credit credits photographer copyright attribution photocredit imagecredit rights",
  byline: "byline bylines author authors contributor contributors writer writers reporter creator dateline vcard fn",
  date: "date dates time timestamp published publish pubdate updated modified datetime datepublished datemodified posted meta",
  headline: "headline headlines title hed heading hl",
  dek: "dek deck standfirst subtitle subhead subheadline subheading subhed summary excerpt sub lede intro introduction blurb strapline abstract synopsis teaser description tagline",
  body: "articlebody body content entry text paragraph paragraphs copy article story post main richtext",
  related:
    "related recirc recirculation recommended recommendations recommendation readmore more also suggested similar trending popular latest inline link links hyperlink teaser teasers card cards rail promo promos next prev previous river feed list most read viewed onward outbrain taboola zergnet",
  share:
    "share sharing social shares facebook twitter tweet email print whatsapp linkedin pinterest tools toolbar utility addthis sharethis follow bookmark save",
  comments: "comment comments discussion disqus respond reply livefyre commenting community conversation viafoura",
  advert:
    "ad ads advert advertisement advertising sponsor sponsored sponsors dfp banner commercial paid partner gpt slot",
  navigation:
    "nav navigation menu navbar breadcrumb breadcrumbs masthead header topbar skip submenu sections dropdown mega hamburger",
  footer: "footer foot colophon legal copyright sitemap",
  newsletter:
    "newsletter newsletters signup subscribe subscription subscriptions optin register login signin paywall form cta membership donate donation",
  tags: "tag tags topic topics keyword keywords category categories section sections kicker eyebrow label labels rubric filed channel",
  bio: "bio biography about profile avatar authorbio authorinfo",
  media:
    "figure image images img photo photos picture pictures media video videos gallery slideshow slide slides carousel player thumbnail thumb lightbox wp lead hero asset audio",
  quote: "quote pullquote pull blockquote quotation",
  aside:
    "sidebar aside rail right secondary widget widgets module modules box callout infobox factbox fact complementary region extra supplementary",
  popover:
    "tooltip popup popover modal overlay rollover dialog dropdown lightbox flyout toast alert notification cookie consent gdpr",
  control: "button btn toggle control controls counter count icon search close open expand enlarge view click",
  post: "tweet instagram embed embedded oembed fb",
} as const;

/** A family of names for one kind of part. */
export type Family = keyof typeof families;

/** The families in a fixed order. */
export const familyNames = Object.keys(families) as readonly Family[];

/** Families of boxes that stand among a story's paragraphs and are not of it. */
export const foreignFamilies = [
  "related",
  "share",
  "newsletter",
  "advert",
  "comments",
  "bio",
  "tags",
  "popover",
  "navigation",
] as const satisfies readonly Family[];

const bits = new Map<string, number>();
familyNames.forEach((family, index) => {
  for (const word of families[family].split(" ")) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
});
/** A bit of its own, beside those of the families. */
const bubbleBit = 1 << familyNames.length;
for (const word of ["tooltip", "popover", "popup", "rollover", "flyout", "hovercard"])
  bits.set(word, (bits.get(word) ?? 0) | bubbleBit);
const familyBits = bubbleBit - 1;

function bitsOf(element: PageElement): number {
  if (element.families >= 0) return element.families;
  let found = 0;
  if (element.attributes.length > 0) for (const token of classTokens(element)) found |= bits.get(token) ?? 0;
  element.families = found;
  return found;
}

/** The families that an element's own names belong to, one bit each in the order of `familyNames`. */
export const familiesOf = (element: PageElement): number => bitsOf(element) & familyBits;

/** Whether an element is named as what opens over the text when a name in it is pointed at. */
export const isNamedBubble = (element: PageElement): boolean => (bitsOf(element) & bubbleBit) !== 0;

const bitOf: ReadonlyMap<string, number> = new Map(familyNames.map((family, index) => [family, 1 << index]));

/** Whether an element's own names belong to a family. */
export const isOfFamily = (element: PageElement, family: Family): boolean =>
  (bitsOf(element) & (bitOf.get(family) ?? 0)) !== 0;
