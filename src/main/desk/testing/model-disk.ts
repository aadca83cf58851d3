import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import type { Disk } from "../disk.ts";

/** Something written to a file or a folder that a power cut may still undo. */
type Loose = (before: Buffer) => Buffer;
type LooseName = (entries: Map<string, number>) => void;

interface File {
  kind: "file";
  durable: Buffer;
  now: Buffer;
  loose: { readonly apply: Loose; readonly tear: (at: number) => Loose; readonly size: number }[];
}
interface Folder {
  kind: "folder";
  durable: Map<string, number>;
  now: Map<string, number>;
  loose: LooseName[];
  changes: number;
}

const failure = (code: string, what: string): Error => Object.assign(new Error(`${code}: ${what}`), { code });

/**
 * A disk in memory that knows what would be left of it after a power cut: of a file what was flushed, then some of what
 * was written since, the last piece torn; of a folder the names that were flushed, then some of the changes since.
 */
export class ModelDisk {
  readonly disk: Disk;
  /** Operations until the power goes; then all of them fail. */
  powerLeft = Infinity;

  private readonly nodes: Map<number, File | Folder>;
  private next: number;

  constructor(nodes: Map<number, File | Folder> = new Map([[0, emptyFolder()]])) {
    this.nodes = nodes;
    this.next = Math.max(...nodes.keys()) + 1;
    this.disk = this.makeDisk();
  }

  /** What is found when the power is back; `random` chooses among all that is possible. */
  afterPowerCut(random: (below: number) => number): ModelDisk {
    const left = new Map<number, File | Folder>();
    for (const [id, node] of this.nodes) {
      if (node.kind === "file") {
        let content = node.durable;
        const applied = random(node.loose.length + 1);
        for (const [at, { apply, tear, size }] of node.loose.slice(0, applied).entries())
          content = at === applied - 1 && random(2) === 0 ? tear(random(size + 1))(content) : apply(content);
        left.set(id, { kind: "file", durable: content, now: content, loose: [] });
      } else {
        const names = new Map(node.durable);
        for (const change of node.loose.slice(0, random(node.loose.length + 1))) change(names);
        left.set(id, { kind: "folder", durable: new Map(names), now: names, loose: [], changes: 0 });
      }
    }
    return new ModelDisk(left);
  }

  private spend(): void {
    if (this.powerLeft <= 0) throw failure("EIO", "no power");
    this.powerLeft -= 1;
  }

  private find(file: string): number | undefined {
    let id: number | undefined = 0;
    for (const part of file.split(path.sep).filter((name) => name !== "")) {
      const node: File | Folder | undefined = id === undefined ? undefined : this.nodes.get(id);
      id = node?.kind === "folder" ? node.now.get(part) : undefined;
    }
    return id;
  }

  private folder(name: string): Folder {
    const node = this.nodes.get(this.find(name) ?? -1);
    if (node?.kind !== "folder") throw failure("ENOENT", name);
    return node;
  }

  private file(name: string): File {
    const node = this.nodes.get(this.find(name) ?? -1);
    if (node?.kind !== "file") throw failure("ENOENT", name);
    return node;
  }

  private change(folder: Folder, loose: LooseName): void {
    loose(folder.now);
    folder.loose.push(loose);
    folder.changes += 1;
  }

  private add(file: string, node: File | Folder): number {
    const id = this.next;
    this.next += 1;
    this.nodes.set(id, node);
    this.change(this.folder(path.dirname(file)), (names) => names.set(path.basename(file), id));
    return id;
  }

  private write(file: File, bytes: Buffer, at: number): void {
    const tear =
      (length: number): Loose =>
      (before) => {
        const end = Math.max(before.length, at + length);
        const after = Buffer.alloc(end);
        before.copy(after);
        bytes.copy(after, at, 0, length);
        return after;
      };
    const apply = tear(bytes.length);
    file.now = apply(file.now);
    file.loose.push({ apply, tear, size: bytes.length });
  }

  private handleOn(node: File | Folder, ino: number): FileHandle {
    const sync = async (): Promise<void> => {
      await Promise.resolve();
      this.spend();
      if (node.kind === "file") node.durable = node.now;
      else node.durable = new Map(node.now);
      node.loose.length = 0;
    };
    const handle = {
      sync,
      datasync: sync,
      close: () => Promise.resolve(),
      stat: () => Promise.resolve({ ino }),
      truncate: async (length: number) => {
        await Promise.resolve();
        this.spend();
        if (node.kind !== "file" || node.now.length === length) return;
        const apply: Loose = (before) => before.subarray(0, length);
        node.now = apply(node.now);
        node.loose.push({ apply, tear: () => apply, size: 0 });
      },
      write: async (bytes: Buffer, offset: number, length: number, at: number) => {
        await Promise.resolve();
        this.spend();
        if (node.kind === "file") this.write(node, Buffer.from(bytes.subarray(offset, offset + length)), at);
        return { bytesWritten: length };
      },
      writeFile: async (content: Uint8Array | string) => {
        await Promise.resolve();
        this.spend();
        if (node.kind === "file") this.write(node, Buffer.from(content as Uint8Array), 0);
      },
    };
    return handle as unknown as FileHandle;
  }

  private makeDisk(): Disk {
    const disk = {
      mkdir: async (name: string) => {
        await Promise.resolve();
        const parts = name.split(path.sep);
        let first: string | undefined;
        for (let depth = 2; depth <= parts.length; depth += 1) {
          const folder = parts.slice(0, depth).join(path.sep);
          if (this.find(folder) !== undefined) continue;
          this.spend();
          this.add(folder, emptyFolder());
          first ??= folder;
        }
        return first;
      },
      open: async (name: string, flags: string) => {
        await Promise.resolve();
        if (flags !== "r") this.spend();
        const there = this.find(name);
        if (flags === "wx" && there !== undefined) throw failure("EEXIST", name);
        if ((flags === "r" || flags === "r+") && there === undefined) throw failure("ENOENT", name);
        const empty: File = { kind: "file", durable: Buffer.alloc(0), now: Buffer.alloc(0), loose: [] };
        const id = there ?? this.add(name, empty);
        const node = this.nodes.get(id);
        if (node === undefined) throw failure("ENOENT", name);
        const handle = this.handleOn(node, id);
        if (flags === "w") await handle.truncate(0);
        return handle;
      },
      readFile: async (name: string) => {
        await Promise.resolve();
        return Buffer.from(this.file(name).now);
      },
      readdir: async (name: string) => {
        await Promise.resolve();
        return [...this.folder(name).now.keys()];
      },
      stat: async (name: string) => {
        await Promise.resolve();
        const ino = this.find(name);
        if (ino === undefined) throw failure("ENOENT", name);
        const node = this.nodes.get(ino);
        return { ino, mtimeMs: node?.kind === "folder" ? node.changes : 0 } as Stats;
      },
      rename: async (from: string, to: string) => {
        await Promise.resolve();
        this.spend();
        const id = this.find(from);
        if (id === undefined) throw failure("ENOENT", from);
        // Both names in one folder, as the desk always does it: one change, which a power cut undoes whole or not at all.
        this.change(this.folder(path.dirname(to)), (names) => {
          names.delete(path.basename(from));
          names.set(path.basename(to), id);
        });
      },
      rm: async (name: string) => {
        await Promise.resolve();
        this.spend();
        if (this.find(name) !== undefined)
          this.change(this.folder(path.dirname(name)), (names) => names.delete(path.basename(name)));
      },
      link: async (from: string, to: string) => {
        await Promise.resolve();
        this.spend();
        const id = this.find(from);
        if (id === undefined) throw failure("ENOENT", from);
        this.change(this.folder(path.dirname(to)), (names) => names.set(path.basename(to), id));
      },
      copyFile: async (from: string, to: string) => {
        const handle = await disk.open(to, "w");
        await handle.writeFile(this.file(from).now);
      },
      unlink: (name: string) => disk.rm(name),
    };
    return disk as unknown as Disk;
  }
}

const emptyFolder = (): Folder => ({ kind: "folder", durable: new Map(), now: new Map(), loose: [], changes: 0 });
