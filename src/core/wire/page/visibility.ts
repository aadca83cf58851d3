import { classTokens } from "./class-tokens.ts";
import { unseenTags } from "./markup-rules.ts";
import { isNamedBubble } from "./name-families.ts";
import { attribute, hasAttribute, type PageElement } from "./page-node.ts";

/** Whether a reader of the page sees an element: "unseen" never, "hidden" only after a click or to screen readers. */
export type Visibility = "seen" | "hidden" | "unseen";

/** How an element itself is shown; whoever asks looks at those around it too. */
export function visibilityOf(element: PageElement): Visibility {
  if (unseenTags.has(element.tag)) return "unseen";
  if (element.tag === "del") return "hidden";
  if (element.attributes.length === 0) return "seen";
  const style = attribute(element, "style");
  if (
    style !== "" &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment-list)/iu.test(
      style,
    )
  )
    return "hidden";
  if (hasAttribute(element, "hidden") && element.tag !== "amp-img") return "hidden";
  const named = attribute(element, "class");
  if (named !== "" && saysHidden(named)) return "hidden";
  if (isNamedBubble(element) && element.tag !== "a" && element.parent !== undefined && isNamedBubble(element.parent))
    return "hidden";
  if (attribute(element, "aria-hidden") === "true" && !classTokens(element).includes("icon")) return "hidden";
  return "seen";
}

/** Classes by which pages hide what stands there for screen readers or after a click, and Word's for the mark of a remark. */
function saysHidden(named: string): boolean {
  const known = memory.get(named);
  if (known !== undefined) return known;
  const hidden =
    /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-?text|-?only)?|u-?hidden|is-?hidden|hidden|hide|offscreen|MsoCommentReference)(?:\s|$)/iu.test(
      named,
    );
  if (memory.size >= 5_000) memory.clear();
  memory.set(named, hidden);
  return hidden;
}
const memory = new Map<string, boolean>();
