// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { type Bridge, listedAtOnce, type StorySummary } from "../../ipc/contract.ts";
import { setBridge } from "../bridge/bridge.ts";
import { createFakeBridge } from "../bridge/fake.ts";
import { resetStores } from "../testing/reset-stores.ts";
import { readList } from "./read-list.ts";

afterEach(() => resetStores());

const row = (n: number): StorySummary => ({
  id: `story-${String(n).padStart(5, "0")}`,
  slug: "",
  headline: `Story ${n}`,
  source: "",
  format: "plain",
  state: "new",
  received: "2026-02-01T00:00:00.000Z",
  changed: "2026-02-01T00:00:00.000Z",
});

/** A desk of so many stories that fails when it is asked for what comes after one of them. */
function deskOf(count: number, failsAfter?: string): string[] {
  const asked: string[] = [];
  const all = Array.from({ length: count }, (_, n) => row(n));
  setBridge({
    ...createFakeBridge([]),
    request: ((_channel: string, after: string = "") => {
      asked.push(after);
      if (after === failsAfter)
        return Promise.resolve({ ok: false, error: { code: "disk", message: "The disk is gone." } });
      return Promise.resolve({ ok: true, value: all.filter(({ id }) => id > after).slice(0, listedAtOnce) });
    }) as unknown as Bridge["request"],
  });
  return asked;
}

test("the list is read part by part until one is not full", async () => {
  const asked = deskOf(2 * listedAtOnce);
  const list = await readList(() => undefined);
  expect(list?.map(({ id }) => id)).toEqual(Array.from({ length: 2 * listedAtOnce }, (_, n) => row(n).id));
  expect(asked).toEqual(["", row(listedAtOnce - 1).id, row(2 * listedAtOnce - 1).id]);
});

test("a list of which a part cannot be had is no list, and that is said", async () => {
  deskOf(listedAtOnce + 1, row(listedAtOnce - 1).id);
  const said: string[] = [];
  expect(await readList(({ message }) => said.push(message))).toBeUndefined();
  expect(said).toEqual(["The disk is gone."]);
});
