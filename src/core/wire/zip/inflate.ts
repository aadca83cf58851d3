import { Inflate } from "fflate";

/** Bytes that came out of a deflate stream, and what stopped it before its end. */
export interface Inflated {
  readonly bytes: Uint8Array;
  /** Absent when the stream was read to its end. */
  readonly stopped?: "limit" | "damaged" | "truncated";
}

/** Deflate never grows data more than 1032 times, so a step of this size makes at most 2 MB before the limit is looked at. */
const step = 2048;

/** Inflates raw deflate data until its end, its first fault, or `limit` bytes: what was read so far is always kept. */
export function inflate(packed: Uint8Array, limit: number): Inflated {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    size += part.length;
  });
  let stopped: Inflated["stopped"];
  try {
    for (let from = 0; from < packed.length && size <= limit; from += step) {
      const to = Math.min(from + step, packed.length);
      stream.push(packed.subarray(from, to), to === packed.length);
    }
  } catch (error) {
    // The library throws for a fault in the data; that is an answer here. Code 0 is an end that never came.
    stopped = (error as { code?: number }).code === 0 ? "truncated" : "damaged";
  }
  if (size > limit) stopped = "limit";
  return { bytes: join(parts, Math.min(size, limit)), ...(stopped === undefined ? {} : { stopped }) };
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    if (at >= size) break;
    bytes.set(part.subarray(0, size - at), at);
    at += part.length;
  }
  return bytes;
}
