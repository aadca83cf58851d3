import type { FileHandle } from "node:fs/promises";
import { type Disk, realDisk } from "../disk.ts";

/** What happens to one operation: it goes through, fails with a code, or a write takes only some of its bytes first. */
export type Fault = { readonly code: string; readonly takes?: number } | undefined;

/** Operations that change something on the disk, by which a test counts. */
export type Operation = "open" | "write" | "sync" | "rename" | "rm" | "mkdir" | "link" | "copyFile" | "truncate";

const failure = (code: string): Error => Object.assign(new Error(`${code}: as the test wants it`), { code });

/** A disk of which `decide` says how each operation ends. Reading always works. */
export function faultyDisk(decide: (operation: Operation, file: string) => Fault): Disk {
  const meet = (operation: Operation, file: string): void => {
    const fault = decide(operation, file);
    if (fault !== undefined) throw failure(fault.code);
  };

  function wrap(handle: FileHandle, file: string): FileHandle {
    const write = async (bytes: Buffer, offset: number, length: number, at: number): Promise<object> => {
      const fault = decide("write", file);
      if (fault === undefined) return handle.write(bytes, offset, length, at);
      const taken = Math.min(fault.takes ?? 0, length);
      if (taken > 0) await handle.write(bytes, offset, taken, at);
      // ENOSPC on the whole write first shows as a short one, as the system does it.
      if (fault.code === "SHORT") return { bytesWritten: taken };
      throw failure(fault.code);
    };
    return new Proxy(handle, {
      get(target, name) {
        switch (name) {
          case "write":
            return write;
          case "writeFile":
            return async (content: Uint8Array | string) => {
              const bytes = Buffer.from(content);
              let done = 0;
              while (done < bytes.length) {
                const { bytesWritten } = (await write(bytes, done, bytes.length - done, done)) as {
                  bytesWritten: number;
                };
                if (bytesWritten === 0) throw failure("ENOSPC");
                done += bytesWritten;
              }
            };
          case "sync":
          case "datasync":
            return async () => {
              meet("sync", file);
              await handle.sync();
            };
          case "truncate":
            return async (length: number) => {
              meet("truncate", file);
              await handle.truncate(length);
            };
          default: {
            const value: unknown = Reflect.get(target, name, target);
            return typeof value === "function" ? value.bind(target) : value;
          }
        }
      },
    });
  }

  return {
    ...realDisk,
    open: async (file, flags, mode) => {
      if (flags !== "r") meet("open", String(file));
      return wrap(await realDisk.open(file, flags, mode), String(file));
    },
    rename: async (from, to) => {
      meet("rename", String(to));
      await realDisk.rename(from, to);
    },
    rm: async (file, options) => {
      meet("rm", String(file));
      await realDisk.rm(file, options);
    },
    link: async (from, to) => {
      meet("link", String(to));
      await realDisk.link(from, to);
    },
    copyFile: async (from, to) => {
      meet("copyFile", String(to));
      await realDisk.copyFile(from, to);
    },
  };
}
