import { expect, test, vi } from "vitest";
import { reviveOrAsk } from "./revive.ts";

test("a dead page is loaded again, and when it keeps dying somebody is asked", async () => {
  let now = 0;
  const revival = {
    now: () => now,
    reload: vi.fn<() => void>(),
    ask: vi.fn<() => Promise<number>>(),
    close: vi.fn<() => void>(),
  };
  const died = reviveOrAsk(revival);
  for (let hour = 0; hour < 5; hour += 1) {
    now += 3_600_000;
    await died();
  }
  expect(revival.reload).toHaveBeenCalledTimes(5);
  expect(revival.ask).not.toHaveBeenCalled();

  revival.ask.mockResolvedValueOnce(1);
  now += 3_600_000;
  for (let times = 0; times < 3; times += 1) await died();
  expect(revival.ask).toHaveBeenCalledOnce();
  expect(revival.close).toHaveBeenCalledOnce();
  expect(revival.reload).toHaveBeenCalledTimes(7);

  revival.ask.mockResolvedValueOnce(0);
  for (let times = 0; times < 3; times += 1) await died();
  expect(revival.reload).toHaveBeenCalledTimes(10);
});
