import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A folder for one test; the test removes it. */
export function tempFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), "wiredesk-desk-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
