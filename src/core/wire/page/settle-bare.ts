import type { PageRole } from "./context-features.ts";
import { isOfFamily } from "./name-families.ts";
import type { PageLine } from "./page-lines.ts";
import type { PageView } from "./view-page.ts";

/** More lines than a brief has, and the page is one of a site, where lines are told apart by what stands round them. */
const mostLines = 40;
/** So much of the text may be links before it is a list of them. */
const mostLinked = 0.1;
/** So much of it must be sentences. */
const leastProse = 0.5;

/**
 * Keeps the sentences of a page on which nothing was taken for the story's body, when the page is hardly more than they:
 * a brief that somebody saved or copied. Where there is furniture or a list of links round them it stays "no story".
 */
export function settleBare({ lines }: PageView, roles: PageRole[]): void {
  if (roles.includes("body")) return;
  const shown = lines.filter(({ hidden }) => !hidden);
  const all = sumOf(shown, ({ text }) => text.text.length);
  if (shown.length > mostLines || sumOf(shown, ({ linked }) => linked) > all * mostLinked) return;
  if (shown.some(({ text }) => isServerTalk.test(text.text))) return;
  const prose = lines.map((line, index) => !keepsRole.has(roles[index] ?? "body") && isSentence(line));
  if (sumOf(lines, ({ text }, index) => (prose[index] === true ? text.text.length : 0)) < all * leastProse) return;
  prose.forEach((isProse, index) => {
    if (isProse) roles[index] = "body";
  });
}

/** What a server or a browser says instead of a page. */
const isServerTalk =
  /\b(?:40[0-9]|50[0-4])\b.{0,40}\b(?:error|not found|forbidden|gateway|unavailable)|\b(?:page|url|address|file) (?:you|that|was|could|does|is|not)\b.{0,60}\bnot? (?:be )?(?:found|exist|available)|^(?:(?:error|http)\W{0,3})?(?:40[0-9]|50[0-4])$|\bnot found$|\baccess denied\b|\b(?:enable|turn on|requires?) (?:javascript|cookies)\b|\bverify (?:that )?you are (?:a )?human\b/iu;

const keepsRole: ReadonlySet<PageRole> = new Set<PageRole>(["byline", "credit", "published"]);

const isSentence = ({ text: { text }, block, hidden, linked }: PageLine): boolean =>
  !hidden &&
  linked * 2 < text.length &&
  !/^h[1-6]$|^fig|^address$|^td$|^th$/u.test(block.tag) &&
  !isOfFamily(block, "caption") &&
  text.split(" ").length >= 4 &&
  /[.!?…]["'”’»)]*$/u.test(text);

const sumOf = <Item>(items: readonly Item[], of: (item: Item, index: number) => number): number =>
  items.reduce((sum, item, index) => sum + of(item, index), 0);
