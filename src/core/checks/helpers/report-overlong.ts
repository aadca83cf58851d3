import type { Block } from "../../story/blocks.ts";
import type { Report } from "../check.ts";

/** Reports what stands beyond a limit, so that the window can colour just that. */
export function reportOverlong({ text }: Block, limit: number, name: string, report: Report): void {
  // A surrogate pair is one character to a reader.
  const characters = Array.from(text.trimEnd());
  if (characters.length <= limit) return;
  const from = characters.slice(0, limit).join("").length;
  report({
    from,
    to: text.trimEnd().length,
    message: `The ${name} has ${characters.length} characters; ${limit} at most are expected`,
  });
}
