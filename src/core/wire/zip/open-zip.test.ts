import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openZip, type ZipEntry, zipLimits } from "./open-zip.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function opened(bytes: Uint8Array): readonly ZipEntry[] {
  const zip = openZip(bytes);
  if ("refused" in zip) throw new Error(zip.refused);
  return zip.entries;
}

function refusal(bytes: Uint8Array): string {
  const zip = openZip(bytes);
  return "refused" in zip ? zip.refused : `opened ${zip.entries.length} entries`;
}

function edited(bytes: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 22 + 16, true));
  return copy;
}

const two = zipSync({ "a/one.txt": strToU8("first ".repeat(500)), "two.txt": [strToU8("second"), { level: 0 }] });

describe("openZip", () => {
  it("reads packed and stored members", () => {
    const [one, second] = opened(two);
    expect(one?.name).toBe("a/one.txt");
    expect(text(one?.read().bytes ?? new Uint8Array())).toBe("first ".repeat(500));
    expect(second?.read()).toEqual({ bytes: strToU8("second") });
  });

  it("stops a bomb at the ratio", () => {
    const bomb = zipSync({ "zeros.bin": new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(60_000);
    const content = opened(bomb)[0]?.read();
    expect(content?.bytes.length).toBe(0);
    expect(content?.problem).toContain("made to do harm");
  });

  it("stops when all members together are too much", () => {
    const part = new Uint8Array(24 * 1024 * 1024);
    const members = opened(zipSync({ a: part, b: part, c: part }, { level: 0 }));
    const problems = members.map((member) => member.read().problem);
    expect(problems).toEqual([undefined, undefined, expect.stringContaining("64 MB")]);
  });

  it("does not believe a size: what is there is read", () => {
    const lying = edited(two, (view, directory) => view.setUint32(directory + 24, 0x7fffffff, true));
    expect(opened(lying)[0]?.read().bytes.length).toBe(3000);
  });

  it("says when a checksum is wrong and keeps the bytes", () => {
    const wrong = edited(two, (view, directory) => view.setUint32(directory + 16, 0x12345678, true));
    expect(opened(wrong)[0]?.read()).toMatchObject({ problem: expect.stringContaining("checksum") });
  });

  it("refuses members that lie on top of each other", () => {
    const second = (directory: number, view: DataView): number =>
      directory + 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true);
    const overlap = edited(two, (view, directory) => view.setUint32(second(directory, view) + 42, 0, true));
    expect(refusal(overlap)).toContain("on top of each other");
  });

  it("refuses 70,000 members without reading them", () => {
    const count = 70_000;
    const directory = new Uint8Array(count * 46 + 56 + 20 + 22);
    const view = new DataView(directory.buffer);
    for (let n = 0; n < count; n += 1) view.setUint32(n * 46, 0x02014b50, true);
    const end64 = count * 46;
    view.setUint32(end64, 0x06064b50, true);
    view.setBigUint64(end64 + 32, BigInt(count), true);
    view.setUint32(end64 + 56, 0x07064b50, true);
    view.setBigUint64(end64 + 64, BigInt(end64), true);
    view.setUint32(end64 + 76, 0x06054b50, true);
    view.setUint16(end64 + 86, 0xffff, true);
    view.setUint32(end64 + 92, 0xffffffff, true);
    expect(refusal(directory)).toContain("70000 files");
    expect(
      refusal(
        zipSync(Object.fromEntries(Array.from({ length: zipLimits.entries + 1 }, (_, n) => [`${n}`, strToU8("")]))),
      ),
    ).toContain("2001");
  });

  it("leaves names alone that point outside", () => {
    const zip = openZip(
      zipSync({
        "../../etc/passwd": strToU8("x"),
        "/root.txt": strToU8("x"),
        "c:\\a.txt": strToU8("x"),
        "ok.txt": strToU8("y"),
      }),
    );
    if ("refused" in zip) throw new Error(zip.refused);
    expect(zip.entries.map((entry) => entry.name)).toEqual(["ok.txt"]);
    expect(zip.notes.map((note) => note.message)).toEqual([
      "“../../etc/passwd” points outside the archive and was left alone.",
      "“/root.txt” points outside the archive and was left alone.",
      "“c:/a.txt” points outside the archive and was left alone.",
    ]);
  });

  it("finds the members of an archive that was cut off, and says so", () => {
    const zip = openZip(two.subarray(0, two.length - 60));
    if ("refused" in zip) throw new Error(zip.refused);
    expect(zip.notes[0]?.message).toContain("cut off");
    expect(text(zip.entries[0]?.read().bytes ?? new Uint8Array())).toContain("first first");
    const cutInside = openZip(two.subarray(0, 60));
    if ("refused" in cutInside) throw new Error(cutInside.refused);
    expect(cutInside.entries[0]?.read().problem).toContain("kept");
  });

  it("says that a member is locked or packed in an unknown way", () => {
    const locked = edited(two, (view, directory) => view.setUint16(directory + 8, 1, true));
    expect(opened(locked)[0]?.read().problem).toContain("password");
    const strange = edited(two, (view, directory) => view.setUint16(directory + 10, 12, true));
    expect(opened(strange)[0]?.read().problem).toContain("method (12)");
  });

  it("never throws on damaged bytes", () => {
    const damage = fc.array(fc.tuple(fc.nat(two.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(damage, fc.nat(two.length), (edits, cut) => {
        const bytes = two.slice(0, cut === 0 ? two.length : cut);
        for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte;
        const zip = openZip(bytes);
        if ("refused" in zip) expect(zip.refused).not.toBe("");
        else for (const entry of zip.entries) expect(entry.read().bytes.length).toBeLessThan(10_000_000);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
