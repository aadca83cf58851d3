import type { Span } from "../story/blocks.ts";
import type { BlockId } from "../story/story.ts";
import type { Edit } from "./finding.ts";
import type { Outcome } from "./run-check.ts";

/** The same answer about another block that holds the same words. */
export function relocate({ findings, failed }: Outcome, from: BlockId, to: BlockId): Outcome {
  const moveSpan = (span: Span): Span => (span.block === from ? { ...span, block: to } : span);
  const moveEdit = (edit: Edit): Edit => ({ ...edit, span: moveSpan(edit.span) });
  return {
    failed,
    findings: findings.map((finding) => ({
      ...finding,
      span: moveSpan(finding.span),
      fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moveEdit) })),
      related: finding.related.map((related) => ({ ...related, span: moveSpan(related.span) })),
    })),
  };
}
