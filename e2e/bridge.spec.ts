import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright/test";
import type { Requests, Result } from "../src/ipc/contract.ts";
import { expect, test } from "./launch.ts";

/** Asks main as the window's own code does. */
async function ask<C extends keyof Requests>(
  window: Page,
  channel: C,
  ...args: Parameters<Requests[C]>
): Promise<Result<Awaited<ReturnType<Requests[C]>>>> {
  return window.evaluate(
    ([name, given]) =>
      (globalThis as unknown as { wiredesk: { request: (...args: unknown[]) => Promise<never> } }).wiredesk.request(
        name,
        ...given,
      ),
    [channel, args] as const,
  );
}

const copy = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the harbour master.
`;

test("a file named on the command line is on the desk, with its original byte for byte", async ({
  start,
  dataFolder,
}) => {
  const file = path.join(dataFolder, "ferry.txt");
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, copy);
  const { window } = await start(file);
  await expect.poll(async () => ask(window, "desk:list")).toMatchObject({ ok: true, value: [{ state: "new" }] });
  const listed = await ask(window, "desk:list");
  const id = listed.ok ? (listed.value[0]?.id ?? "") : "";
  const opened = await ask(window, "desk:open", id);
  expect(opened).toMatchObject({ ok: true, value: { received: { origin: { name: "ferry.txt" } }, next: 0 } });
  expect(await readFile(path.join(dataFolder, "desk/stories", id, "wire/ferry.txt"), "utf8")).toBe(copy);
});
