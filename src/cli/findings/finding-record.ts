import type { Edit, Finding } from "../../core/checks/finding.ts";
import { blocksOf, type Span } from "../../core/story/blocks.ts";
import type { Story } from "../../core/story/story.ts";
import { fieldOf } from "../story-record.ts";

const place = ({ block, from, to }: Span) => ({ block, from, to });

const editRecord = (edit: Edit) => ({
  type: edit.type,
  ...place(edit.span),
  ...(edit.type === "replace" ? { insert: edit.insert } : {}),
});

/** A finding as `wiredesk check` prints it (DESIGN §9). */
export function findingRecord(finding: Finding, story: Story) {
  const block = blocksOf(story).find(({ id }) => id === finding.span.block);
  return {
    check: finding.check,
    level: finding.level,
    message: finding.message,
    why: finding.why,
    field: fieldOf(block),
    ...place(finding.span),
    quote: finding.quote,
    sure: finding.sure,
    fixes: finding.fixes.map(({ label, edits }) => ({ label, edits: edits.map(editRecord) })),
    related: finding.related.map(({ span, quote, label }) => ({ ...place(span), quote, label })),
  };
}
