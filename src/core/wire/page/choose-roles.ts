import { type Chances, type PageRole, pageRoles } from "./context-features.ts";
import { isOfFamily } from "./name-families.ts";
import type { PageView } from "./view-page.ts";
import { settleBare } from "./settle-bare.ts";
import { settleBody } from "./settle-body.ts";
import { settleCredits } from "./settle-credits.ts";
import { settleDocument } from "./settle-document.ts";
import { settleExport } from "./settle-export.ts";
import { settleFigures } from "./settle-figures.ts";
import { settleFragment } from "./settle-fragment.ts";
import { settleLede } from "./settle-lede.ts";
import type { JudgedPage } from "./page-story.ts";
import { titlesOfDocument } from "./titles-of-document.ts";
import { settleTail } from "./settle-tail.ts";
import { settleTables } from "./settle-tables.ts";
import { similarity } from "./word-overlap.ts";

const chance = (chances: readonly Chances[], line: number, role: PageRole): number =>
  chances[line]?.[pageRoles.indexOf(role)] ?? 0;

/** Settles one role for each line: one headline, one dek, a body that is said once. */
export function chooseRoles(view: PageView, chances: readonly Chances[]): JudgedPage {
  const { lines } = view;
  const roles: PageRole[] = chances.map((odds) => pageRoles[odds.indexOf(Math.max(...odds))] ?? "furniture");
  lines.forEach((line, index) => {
    if (line.hidden && roles[index] === "body" && chance(chances, index, "body") < 0.8) roles[index] = "furniture";
  });
  joinLede(view, roles);
  settleBody(view, roles, chances);
  settleTables(view, roles);
  settleLede(view, roles);
  settleFigures(view, chances, roles);
  settleCredits(view, chances, roles);
  settleExport(view, roles);
  settleBare(view, roles);
  const { crossheads, title } = settleFragment(view, roles);
  const set = titlesOfDocument(view);
  const chosen = set.headline < 0 ? chooseHeadline(view, chances, roles.indexOf("body"), crossheads) : set.headline;
  const headline = chosen < 0 ? title : chosen;
  roles.forEach((role, index) => {
    if (role === "headline" && index !== headline) roles[index] = "furniture";
  });
  if (headline >= 0) roles[headline] = "headline";
  settleDocument(view, roles, headline);
  settleTail(view, roles);
  if (set.dek >= 0) roles[set.dek] = "dek";
  const dek = set.dek < 0 ? chooseDek(view, chances, roles) : set.dek;
  roles.forEach((role, index) => {
    if (role === "dek" && index !== dek) roles[index] = "furniture";
  });
  dropRepeats(view, roles, headline, dek);
  if (set.dek >= 0) roles[set.dek] = "dek";
  return {
    view,
    chances,
    roles,
    headline,
    dek: roles[dek] === "dek" ? dek : -1,
    first: roles.indexOf("body"),
    last: roles.lastIndexOf("body"),
  };
}

/** The line that is surest to be the headline; of equal texts the one nearest above the story. */
function chooseHeadline(
  view: PageView,
  chances: readonly Chances[],
  first: number,
  crossheads: ReadonlySet<number>,
): number {
  let best = -1;
  let most = 0.15;
  view.lines.forEach((line, index) => {
    if (line.hidden || crossheads.has(index)) return;
    const place = first >= 0 && index > first + 3 ? -0.2 : 0;
    const score = chance(chances, index, "headline") + place + (index === view.headline ? 0.25 : 0);
    if (score > most) [best, most] = [index, score];
  });
  return best < 0 && !crossheads.has(view.headline) ? view.headline : best;
}

function chooseDek({ lines }: PageView, chances: readonly Chances[], roles: readonly PageRole[]): number {
  let best = -1;
  let most = 0;
  roles.forEach((role, index) => {
    const sure = chance(chances, index, "dek");
    if (role === "dek" && lines[index]?.hidden !== true && sure > most) [best, most] = [index, sure];
  });
  return best;
}

/** The same paragraph twice, or the headline said again in the body, is one too many. */
function dropRepeats(view: PageView, roles: PageRole[], headline: number, dek: number): void {
  const { lines } = view;
  const seen = new Set<string>();
  const key = (index: number): string => lines[index]?.key ?? "";
  const title = headline < 0 ? "" : key(headline);
  roles.forEach((role, index) => {
    if (role !== "body") return;
    const words = key(index);
    if ((words.length > 40 && seen.has(words)) || (title !== "" && similarity(title, words) > 0.95))
      roles[index] = "furniture";
    seen.add(words);
  });
  joinLede(view, roles);
  const lede = roles.indexOf("body");
  // A summary that is the first paragraph again is none.
  if (dek >= 0 && lede >= 0 && key(dek) === key(lede)) roles[dek] = "furniture";
}

/** What nothing sets apart from the paragraph after it is no dek, but the first paragraph itself. */
function joinLede({ lines }: PageView, roles: PageRole[]): void {
  const lede = roles.indexOf("body");
  const at = roles.lastIndexOf("dek", lede);
  const [above, below] = [lines[at], lines[lede]];
  if (above === undefined || below === undefined || at >= lede || above.make !== below.make) return;
  if (!isOfFamily(above.block, "dek") && above.block.parent === below.block.parent) roles[at] = "body";
}
