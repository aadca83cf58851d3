import type { Story } from "../story/story.ts";
import { type OrderNames, orderNames } from "./order-names.ts";
import { saysItReplaces } from "./says-it-replaces.ts";

/** What of a story tells which order means it, and of an order which stories it means. */
export interface FactsForOrders {
  /** As the agency counts them. */
  readonly version?: string;
  /** When the agency made it, as ISO 8601, with its offset if it gave one. */
  readonly sent?: string;
  /** It says that it stands for another story. */
  readonly replaces?: true;
  /** Of an order to kill or hold: what it calls the stories that it means, and the file that it came in. */
  readonly order?: OrderNames & { readonly file: string };
}

/** Those facts of a story that came in a file. */
export function factsForOrders(story: Story, file: string): FactsForOrders {
  const { version, versionCreated, published, status } = story.meta;
  const sent = versionCreated ?? published;
  return {
    ...(version === undefined ? {} : { version }),
    ...(sent === undefined ? {} : { sent }),
    ...(saysItReplaces(story) ? { replaces: true } : {}),
    ...(status === "killed" || status === "withheld" ? { order: { file, ...orderNames(story) } } : {}),
  };
}
