import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { gather, makeWindowEvents } from "./window-events.ts";

describe("events for the window", () => {
  test("wait until it listens, and again while it is loaded anew", () => {
    const posted: unknown[] = [];
    const events = makeWindowEvents((channel, args) => posted.push([channel, ...args]));
    events.send("desk:show", "a");
    expect(posted).toEqual([]);
    events.ready();
    events.send("desk:show", "b");
    expect(posted).toEqual([
      ["desk:show", "a"],
      ["desk:show", "b"],
    ]);
    events.gone();
    events.send("desk:trouble", "full");
    events.gone();
    expect(posted).toHaveLength(2);
    events.ready();
    expect(posted.at(-1)).toEqual(["desk:trouble", "full"]);
  });
});

describe("gather", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("tells once, of each thing the latest", () => {
    const told: unknown[] = [];
    const note = gather<{ id: string; n: number }>(
      ({ id }) => id,
      (things) => told.push(things),
      30,
    );
    note([
      { id: "a", n: 1 },
      { id: "b", n: 1 },
    ]);
    note([{ id: "a", n: 2 }]);
    vi.advanceTimersByTime(30);
    note([{ id: "a", n: 3 }]);
    vi.advanceTimersByTime(30);
    expect(told).toEqual([
      [
        { id: "a", n: 2 },
        { id: "b", n: 1 },
      ],
      [{ id: "a", n: 3 }],
    ]);
  });
});
