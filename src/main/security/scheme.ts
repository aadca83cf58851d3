import { protocol } from "electron";

/** The window's own address: nothing is ever loaded from `file:` or from the network. */
export const scheme = "wiredesk";
const host = "app";

/** Where the editor's window lives. */
export const home = `${scheme}://${host}/`;

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false } },
  ]);
}

/** Whether an address is one of ours. `URL.origin` is "null" for own schemes in Node, hence protocol and host. */
export function isOurs(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${scheme}:` && url.host === host;
  } catch {
    // Not an address at all: surely not ours.
    return false;
  }
}
