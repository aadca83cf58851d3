import { describe, expect, test, vi } from "vitest";
import { closeGently, type Closing } from "./close-gently.ts";

/** Time passes only when somebody waits. */
function setting(over: Partial<Closing>) {
  let at = 0;
  const pause = async (milliseconds: number): Promise<void> => {
    at += milliseconds;
    await Promise.resolve();
  };
  const closing = {
    askForFlush: vi.fn<() => void>(),
    flushed: Promise.resolve(),
    waiting: () => 0,
    giveUp: vi.fn<() => Promise<boolean>>(() => Promise.resolve(false)),
    settle: () => Promise.resolve(),
    pause,
    ...over,
  };
  return { closing, elapsed: () => at };
}

describe("closing", () => {
  test("asks for what is typed and goes when it is kept", async () => {
    const { closing } = setting({});
    expect(await closeGently(closing)).toBe(true);
    expect(closing.askForFlush).toHaveBeenCalledOnce();
    expect(closing.giveUp).not.toHaveBeenCalled();
  });

  test("waits for the disk as long as it makes headway", async () => {
    let left = 5;
    const { closing } = setting({ waiting: () => (left-- > 0 ? 1 : 0) });
    expect(await closeGently(closing)).toBe(true);
    expect(closing.giveUp).not.toHaveBeenCalled();
  });

  test("does not wait for a page that hangs", async () => {
    const { closing, elapsed } = setting({ flushed: new Promise(() => undefined) });
    expect(await closeGently(closing)).toBe(true);
    expect(elapsed()).toBeLessThan(5_000);
  });

  test("does not wait for ever for a disk that has stopped answering", async () => {
    const { closing, elapsed } = setting({ settle: () => new Promise(() => undefined) });
    expect(await closeGently(closing)).toBe(true);
    expect(elapsed()).toBeLessThan(15_000);
  });

  test("settles what is written at the end before it goes, and not where somebody stays", async () => {
    for (const answer of [true, false]) {
      const settle = vi.fn<() => Promise<void>>(() => Promise.resolve());
      await closeGently(setting({ waiting: () => 2, giveUp: () => Promise.resolve(answer), settle }).closing);
      expect(settle).toHaveBeenCalledTimes(answer ? 1 : 0);
    }
  });

  test("asks before it loses what the disk does not take", async () => {
    for (const answer of [true, false]) {
      const { closing, elapsed } = setting({ waiting: () => 2, giveUp: () => Promise.resolve(answer) });
      expect(await closeGently(closing)).toBe(answer);
      expect(elapsed()).toBeLessThan(10_000);
    }
  });
});
