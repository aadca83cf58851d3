import { classTokens } from "./class-tokens.ts";
import { unseenTags } from "./markup-rules.ts";
import { attribute, type PageElement } from "./page-node.ts";

/** Whether a reader of the page sees an element: "unseen" never, "hidden" only after a click or to screen readers. */
export type Visibility = "seen" | "hidden" | "unseen";

/** How an element itself is shown; whoever asks looks at those around it too. */
export function visibilityOf(element: PageElement): Visibility {
  if (unseenTags.has(element.tag)) return "unseen";
  if (element.attributes.size === 0) return "seen";
  const style = attribute(element, "style");
  if (style !== "" && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(style))
    return "hidden";
  if (element.attributes.has("hidden") && element.tag !== "amp-img") return "hidden";
  if (
    /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-?text|-?only)?|u-?hidden|is-?hidden|hidden|hide|offscreen)(?:\s|$)/iu.test(
      attribute(element, "class"),
    )
  )
    return "hidden";
  if (isBubble(element) && element.tag !== "a" && element.parent !== undefined && isBubble(element.parent))
    return "hidden";
  if (attribute(element, "aria-hidden") === "true" && !classTokens(element).includes("icon")) return "hidden";
  return "seen";
}

/** What opens over the text when a name in it is pointed at. */
const isBubble = (element: PageElement): boolean =>
  classTokens(element).some((token) => /^(?:tooltip|popover|popup|rollover|flyout|hovercard)$/u.test(token));
