import type { SetAside } from "../../story/provenance.ts";
import { familyNames, type Family } from "./name-families.ts";
import type { JudgedPage, PutAside } from "./page-story.ts";

/** Lines before the story and after it that are still shown as set aside; the rest of the page is not the story's business. */
const reach = { before: 4, after: 8, most: 80 } as const;

const reasons: readonly (readonly [Family, SetAside["role"], string])[] = [
  ["advert", "furniture", "an advertisement or its label"],
  ["newsletter", "furniture", "a sign-up or subscription box"],
  ["comments", "furniture", "readers’ comments"],
  ["share", "furniture", "a label for sharing"],
  ["related", "furniture", "a link to other stories"],
  ["tags", "furniture", "a topic label"],
  ["bio", "furniture", "about the author"],
  ["popover", "furniture", "a notice over the page"],
  ["navigation", "furniture", "navigation of the site"],
];

/** What stood among and near the story's lines and was taken for furniture, with the reason. */
export function pageAside(page: JudgedPage, used: ReadonlySet<number>): readonly PutAside[] {
  const { view, roles, headline, first, last } = page;
  const from = Math.max(0, Math.min(headline < 0 ? first : headline, first) - reach.before);
  const aside: PutAside[] = [];
  for (let line = from; line < view.lines.length && aside.length < reach.most; line++) {
    if (used.has(line) || view.lines[line]?.hidden === true) continue;
    // Farther on what reads like copy is shown all the same: a paragraph must not be missed unseen.
    if (line > last + reach.after && !mayBeCopy(view, line)) continue;
    const role = roles[line];
    const sure = Math.round((page.chances[line]?.[0] ?? 0) * 100) / 100;
    if (role === "published" || role === "byline")
      aside.push({
        line,
        role,
        why: role === "published" ? "a date line; the story’s date is in its data" : "names of authors, said again",
        sure: 0.8,
      });
    else if (role === "furniture") aside.push({ line, sure, ...reasonFor(page, line) });
    // Between the paragraphs it is a crosshead of the story.
    else if (role === "subhead" && (line < first || line > last))
      aside.push({ line, role: "subhead", why: "a heading outside the story’s paragraphs", sure: 0.6 });
  }
  return aside;
}

/** A sentence in the part of the page where the story stands, without links. */
function mayBeCopy({ lines, shapes, zone }: JudgedPage["view"], index: number): boolean {
  const [line, shape] = [lines[index], shapes[index]];
  if (line === undefined || shape === undefined || zone[index] !== true) return false;
  return line.linked === 0 && shape.endsSentence === 1 && shape.words >= 5 && shape.legal + shape.signUp === 0;
}

function reasonFor({ view, first, last }: JudgedPage, index: number): { role: SetAside["role"]; why: string } {
  const line = view.lines[index];
  const shape = view.shapes[index];
  if (line === undefined || shape === undefined) return { role: "furniture", why: "not part of the story" };
  if (shape.signOff === 1 && index > last - 3) return { role: "sign-off", why: "a note on who reported, not copy" };
  if (shape.advert === 1) return { role: "furniture", why: "an advertisement or its label" };
  if (shape.signUp === 1) return { role: "furniture", why: "an invitation to subscribe, follow or sign up" };
  if (shape.legal === 1) return { role: "furniture", why: "a legal line of the site" };
  if (shape.share === 1 && shape.words <= 6) return { role: "furniture", why: "a label for sharing" };
  const bits = view.shape.pathOf(line.block).families;
  for (const [family, role, why] of reasons)
    if ((bits & (1 << familyNames.indexOf(family))) !== 0) return { role, why };
  if (shape.related === 1 || line.linked > line.text.text.length * 0.6)
    return { role: "furniture", why: "a link to something else" };
  if (shape.bio === 1) return { role: "furniture", why: "about the author" };
  if (index < first) return { role: "furniture", why: "a label above the story" };
  if (index > last) return { role: "furniture", why: "stands after the story’s end" };
  return { role: "furniture", why: "a line of the page between the story’s paragraphs" };
}
