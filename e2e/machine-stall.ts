import { open } from "node:fs/promises";
import path from "node:path";

/** How long the machine itself kept the smallest write waiting. */
export interface MachineStall {
  /** By how many milliseconds the worst write in the second before that moment was slower than an ordinary one. */
  readonly before: (moment: number) => number;
  readonly stop: () => Promise<void>;
}

/** What a timer, a write and a flush may take on a machine that is not overloaded, in milliseconds. */
const ordinary = 50;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Writes one byte again and again, to the same disk as Wiredesk and by the same steps. What Wiredesk is slower than
 * that is its own doing; what both wait for is the machine's.
 */
export function watchStall(folder: string): MachineStall {
  const writes: { readonly began: number; readonly ended: number }[] = [];
  let over = false;
  const watching = (async () => {
    const file = await open(path.join(folder, "stall"), "w");
    while (!over) {
      const began = Date.now();
      await pause(20);
      await file.write("x", 0);
      await file.datasync();
      writes.push({ began, ended: Date.now() });
    }
    await file.close();
  })();
  return {
    before: (moment) => {
      const near = writes.filter(({ began, ended }) => began <= moment && ended >= moment - 1000);
      return Math.max(0, ...near.map(({ began, ended }) => ended - began - 20 - ordinary));
    },
    stop: async () => {
      over = true;
      await watching;
    },
  };
}
