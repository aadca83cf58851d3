// What a program and all its children have used so far: processor milliseconds and memory.
import fs from "node:fs";

const ticksPerSecond = 100;

/** All processes below one, itself included, with the processor time each has used. */
export function processTree(root) {
  const stats = new Map();
  for (const name of fs.readdirSync("/proc")) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, "utf8");
      const [, parent, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      stats.set(Number(name), { parent: Number(parent), ticks: Number(rest[9]) + Number(rest[10]) });
    } catch {
      continue; // It ended while we looked.
    }
  }
  const found = [root];
  for (const pid of found) for (const [child, { parent }] of stats) if (parent === pid) found.push(child);
  return found
    .filter((pid) => stats.has(pid))
    .map((pid) => ({ pid, cpu: (stats.get(pid).ticks * 1000) / ticksPerSecond }));
}

export const cpuOf = (root) => processTree(root).reduce((sum, { cpu }) => sum + cpu, 0);

/** Proportional set size in MB: shared pages are counted once, shared out among those that use them. */
export function memoryOf(root) {
  let kilobytes = 0;
  for (const { pid } of processTree(root)) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/mu.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      continue; // It ended while we looked.
    }
  }
  return kilobytes / 1024;
}
