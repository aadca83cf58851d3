import { readSource } from "../../core/wire/read-source.ts";
import { type FromReading, pieceSize, type ToReading } from "../../ipc/reading.ts";

/**
 * The page in which one file is read, hidden, sandboxed, without network, disk or Node: whatever a hostile file makes of
 * a reader, it happens here. It gets bytes over a port, answers with data, and is thrown away.
 */
function serve(port: MessagePort): void {
  const pieces: Uint8Array[] = [];
  const say = (message: FromReading): void => port.postMessage(message);
  port.addEventListener("message", ({ data }: MessageEvent<ToReading>) => {
    if (data.kind === "bytes") {
      pieces.push(data.bytes);
      return;
    }
    readSource({ name: data.name, bytes: join(pieces) }, { pictures: true }).then(
      ({ attachments = [], ...result }) => {
        const text = JSON.stringify(result);
        for (let from = 0; from < text.length; from += pieceSize)
          say({ kind: "text", text: text.slice(from, from + pieceSize) });
        for (const { name, bytes } of attachments) {
          say({ kind: "picture", name });
          for (let from = 0; from < bytes.length; from += pieceSize)
            say({ kind: "bytes", bytes: bytes.slice(from, from + pieceSize) });
        }
        say({ kind: "done" });
      },
      (error: unknown) => say({ kind: "failed", reason: error instanceof Error ? error.message : "no reason given" }),
    );
  });
  port.start();
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

window.addEventListener(
  "message",
  ({ source, ports: [port] }) => {
    if (source === window && port !== undefined) serve(port);
  },
  { once: true },
);
