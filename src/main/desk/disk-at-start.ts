import { readdirSync, readFileSync } from "node:fs";
import { type Disk, realDisk } from "./disk.ts";

/**
 * The disk for the few small files of the first frame, which are there at once: otherwise the first of them starts Node's
 * reading threads, and each of them waits for one while the page's own process starts.
 */
export const diskAtStart: Disk = {
  ...realDisk,
  readFile: ((file: string) => atOnce(() => readFileSync(file))) as Disk["readFile"],
  readdir: ((folder: string) => atOnce(() => readdirSync(folder))) as Disk["readdir"],
};

/** What fails is a refusal of the answer here too. */
const atOnce = async <T>(read: () => T): Promise<T> => read();
