import type { AppError, Bridge, Requests } from "../../ipc/contract.ts";

let current: Bridge | undefined = typeof window === "undefined" ? undefined : window.wiredesk;

/** The way out of the window: preload's in the app, the one in memory in tests and in a browser. */
export function bridge(): Bridge {
  if (current === undefined) throw new Error("the window has no bridge: preload did not run, and no other was given");
  return current;
}

/** Puts another bridge in the place of preload's. */
export function setBridge(other: Bridge): void {
  current = other;
}

/** Asks main. A failure is told to `onFailure` and gives nothing: whoever asks goes on without. */
export async function ask<C extends keyof Requests>(
  channel: C,
  onFailure: (error: AppError) => void,
  ...args: Parameters<Requests[C]>
): Promise<Awaited<ReturnType<Requests[C]>> | undefined> {
  const result = await bridge().request(channel, ...args);
  if (result.ok) return result.value;
  onFailure(result.error);
  return undefined;
}
