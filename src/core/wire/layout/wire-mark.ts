import { isChangeNote } from "../fields/change-note.ts";
import { isHoldLine } from "../fields/hold-order.ts";
import type { DeclaredRole } from "./declared-role.ts";
import { isSlugLine, slugOfTake } from "./slug-lines.ts";
import type { SourceLine } from "./source-lines.ts";

/** Lines of a wire that are no copy: slug, priority, notes to editors, (MORE), ENDS, who reported. */
export function wireMark(
  line: SourceLine,
  index: number,
  count: number,
  declared: DeclaredRole | undefined,
): DeclaredRole | undefined {
  const slug = slugOfTake(line.text);
  if (slug !== undefined)
    return { role: "furniture", kind: "metadata", field: "slug", value: slug, why: "the slug line of a take" };
  if (index < 4 && count > 3 && isSlugLine(line.text))
    return {
      role: "furniture",
      kind: "metadata",
      field: "slug",
      value: withoutTakeNote(line.text),
      why: "the slug of a wire take",
    };
  if (index < headOfTake && isChangeNote(line.text))
    return { role: "furniture", kind: "metadata", field: "editorNote", value: line.text, why: "a note of what is new" };
  if (index < 2 && count > 3 && standingHead.test(line.text))
    return { role: "furniture", kind: "other", value: line.text, why: "a standing head: what kind of piece it is" };
  if (declared?.kind !== undefined) return declared;
  if (index < headOfCopy && count > 3 && isHoldLine(line.text))
    return {
      role: "furniture",
      kind: "metadata",
      field: "embargo",
      value: line.text,
      why: "an order to hold the story",
    };
  return undefined;
}

/** "HARBOUR-SALE (TAKE 2, ADDS QUOTES)": the brackets tell of this take. */
const withoutTakeNote = (slug: string): string => slug.replace(/\s*\((?:TAKE|LEAD|ADDS|REFILE)\b.*\)$/u, "");

/** Alone and in capitals over the headline of typed copy. */
const standingHead =
  /^\W{0,3}(?:(?:NEWS |EXPERT )?ANALYSIS|COMMENT|COMMENTARY|OPINION|OP-ED|EDITORIAL|LEADER|LEADING ARTICLE|FEATURE|EXCLUSIVE|INTERVIEW|PROFILE|OBITUAR(?:Y|IES)|REVIEW|EXPLAINER|FACTBOX|FACT BOX|BACKGROUNDER|MATCH REPORT|Q ?& ?A|TIMELINE|VOX ?POP)\W{0,3}$/u;

/** An order to hold what comes stands above it. */
const headOfCopy = 4;

/** Below so many paragraphs brackets are the copy's own. */
const headOfTake = 8;
