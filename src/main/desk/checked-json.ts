import { atomicWrite } from "./atomic-write.ts";
import { crc32 } from "./crc32.ts";
import type { Disk } from "./disk.ts";

/** Data in a file of the desk: JSON that a person can read, with a checksum that tells a damaged file from a whole one. */
export async function writeChecked(disk: Disk, file: string, data: object): Promise<void> {
  const text = JSON.stringify(data);
  const sum = crc32(Buffer.from(text));
  await atomicWrite(disk, file, `${JSON.stringify({ crc32: sum, ...data }, null, 1)}\n`);
}

/** The data of such a file, or undefined where it is damaged. */
export function readChecked(bytes: Uint8Array): object | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Cut off or overwritten: the answer is that there is nothing to be had here.
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("crc32" in value)) return undefined;
  const { crc32: sum, ...data } = value;
  return sum === crc32(Buffer.from(JSON.stringify(data))) ? data : undefined;
}
