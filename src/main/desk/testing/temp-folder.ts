import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A folder for one test; the test removes it. */
export function tempFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), "wiredesk-desk-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The same in memory where the system has such a place: for tests that flush thousands of times. */
export function memoryFolder(): ReturnType<typeof tempFolder> {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tempFolder();
  const folder = mkdtempSync(path.join(memory, "wiredesk-desk-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
