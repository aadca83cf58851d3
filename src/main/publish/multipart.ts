import { randomBytes } from "node:crypto";

/** A form with one file, as a browser would send it. */
export interface Multipart {
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** Builds a form of text fields and one file. */
export function multipart(
  fields: Readonly<Record<string, string>>,
  file: { readonly field: string; readonly name: string; readonly mime: string; readonly bytes: Uint8Array },
): Multipart {
  // Random, so that no text and no picture can hold it.
  const boundary = `wiredesk-${randomBytes(18).toString("hex")}`;
  const head = (disposition: string, type = ""): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n`;
  const texts = Object.entries(fields).map(([name, value]) => `${head(`name="${name}"`)}${value}\r\n`);
  const safe = file.name.replace(/["\r\n\\]/gu, "-");
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([
      Buffer.from(texts.join("")),
      Buffer.from(head(`name="${file.field}"; filename="${safe}"`, `Content-Type: ${file.mime}\r\n`)),
      file.bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}
