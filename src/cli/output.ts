import { writeSync } from "node:fs";

/** One JSON value as a line on standard output. */
export function printLine(value: unknown): void {
  writeAll(1, `${JSON.stringify(value)}\n`);
}

/** Text on standard output as it is. */
export function print(text: string | Uint8Array): void {
  writeAll(1, text);
}

/** People's words, on standard error. */
export function say(text: string): void {
  writeAll(2, text.endsWith("\n") ? text : `${text}\n`);
}

/** Writes everything before going on, so that a command that ends right after loses nothing in a pipe. */
function writeAll(descriptor: number, data: string | Uint8Array): void {
  const bytes = typeof data === "string" ? Buffer.from(data, "utf8") : data;
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // A pipe that is full for the moment is asked again; a reader that has gone away wants nothing more.
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
    }
  }
}
