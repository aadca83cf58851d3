/** What goes into a compound file: a stream's bytes, or a folder of the same. */
export interface CompoundTree {
  readonly [name: string]: Uint8Array | CompoundTree;
}

const sector = 512;
const small = 64;
const end = 0xfffffffe;
const free = 0xffffffff;

interface Row {
  readonly name: string;
  readonly kind: 1 | 2 | 5;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** Writes a compound file of the third version ([MS-CFB]), its folders as chains: for tests of what reads them. */
export function makeCompound(tree: CompoundTree): Uint8Array {
  const rows: Row[] = [{ name: "Root Entry", kind: 5, right: free, child: free, start: end, size: 0 }];
  const contents: Uint8Array[] = [new Uint8Array()];
  const add = (folder: CompoundTree, parent: number): void => {
    let before = -1;
    for (const [name, content] of Object.entries(folder)) {
      const at = rows.length;
      const isStream = content instanceof Uint8Array;
      rows.push({
        name,
        kind: isStream ? 2 : 1,
        right: free,
        child: free,
        start: end,
        size: isStream ? content.length : 0,
      });
      contents.push(isStream ? content : new Uint8Array());
      const link = rows[before < 0 ? parent : before];
      if (link !== undefined) link[before < 0 ? "child" : "right"] = at;
      before = at;
      if (!(content instanceof Uint8Array)) add(content, at);
    }
  };
  add(tree, 0);

  const sectors: Uint8Array[] = [];
  const table: number[] = [];
  const put = (data: Uint8Array): number => {
    if (data.length === 0) return end;
    const first = sectors.length;
    for (let at = 0; at < data.length; at += sector) {
      const one = new Uint8Array(sector);
      one.set(data.subarray(at, at + sector));
      sectors.push(one);
      table.push(at + sector < data.length ? sectors.length : end);
    }
    return first;
  };
  const pool: number[] = [];
  const links: number[] = [];
  rows.forEach((row, index) => {
    const data = contents[index] ?? new Uint8Array();
    if (row.kind !== 2 || data.length === 0) return;
    if (data.length >= 4096) {
      row.start = put(data);
      return;
    }
    row.start = links.length;
    const count = Math.ceil(data.length / small);
    for (let n = 0; n < count; n += 1) links.push(n + 1 < count ? links.length + 1 : end);
    pool.push(...data, ...filled(count * small - data.length, 0));
  });
  const [root] = rows;
  if (root !== undefined) {
    root.start = put(Uint8Array.from(pool));
    root.size = pool.length;
  }
  const linkStart = put(words(links));
  const directory = new Uint8Array(Math.ceil(rows.length / 4) * sector);
  rows.forEach((row, index) => writeRow(directory, index * 128, row));
  const directoryStart = put(directory);
  // The table lists its own sectors too.
  let own = 1;
  while (own * 128 < table.length + own) own += 1;
  const tableStart = sectors.length;
  const whole = [...table, ...filled(own, 0xfffffffd)];
  const rest = words([...whole, ...filled(own * 128 - whole.length, free)]);
  for (let at = 0; at < rest.length; at += sector) sectors.push(rest.subarray(at, at + sector));

  const header = new Uint8Array(sector);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true);
  for (const [at, value] of [
    [44, own],
    [48, directoryStart],
    [56, 4096],
    [60, linkStart],
    [64, Math.ceil(links.length / 128)],
    [68, end],
  ] as const)
    view.setUint32(at, value, true);
  for (let n = 0; n < 109; n += 1) view.setUint32(76 + 4 * n, n < own ? tableStart + n : free, true);
  const file = new Uint8Array((sectors.length + 1) * sector);
  file.set(header);
  sectors.forEach((one, index) => file.set(one, (index + 1) * sector));
  return file;
}

const filled = (length: number, value: number): readonly number[] => Array.from({ length }, () => value);

function words(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, index) => view.setUint32(index * 4, number, true));
  return bytes;
}

function writeRow(directory: Uint8Array, at: number, { name, kind, right, child, start, size }: Row): void {
  const view = new DataView(directory.buffer);
  for (let n = 0; n < name.length; n += 1) view.setUint16(at + 2 * n, name.charCodeAt(n), true);
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  directory[at + 66] = kind;
  directory[at + 67] = 1;
  for (const [offset, value] of [
    [68, free],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    view.setUint32(at + offset, value, true);
}
