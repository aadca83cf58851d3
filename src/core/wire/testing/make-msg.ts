import { strToU8 } from "fflate";
import { type CompoundTree, makeCompound } from "./make-compound.ts";

/** A mail for `makeMsg`. */
export interface MadeMail {
  /** By the number of the property: text, or bytes. */
  readonly values: Readonly<Record<number, string | Uint8Array>>;
  /** Numbers by property. */
  readonly numbers?: Readonly<Record<number, number>>;
  /** When it was sent. */
  readonly sent?: Date;
  readonly attached?: readonly (MadeMail | Readonly<Record<number, string | Uint8Array>>)[];
  /** Text in one byte a letter, as old versions of Outlook wrote it. */
  readonly narrow?: boolean;
}

/** A mail as Outlook keeps it, for tests. */
export const makeMsg = (mail: MadeMail): Uint8Array => makeCompound(folderOf(mail, 32));

function folderOf(
  { values, numbers = {}, sent, attached = [], narrow = false }: MadeMail,
  header: number,
): CompoundTree {
  const tree: Record<string, Uint8Array | CompoundTree> = streamsOf(values, narrow);
  const fixed = new Uint8Array(header + 16 * (Object.keys(numbers).length + (sent === undefined ? 0 : 1)));
  const view = new DataView(fixed.buffer);
  let at = header;
  for (const [id, number] of Object.entries(numbers)) {
    view.setUint16(at, 3, true);
    view.setUint16(at + 2, Number(id), true);
    view.setUint32(at + 8, number, true);
    at += 16;
  }
  if (sent !== undefined) {
    const ticks = BigInt(sent.getTime() + 11_644_473_600_000) * 10_000n;
    view.setUint16(at, 0x40, true);
    view.setUint16(at + 2, 0x39, true);
    view.setBigUint64(at + 8, ticks, true);
  }
  tree["__properties_version1.0"] = fixed;
  attached.forEach((one, index) => {
    tree[`__attach_version1.0_#${String(index).padStart(8, "0")}`] =
      "values" in one
        ? { "__properties_version1.0": new Uint8Array(8), "__substg1.0_3701000D": folderOf(one, 24) }
        : { "__properties_version1.0": new Uint8Array(8), ...streamsOf(one, narrow) };
  });
  return tree;
}

function streamsOf(values: MadeMail["values"], narrow: boolean): Record<string, Uint8Array> {
  const streams: Record<string, Uint8Array> = {};
  for (const [id, value] of Object.entries(values)) {
    const hex = Number(id).toString(16).padStart(4, "0").toUpperCase();
    if (typeof value !== "string") streams[`__substg1.0_${hex}0102`] = value;
    else if (narrow) streams[`__substg1.0_${hex}001E`] = strToU8(value, true);
    else {
      const wide = new Uint8Array(value.length * 2);
      const view = new DataView(wide.buffer);
      for (let n = 0; n < value.length; n += 1) view.setUint16(2 * n, value.charCodeAt(n), true);
      streams[`__substg1.0_${hex}001F`] = wide;
    }
  }
  return streams;
}
