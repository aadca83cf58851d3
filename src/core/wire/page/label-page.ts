import { judgeOf, type Judge } from "./boosted-trees.ts";
import { type Chances, contextFeatures } from "./context-features.ts";
import { lineFeatures, type PageView } from "./line-features.ts";
import { firstLook, secondLook } from "./page-weights.ts";

let judges: readonly [Judge, Judge] | undefined;

/** For each line of a page the chance of each role, judged twice: by itself, and knowing its neighbours. */
export function labelPage(view: PageView): readonly Chances[] {
  judges ??= [judgeOf(firstLook), judgeOf(secondLook)];
  const [first, second] = judges;
  const features = lineFeatures(view);
  const context = contextFeatures(view, features.map(first));
  return features.map((line, index) => second({ ...line, ...context[index] }));
}
