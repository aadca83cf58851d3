import { parseCredit } from "../fields/parse-credit.ts";
import { type Chances, type PageRole, pageRoles } from "./context-features.ts";
import { isOfFamily } from "./name-families.ts";
import type { PageLine } from "./page-lines.ts";
import { isProse } from "./page-shape.ts";
import type { PictureBox } from "./picture-boxes.ts";
import type { PageView } from "./view-page.ts";

/** How much else a picture's box may hold and still be its box alone. */
const roomy = 700;

/** Captions and credits that the judge was not sure enough of, though markup, place and words say what they are. */
export function settleFigures(view: PageView, chances: readonly Chances[], roles: PageRole[]): void {
  const [first, last] = [roles.indexOf("body"), roles.lastIndexOf("body")];
  const from = Math.max(0, Math.min(view.headline < 0 ? first : view.headline, first) - 6);
  for (const wanted of ["credit", "caption"] as const)
    for (let index = from; index <= last + 2 && index < view.lines.length; index++) {
      const line = view.lines[index];
      const box = view.boxes[index];
      if (
        line === undefined ||
        box === undefined ||
        line.hidden ||
        view.zone[index] !== true ||
        index === view.headline
      )
        continue;
      const odds = (role: PageRole): number => chances[index]?.[pageRoles.indexOf(role)] ?? 0;
      if (
        !/^(?:furniture|byline|published|subhead)$/u.test(roles[index] ?? "") ||
        (line.linked > line.text.text.length * 0.5 && !isLinkedCaption(line, box, odds))
      )
        continue;
      const isIt =
        wanted === "credit"
          ? isCredit(line, box, odds, roles[index - 1], roles[index + 1])
          : isCaption(line, box, odds, roles[index + 1]);
      if (isIt) roles[index] = wanted;
    }
  roles.forEach((role, index) => {
    if ((role === "caption" || role === "credit") && videoLength.test(view.lines[index]?.text.text ?? ""))
      roles[index] = "furniture";
  });
  firstIsCaption(view, roles);
}

/** "01:40 - Source: CNN" is a video's length and origin. */
const videoLength = /^\W*\d{1,2}:\d{2}\b/u;

type Odds = (role: PageRole) => number;

const isCalled = ({ block }: PageLine, family: "caption" | "credit"): boolean =>
  [block, block.parent].some(
    (element) => element !== undefined && (element.tag === "figcaption" || isOfFamily(element, family)),
  );

const isInBox = (box: PictureBox): boolean => box.up <= 4 && box.chars <= roomy;

/** Picture and caption together open the picture large. */
const isLinkedCaption = ({ block }: PageLine, { up, chars }: PictureBox, odds: Odds): boolean =>
  isOfFamily(block, "caption") && up <= 2 && chars <= roomy && odds("caption") > 0.3;

function isCredit(
  line: PageLine,
  box: PictureBox,
  odds: Odds,
  before: PageRole | undefined,
  after: PageRole | undefined,
): boolean {
  const { text } = line.text;
  const found = text.length <= 120 ? parseCredit(text) : undefined;
  if (found === undefined || videoLength.test(text) || odds("byline") >= 0.5) return false;
  // A bare name with a stop is a sentence.
  if (/[.!?]["”’)]?$/u.test(text) && found.sure < 0.5) return false;
  if (found.why.startsWith("opens with") && odds("credit") > 0.2) return true;
  const isBeside = before === "caption" || after === "caption";
  const isPlace =
    isInBox(box) ||
    (isBeside && (isCalled(line, "credit") || odds("credit") > 0.2)) ||
    (isCalled(line, "credit") && box.since <= 2);
  const isNamed = isOfFamily(line.block, "credit") && odds("credit") > 0.04;
  return isPlace && ((found.sure >= 0.7 && odds("credit") > 0.02) || odds("credit") > 0.4 || isNamed);
}

function isCaption(line: PageLine, box: PictureBox, odds: Odds, after: PageRole | undefined): boolean {
  const { text } = line.text;
  if (!isInBox(box) || text.length < 4 || odds("published") > 0.2) return false;
  // A word alone ("Open") names a picture only where it is no likelier a button.
  const isWord = !text.includes(" ") && odds("furniture") > odds("caption");
  if (isCalled(line, "caption") && odds("caption") > (isProse(line) ? 0.2 : 0.12)) return !isWord;
  return after === "credit" && text.length > 14 && box.chars < 400 && odds("headline") < 0.1;
}

/** Of two bare credits in one box the first says what is seen: "Harbour Brass" above "Ann Lee". */
function firstIsCaption(view: PageView, roles: PageRole[]): void {
  view.lines.forEach((line, index) => {
    const next = view.lines[index + 1];
    if (roles[index] !== "credit" || roles[index + 1] !== "credit" || next === undefined) return;
    const sure = parseCredit(line.text.text)?.sure ?? 0;
    const isTogether =
      line.block.parent === next.block.parent || line.block.parent?.parent === next.block.parent?.parent;
    if (isTogether && sure < 0.3 && !isOfFamily(line.block, "credit")) roles[index] = "caption";
  });
}
