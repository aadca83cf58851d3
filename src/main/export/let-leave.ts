import type { Receipt } from "../../core/export/receipt.ts";
import type { Story } from "../../core/story/story.ts";
import type { Left, StoryId } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import type { Desk } from "../desk/desk.ts";
import { log, reasonOf } from "../log.ts";
import { readableReceipt } from "./receipt-files.ts";

interface LeavingStory {
  readonly id: StoryId;
  /** As it stood in the window. */
  readonly story: Story;
  readonly receipt: Receipt;
  /** Absent: on paper, which sends nothing out: the story stays in its state, and the receipt is kept as a page too. */
  readonly way?: Pick<Left, "how" | "target">;
}

/** What came of it. A way that was cut is `unseen`: the receipt stands as it was before, for the copy may have arrived. */
type Came<T> = { readonly value: T } & (
  | { readonly came: "left"; readonly receipt: Receipt }
  | { readonly came: "stayed"; readonly because: string }
  | { readonly came: "unseen" }
);

/**
 * The one way out: first the receipt is kept, durably and with its reason, then the copy leaves, then the receipt is
 * completed. Where it cannot be kept nothing leaves.
 */
export async function letLeave<T>(
  desk: Pick<Desk, "keepLeaving" | "keepStayed" | "keepExport" | "keepPrint">,
  { id, story, receipt, way }: LeavingStory,
  leave: () => Promise<Came<T>>,
): Promise<T> {
  const leaving: Receipt = { ...receipt, outcome: { kind: "leaving" } };
  const page = (one: Receipt): Uint8Array | undefined => (way === undefined ? readableReceipt(one) : undefined);
  const name = await desk.keepLeaving(id, leaving, page(leaving)).catch((error: unknown) => {
    throw new AppFailure({ code: "disk", message: `Nothing left: its receipt could not be kept. ${reasonOf(error)}` });
  });
  const stay = (because: string): Promise<void> => {
    const stayed: Receipt = { ...receipt, outcome: { kind: "stayed", because } };
    return desk.keepStayed(id, name, stayed, page(stayed)).catch((error: unknown) => cannotComplete(id, error));
  };
  let what: Came<T>;
  try {
    what = await leave();
  } catch (error) {
    await stay(reasonOf(error));
    throw error;
  }
  if (what.came === "stayed") await stay(what.because);
  if (what.came !== "left") return what.value;
  const kept =
    way === undefined
      ? desk.keepPrint(id, story, what.receipt, readableReceipt(what.receipt), name)
      : desk.keepExport(id, story, what.receipt, way, name);
  // It has left, and that it was to leave is kept: what fails from here on must not be told as if nothing had left.
  await kept.catch((error: unknown) => cannotComplete(id, error));
  return what.value;
}

const cannotComplete = (id: StoryId, error: unknown): void =>
  log(`the receipt of ${id} stands as it was before the copy left`, error);
