import type { Timers } from "../timers.ts";

/** So long, in milliseconds, nobody has done anything: whoever does something at such a moment waits for a frame or two. */
const quietFor = 1_000;
/** All that people do in the window. */
const doings = ["keydown", "pointerdown", "wheel", "input", "compositionupdate", "drop"] as const;

/** Tells once that the window has come to rest after its start: from `begin` on, as soon as nobody does anything for a while. */
export function tellSettled(
  target: Pick<Window, "addEventListener" | "removeEventListener">,
  timers: Timers,
  tell: () => void,
): { begin(): void; stop(): void } {
  let begun = false;
  let timer: unknown;
  const stop = (): void => {
    timers.clear(timer);
    for (const doing of doings) target.removeEventListener(doing, wait, { capture: true });
  };
  function wait(): void {
    timers.clear(timer);
    timer = timers.set(() => {
      stop();
      tell();
    }, quietFor);
  }
  return {
    begin() {
      if (begun) return;
      begun = true;
      for (const doing of doings) target.addEventListener(doing, wait, { capture: true, passive: true });
      wait();
    },
    stop,
  };
}
