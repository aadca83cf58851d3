import { blocksOf } from "../../core/story/blocks.ts";
import type { StoryAsItStands } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import type { Desk } from "../desk/desk.ts";
import type { ClipboardForms } from "./clipboard-forms.ts";
import { ordersOf } from "./orders-of.ts";

export interface CopyWordsOptions {
  readonly desk: Pick<Desk, "summaryOf">;
  readonly copy: (forms: ClipboardForms) => Promise<void>;
  readonly now: () => Date;
}

/**
 * Puts all words of a story on the clipboard, for whoever sees the disk refuse: unchecked and without a receipt, which no
 * disk would take. What must not leave does not leave by this way either.
 */
export function makeCopyWords({ desk, copy, now }: CopyWordsOptions): (story: StoryAsItStands) => Promise<void> {
  return async ({ id, story }) => {
    const [held] = ordersOf(desk.summaryOf(id), story, now());
    if (held !== undefined) throw new AppFailure({ code: "gate", message: `${held} Keep it elsewhere instead.` });
    await copy({
      text: blocksOf(story)
        .map((block) => block.text)
        .join("\n\n"),
    });
  };
}
