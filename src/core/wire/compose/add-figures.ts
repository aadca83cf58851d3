import type { Figure } from "../../story/story.ts";
import type { Found } from "./draft.ts";
import type { Entry } from "./entries.ts";
import { sameWords } from "./same-words.ts";

/** Pictures that came with the text follow it, unless the text shows them already. */
export function addFigures(entries: readonly Entry[], figures: readonly Found<Figure>[]): readonly Entry[] {
  const shown = new Map<string, number>();
  entries.forEach(({ block }, index) => {
    if (block.kind === "figure" && block.figure.src !== undefined) shown.set(pictureKey(block.figure.src), index);
  });
  const out = [...entries];
  for (const { value, source } of figures) {
    const index =
      (value.src === undefined ? undefined : shown.get(pictureKey(value.src))) ?? sameCaption(entries, value);
    const there = index === undefined ? undefined : out[index];
    if (index !== undefined && there?.block.kind === "figure")
      out[index] = { ...there, block: { kind: "figure", figure: { ...value, ...there.block.figure } } };
    else out.push({ block: { kind: "figure", figure: value }, source });
  }
  return out;
}

/** Another size of a picture that the copy shows says the same below it. */
function sameCaption(entries: readonly Entry[], figure: Figure): number | undefined {
  const index = entries.findIndex(
    ({ block }) => block.kind === "figure" && sameWords(block.figure.caption?.text, figure.caption?.text),
  );
  return index < 0 ? undefined : index;
}

const pictureKey = (src: string): string => src.replace(/[?#].*$/u, "").replace(/^https?:/u, "");
