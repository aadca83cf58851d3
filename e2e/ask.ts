import type { Page } from "playwright/test";
import type { Requests, Result, StoryId } from "../src/ipc/contract.ts";
import { expect } from "./launch.ts";

type Answer<C extends keyof Requests> = Awaited<ReturnType<Requests[C]>>;

interface WithBridge {
  readonly wiredesk: {
    request(channel: string, ...args: readonly unknown[]): Promise<never>;
    pathOf(file: File): string;
  };
}

/** Asks main as the window's own code does. */
export const ask = <C extends keyof Requests>(
  window: Page,
  channel: C,
  ...args: Parameters<Requests[C]>
): Promise<Result<Answer<C>>> =>
  window.evaluate(([name, given]) => (globalThis as unknown as WithBridge).wiredesk.request(name, ...given), [
    channel,
    args,
  ] as const);

/** The same where nothing but an answer will do. */
export async function get<C extends keyof Requests>(
  window: Page,
  channel: C,
  ...args: Parameters<Requests[C]>
): Promise<Answer<C>> {
  const result = await ask(window, channel, ...args);
  if (!result.ok) throw new Error(`${channel}: ${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Brings files in by their paths, as a drop or a file field hands them over. */
export async function bringIn(window: Page, ...files: readonly string[]): Promise<Answer<"import:paths">> {
  const field = await window.evaluateHandle(() => {
    const made = document.createElement("input");
    made.type = "file";
    made.multiple = true;
    document.body.append(made);
    return made;
  });
  await field.setInputFiles([...files]);
  const paths = await field.evaluate((input) => {
    const { wiredesk } = globalThis as unknown as WithBridge;
    const given = [...(input.files ?? [])].map((file) => wiredesk.pathOf(file));
    input.remove();
    return given;
  });
  return get(window, "import:paths", paths);
}

/** Waits until so many stories are on the desk; answers with their ids, the oldest first. */
export async function storiesOnDesk(window: Page, count: number): Promise<readonly StoryId[]> {
  await expect.poll(async () => (await get(window, "desk:list")).length).toBe(count);
  return (await get(window, "desk:list")).toSorted((a, b) => (a.received < b.received ? -1 : 1)).map(({ id }) => id);
}
