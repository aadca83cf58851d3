import type { Events } from "./events.ts";
import type { Requests } from "./requests.ts";
import type { Result } from "./result.ts";
import type { Signals } from "./signals.ts";

/** What the page sees as `window.wiredesk`. */
export interface Bridge {
  readonly platform: string;
  request<C extends keyof Requests>(
    channel: C,
    ...args: Parameters<Requests[C]>
  ): Promise<Result<Awaited<ReturnType<Requests[C]>>>>;
  /** Returns its own unsubscribe. */
  on<C extends keyof Events>(channel: C, listener: Events[C]): () => void;
  send<C extends keyof Signals>(channel: C, ...args: Parameters<Signals[C]>): void;
  /** The path of a dropped file, or "" if it has none. */
  pathOf(file: unknown): string;
}

/** What main implements. */
export type Handlers = {
  [C in keyof Requests]: (
    ...args: Parameters<Requests[C]>
  ) => ReturnType<Requests[C]> | Promise<ReturnType<Requests[C]>>;
};
