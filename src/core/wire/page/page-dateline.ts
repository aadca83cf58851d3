import type { Dateline } from "../../story/story.ts";
import { sliceText, trimText } from "../../story/text.ts";
import { type FoundDateline, parseDateline } from "../fields/parse-dateline.ts";
import { elementPath } from "./element-path.ts";
import type { FoundField } from "./page-fields.ts";
import type { JudgedPage, Placed } from "./page-story.ts";

/** The body without its dateline, and the dateline. */
export interface LiftedDateline {
  readonly blocks: readonly Placed[];
  readonly dateline?: FoundField<Dateline>;
}

/** So many paragraphs into the body a dateline is looked for: a note of the desk may stand before the lede. */
const reach = 3;

/** Takes the dateline from the head of the lede, or from a line of its own before it. */
export function liftDateline(blocks: readonly Placed[], page: JudgedPage): LiftedDateline {
  const alone = lineBefore(page);
  if (alone !== undefined) return { blocks, dateline: alone };
  const paragraphs = blocks.flatMap(({ block }, at) => (block.kind === "paragraph" ? [at] : []));
  for (const [nth, at] of paragraphs.slice(0, reach).entries()) {
    const placed = blocks[at];
    if (placed?.block.kind !== "paragraph") continue;
    const { text } = placed.block;
    const found = parseDateline(text.text);
    if (found === undefined || !isSure(found, nth)) continue;
    const rule = nth === 0 ? "the head of the first paragraph" : `the head of paragraph ${nth + 1}`;
    const source = { ...placed.source, rule, sure: found.sure };
    const rest = trimText(sliceText(text, found.to));
    const value = nth === 0 ? found.dateline : { ...found.dateline, paragraph: nth };
    if (rest.text === "") return { blocks: blocks.toSpliced(at, 1), dateline: { value, source } };
    const opening = text.text.slice(0, text.text.length - rest.text.length);
    const lifted: Placed = { ...placed, block: { ...placed.block, text: rest } };
    return { blocks: blocks.with(at, lifted), dateline: { value: { ...value, opening }, source } };
  }
  return { blocks };
}

/** Below the first paragraph only an agency in the dateline is a sign: "Officials there —" opens paragraphs too. */
const isSure = ({ sure, dateline }: FoundDateline, nth: number): boolean =>
  nth === 0 ? sure >= 0.6 : sure >= 0.8 && dateline.agency !== undefined;

/** A line before the first paragraph that is nothing but a dateline. */
function lineBefore({ view, roles, first }: JudgedPage): FoundField<Dateline> | undefined {
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
    const line = view.lines[at];
    if (line === undefined || line.text.text.length > 60 || roles[at] === "headline") continue;
    const found = parseDateline(line.text.text);
    if (found === undefined || found.sure < 0.8 || found.to < line.text.text.length) continue;
    const rule = "a line of its own before the first paragraph";
    return { value: found.dateline, source: { from: { path: elementPath(line.block) }, rule, sure: found.sure } };
  }
  return undefined;
}
