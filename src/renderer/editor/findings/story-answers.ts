import type { Node } from "@tiptap/pm/model";
import type { Finding } from "../../../core/checks/finding.ts";
import { placesOf } from "../places.ts";
import type { Answer, Answers } from "./findings-plugin.ts";

/** What was said of the story, as answers about its nodes: every place is named, so that what is no longer said goes. */
export function storyAnswers(doc: Node, findings: readonly Finding[]): Answers {
  const places = placesOf(doc);
  const byBlock = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = byBlock.get(finding.span.block);
    if (others === undefined) byBlock.set(finding.span.block, [finding]);
    else others.push(finding);
  }
  const met = new Map<Node, number>();
  const answers = [...places]
    .sort(([, a], [, b]) => a.pos - b.pos)
    .map(([id, { node }]): Answer => {
      const nth = met.get(node) ?? 0;
      met.set(node, nth + 1);
      return { node, nth, findings: byBlock.get(id) ?? [] };
    });
  return { layer: "story", answers, asked: (block) => places.get(block)?.node };
}
