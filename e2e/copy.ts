import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** A short story as an agency sends it. */
export const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the harbour master.
`;

/** Writes a file for a test to bring in; answers with its path. */
export async function put(folder: string, name: string, content: string | Uint8Array = ferry): Promise<string> {
  const file = path.join(folder, "files", name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}
