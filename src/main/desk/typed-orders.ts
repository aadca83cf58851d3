import type { StoryMeta } from "../../core/story/story.ts";
import type { StoryId, StoryOrders, StorySummary } from "../../ipc/contract.ts";

/**
 * What holds stories by their own metadata, as the window typed it last. The list is made from snapshots, which follow
 * the typing by seconds; an embargo must count from its first letter on, whether or not the disk takes anything.
 */
export interface TypedOrders {
  set(id: StoryId, orders: StoryOrders): void;
  /** The list's row with what was typed since. */
  over(summary: StorySummary): StorySummary;
  /** A snapshot has come: what it holds need not be remembered any more. */
  kept(id: StoryId, meta: StoryMeta): void;
}

type Orders = Pick<StoryMeta, "status" | "embargo">;

const isSame = (one: Orders, other: Orders): boolean => one.status === other.status && one.embargo === other.embargo;

export function makeTypedOrders(): TypedOrders {
  const typed = new Map<StoryId, Orders>();
  return {
    set: (id, { status, embargo }) =>
      void typed.set(id, { ...(status === null ? {} : { status }), ...(embargo === null ? {} : { embargo }) }),
    over: (summary) => {
      const orders = typed.get(summary.id);
      if (orders === undefined || isSame(summary, orders)) return summary;
      const { status: _status, embargo: _embargo, ...rest } = summary;
      return { ...rest, ...orders };
    },
    kept: (id, meta) => {
      const orders = typed.get(id);
      if (orders !== undefined && isSame(orders, meta)) typed.delete(id);
    },
  };
}
