import { safeStorage } from "electron";

/** The system's key store: what it seals can be opened by this user on this machine only. */
export interface KeyStore {
  /** Why nothing can be sealed here; undefined where it can. */
  refusal(): string | undefined;
  seal(secret: string): Buffer;
  open(sealed: Buffer): string;
}

/** Backends that only scramble with a key that everybody knows are none. */
export const systemKeyStore: KeyStore = {
  refusal: () => {
    if (!safeStorage.isEncryptionAvailable())
      return "This machine has no key store that is open (a keyring such as GNOME Keyring or KWallet), so passwords are not kept: they are asked for each time Wiredesk starts.";
    // Older Electron has no such question; there an unsafe backend counts as not available.
    const backend = process.platform === "linux" ? safeStorage.getSelectedStorageBackend?.() : undefined;
    return backend === "basic_text" || backend === "unknown"
      ? "This machine’s key store would keep passwords readable to anybody who gets the disk, so they are not kept: they are asked for each time Wiredesk starts."
      : undefined;
  },
  seal: (secret) => safeStorage.encryptString(secret),
  open: (sealed) => safeStorage.decryptString(sealed),
};
