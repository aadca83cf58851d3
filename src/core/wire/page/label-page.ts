import { judgeOf, type Judge } from "./boosted-trees.ts";
import { type Chances, contextFeatures, pageRoles } from "./context-features.ts";
import { lineFeatures } from "./line-features.ts";
import type { PageView } from "./view-page.ts";
import { firstLook, secondLook } from "./page-weights.ts";

let judges: readonly [Judge, Judge] | undefined;

/** For each line of a page the chance of each role, judged twice: by itself, and knowing its neighbours. */
export function labelPage(view: PageView): readonly Chances[] {
  judges ??= [judgeOf(firstLook), judgeOf(secondLook)];
  const [first, second] = judges;
  const features = lineFeatures(view);
  const once = features.map((line) => (line === undefined ? outside : first(line)));
  const context = contextFeatures(view, once);
  return features.map((line, index) => (line === undefined ? outside : second(Object.assign(line, context[index]))));
}

/** What stands far from the story is furniture. */
const outside: Chances = pageRoles.map((role) => (role === "furniture" ? 1 : 0));
