import type { DeclaredRole } from "./declared-role.ts";
import { isParagraph } from "./is-paragraph.ts";
import type { SourceLine } from "./source-lines.ts";

/** "READ MORE: Storm closes harbour for third day": a link to another story, its words and its title on one line. */
const link =
  /^(?:[▶►»>•*]\s*)?(?:read (?:more|also|next|this)|also read|see also|related(?: (?:story|article|news))?|watch(?: now)?|more on this|don['’]t miss)\s*[:|»›–—-]\s*\S.{6,}[^.;,]$/iu;

/** Under the headline, or under the line that comes before it. */
const headOfCopy = 3;
/** Longer texts are whole pages more often than copy, and of those the sequence knows more. */
const longestCopy = 40;

/**
 * A link that somebody put between two paragraphs of the copy, or under its headline: it says nothing of what is round it, though on a
 * page the same words head a list under the story. So a whole sentence follows.
 */
export function linkBetween(lines: readonly SourceLine[], index: number): DeclaredRole | undefined {
  const text = lines[index]?.text ?? "";
  if (lines.length > longestCopy || !link.test(text) || !isParagraph(lines[index + 1]?.text ?? "")) return undefined;
  if (index > headOfCopy && !isParagraph(lines[index - 1]?.text ?? "")) return undefined;
  return { role: "furniture", kind: "furniture", value: text, why: "a link to another story between two paragraphs" };
}
