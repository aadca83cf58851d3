import type { OpenedStory } from "../../ipc/contract.ts";
import { bridge } from "../bridge/bridge.ts";

/** So long, in milliseconds, the first frame waits for the story. */
const waitAtMost = 300;

/** The story that was open the last time, so that the first frame shows it; undefined: none, or it takes too long. */
export async function firstStory(): Promise<OpenedStory | undefined> {
  const late = new Promise<undefined>((settle) => {
    setTimeout(() => settle(undefined), waitAtMost);
  });
  const result = await Promise.race([bridge().request("desk:first"), late]);
  // A failure is told when the desk is asked for the story again.
  return result?.ok === true ? (result.value ?? undefined) : undefined;
}
