// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { timers } from "../timers.ts";
import { tellSettled } from "./tell-settled.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const press = (): void => void window.dispatchEvent(new Event("keydown"));

test("is told once, when nobody has done anything for a while", () => {
  const tell = vi.fn<() => void>();
  const settling = tellSettled(window, timers, tell);
  vi.advanceTimersByTime(10_000);
  expect(tell).not.toHaveBeenCalled();
  settling.begin();
  for (let key = 0; key < 20; key += 1) {
    vi.advanceTimersByTime(900);
    press();
  }
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(tell).toHaveBeenCalledOnce();
  settling.begin();
  press();
  vi.advanceTimersByTime(10_000);
  expect(tell).toHaveBeenCalledOnce();
});

test("is not told by a window that is closed before", () => {
  const tell = vi.fn<() => void>();
  const settling = tellSettled(window, timers, tell);
  settling.begin();
  settling.stop();
  vi.advanceTimersByTime(10_000);
  expect(tell).not.toHaveBeenCalled();
});
