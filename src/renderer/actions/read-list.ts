import { type AppError, listedAtOnce, type StorySummary } from "../../ipc/contract.ts";
import { ask } from "../bridge/bridge.ts";

/** The whole list of the desk, part by part; undefined where the desk cannot say. */
export async function readList(tell: (error: AppError) => void): Promise<readonly StorySummary[] | undefined> {
  const stories: StorySummary[] = [];
  for (;;) {
    const last = stories.at(-1);
    const part = await (last === undefined ? ask("desk:list", tell) : ask("desk:list", tell, last.id));
    if (part === undefined) return undefined;
    stories.push(...part);
    if (part.length < listedAtOnce) return stories;
  }
}
