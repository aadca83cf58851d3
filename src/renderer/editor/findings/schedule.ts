import type { Node } from "@tiptap/pm/model";
import type { Finding } from "../../../core/checks/finding.ts";
import { isBlank } from "../../../core/story/text.ts";
import { type Textblock, textblocksOf, copyOf } from "../textblocks.ts";
import type { KnownAnswers } from "./findings-plugin.ts";

/** What was asked and answered about each textblock. A node object is its own version: its text never changes. */
export interface Schedule extends KnownAnswers {
  /** Textblocks with words that nobody has answered for, those nearest to `caret` first. */
  jobsFor(doc: Node, caret: number): readonly Textblock[];
  settle(node: Node, findings: readonly Finding[]): void;
  /** Other checks or another stylebook: every answer is void. */
  forget(): void;
}

export function createSchedule(): Schedule {
  let answers = new WeakMap<Node, readonly Finding[]>();
  return {
    // Nobody asks about a block without words, and nothing is found in it.
    get: (node) => (isBlank(copyOf(node).text) ? [] : answers.get(node)),
    jobsFor(doc, caret) {
      const distance = ({ start, node }: Textblock): number =>
        caret < start ? start - caret : Math.max(0, caret - start - node.content.size);
      const seen = new Set<Node>();
      return textblocksOf(doc)
        .filter(({ node }) => {
          if (answers.has(node) || seen.has(node) || isBlank(copyOf(node).text)) return false;
          seen.add(node);
          return true;
        })
        .sort((a, b) => distance(a) - distance(b));
    },
    settle: (node, findings) => void answers.set(node, findings),
    forget: () => void (answers = new WeakMap()),
  };
}
