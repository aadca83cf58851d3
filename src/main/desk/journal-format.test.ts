import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeJournal, encodeRecord } from "./journal-format.ts";

const batches = [
  { seq: 0, steps: [{ stepType: "replace", from: 1, to: 1, text: "Ärger in Łódź" }] },
  { seq: 1, steps: [] },
  { seq: 2, steps: ["\n", "}", "9 00000000 "] },
];
const bytes = Buffer.concat(batches.map(encodeRecord));

describe("a journal", () => {
  test("gives back what was written", () => {
    expect(decodeJournal(bytes)).toEqual({ records: batches, good: bytes.length });
  });

  test("cut off at any byte gives back every record that is whole, and where it ends", () => {
    const ends = batches.map((_, n) => Buffer.concat(batches.slice(0, n + 1).map(encodeRecord)).length);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const whole = ends.filter((end) => end <= cut);
      expect(decodeJournal(bytes.subarray(0, cut))).toEqual({
        records: batches.slice(0, whole.length),
        good: whole.at(-1) ?? 0,
      });
    }
  });

  test("with any byte changed never gives a record that was not written", () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8((damaged.readUInt8(at) + 1) % 256, at);
      const { records } = decodeJournal(damaged);
      expect(records).toEqual(batches.slice(0, records.length));
    }
  });

  test("reads any bytes without complaint", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (junk) => {
        const { good } = decodeJournal(Buffer.concat([bytes, junk]));
        expect(good).toBeGreaterThanOrEqual(bytes.length);
      }),
    );
  });
});
