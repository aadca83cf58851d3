import type { AppError } from "../../ipc/contract.ts";
import { codeOf } from "../desk/disk.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full. Free some space and try again",
  EDQUOT: "your disk quota is used up. Free some space and try again",
  EROFS: "the disk can only be read. Choose another place",
  EACCES: "the file or its folder is not open to you. Check its permissions",
  EPERM: "the file or its folder is not open to you. Check its permissions",
  EIO: "the disk reports a fault. Copy what matters elsewhere",
  ENOENT: "the file or its folder is not there any more",
  ENOTDIR: "the folder is not there any more",
  EISDIR: "there is a folder in the place of the file",
  ELOOP: "a link leads back to itself",
  EBUSY: "another program holds the file. Close it there and try again",
  ENAMETOOLONG: "the name is too long for the disk. Choose a shorter one",
};

/** What a disk that refuses is told as, whatever was asked of it; undefined: it was not the disk. */
export function diskRefusal(error: unknown): AppError | undefined {
  const reason = reasons[codeOf(error) ?? ""];
  return reason === undefined ? undefined : { code: "disk", message: `That was not done: ${reason}.` };
}
