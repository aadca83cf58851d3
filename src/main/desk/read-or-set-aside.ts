import path from "node:path";
import * as v from "valibot";
import { type Disk, readIfThere } from "./disk.ts";

/** How a file of the house is read. */
export interface HouseFile<T> {
  readonly disk: Disk;
  readonly file: string;
  /** What its bytes hold; undefined: they are damaged. */
  readonly parse: (bytes: Uint8Array) => unknown;
  readonly shape: v.GenericSchema<unknown, T>;
  readonly log: (what: string) => void;
}

/** What a file holds that is written anew as a whole. A damaged one is kept aside and said: the next write would end it. */
export async function readOrSetAside<T>({ disk, file, parse, shape, log }: HouseFile<T>): Promise<T | undefined> {
  const bytes = await readIfThere(disk, file);
  if (bytes === undefined) return undefined;
  const parsed = v.safeParse(shape, parse(bytes));
  if (parsed.success) return parsed.output;
  const aside = `${file}.damaged`;
  await disk.copyFile(file, aside);
  log(`${path.basename(file)} is damaged and is begun anew; it is kept as ${path.basename(aside)}`);
  return undefined;
}
