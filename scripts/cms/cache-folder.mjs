import os from "node:os";
import path from "node:path";

/** Where something big that was fetched once is kept: shared between users where root fetched it. */
export function cacheFolder(name) {
  if (process.env.WIREDESK_CACHE) return path.join(process.env.WIREDESK_CACHE, name);
  if (process.getuid?.() === 0) return path.join("/var/cache/wiredesk", name);
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "wiredesk", name);
}
