import { parseDateline } from "../fields/parse-dateline.ts";
import type { PageRole } from "./context-features.ts";
import { isOfFamily } from "./name-families.ts";
import type { PageView } from "./view-page.ts";

/** So much goes on behind the dateline of a paragraph. */
const leastCopy = 40;

/**
 * Takes back into the story the paragraph before its first that was taken for a caption under a picture: it opens with a
 * dateline, and stands among the paragraphs as one of them, in no box of the picture's.
 */
export function settleLede({ lines }: PageView, roles: PageRole[]): void {
  const first = roles.indexOf("body");
  const above = lines[first - 1];
  const lede = lines[first];
  if (above === undefined || lede === undefined || above.hidden || !mayBeLede.has(roles[first - 1] ?? "body")) return;
  const isKin = above.block.tag === "p" && lede.block.tag === "p" && above.block.parent === lede.block.parent;
  if (!isKin || isOfFamily(above.block, "caption")) return;
  const found = parseDateline(above.text.text);
  if (found !== undefined && found.sure >= 0.8 && above.text.text.length - found.to >= leastCopy)
    roles[first - 1] = "body";
}

const mayBeLede: ReadonlySet<PageRole> = new Set<PageRole>(["caption", "dek", "furniture"]);
