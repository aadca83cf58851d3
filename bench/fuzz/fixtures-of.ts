import fs from "node:fs";
import path from "node:path";

/** The whole files of one format that the reader's fixtures hold. `folder`: where the fixtures of all readers are. */
export function fixturesOf(folder: string, reader: string): readonly Uint8Array[] {
  const own = path.join(folder, reader);
  if (!fs.existsSync(own)) return [];
  return fs.readdirSync(own).flatMap((name) => {
    const file = fs.readdirSync(path.join(own, name)).find((entry) => entry.startsWith("source."));
    return file === undefined ? [] : [new Uint8Array(fs.readFileSync(path.join(own, name, file)))];
  });
}
