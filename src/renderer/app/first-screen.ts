import type { FirstScreen } from "../../ipc/contract.ts";
import { bridge } from "../bridge/bridge.ts";

/** So long, in milliseconds, the first frame waits for the story. */
const waitAtMost = 300;

/** The story that was open the last time and the rows above in the list, so that the first frame shows them; undefined: none, or it takes too long. */
export async function firstScreen(): Promise<FirstScreen | undefined> {
  const late = new Promise<undefined>((settle) => {
    setTimeout(() => settle(undefined), waitAtMost);
  });
  const result = await Promise.race([bridge().request("desk:first"), late]);
  // A failure is told when the desk is asked for the story again.
  return result?.ok === true ? (result.value ?? undefined) : undefined;
}
