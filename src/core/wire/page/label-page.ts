import { judgeOf, type Judge } from "./boosted-trees.ts";
import { type Chances, contextFeatureNames, contextFeatures, pageRoles } from "./context-features.ts";
import { lineFeatureNames } from "./line-feature-names.ts";
import { lineFeatures } from "./line-features.ts";
import { firstLook, secondLook } from "./page-weights.ts";
import type { PageView } from "./view-page.ts";

let judges: readonly [Judge, Judge] | undefined;

/** For each line of a page the chance of each role, judged twice: by itself, and knowing its neighbours. */
export function labelPage(view: PageView): readonly Chances[] {
  judges ??= [judgeOf(firstLook, lineFeatureNames), judgeOf(secondLook, [...lineFeatureNames, ...contextFeatureNames])];
  const [first, second] = judges;
  const rows = lineFeatures(view);
  const once = rows.map((row) => (row === undefined ? outside : first(row)));
  return contextFeatures(view, once, rows).map((row) => (row === undefined ? outside : second(row)));
}

/** What stands far from the story is furniture. */
const outside: Chances = pageRoles.map((role) => (role === "furniture" ? 1 : 0));
