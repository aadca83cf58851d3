import { codeOf } from "./disk.ts";

/** What the disk refuses at the moment, told once when it begins and once when it is over. */
export interface Trouble {
  report(file: string, error: unknown): void;
  /** That file could be written again. */
  clear(file: string): void;
}

const causes: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: free some space",
  EDQUOT: "your disk quota is used up: free some space",
  EROFS: "the disk can only be read",
  EACCES: "the desk's folder may not be written to: check its permissions",
  EPERM: "the desk's folder may not be written to: check its permissions",
  EIO: "the disk reports a fault: copy your text elsewhere now",
  ETIMEDOUT: "the disk does not answer: is its server or its cable gone?",
  ENOENT: "the desk's folder is gone: was its disk taken out?",
};

/** Tells `say` when trouble begins, changes or is over. */
export function watchTrouble(say: (message: string | null) => void): Trouble {
  const refusing = new Map<string, string>();
  let said: string | null = null;
  const tell = (): void => {
    const [reason] = refusing.values();
    const message =
      reason === undefined
        ? null
        : `What you type is not being kept, for ${reason}. Go on typing: Wiredesk keeps trying.`;
    if (message === said) return;
    said = message;
    say(message);
  };
  return {
    report: (file, error) => {
      refusing.set(file, whyNot(error));
      tell();
    },
    clear: (file) => {
      if (refusing.delete(file)) tell();
    },
  };
}

/** Why the disk refused, in words that say what to do. */
export const whyNot = (error: unknown): string =>
  causes[codeOf(error) ?? ""] ?? (error instanceof Error ? error.message : "the disk refuses");
