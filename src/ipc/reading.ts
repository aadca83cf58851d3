/** What main and the page that reads one file say to each other over a port. In pieces, so that no message blocks for long. */
export type ToReading =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** All bytes have been sent: read them as a file of this name. */
  | { readonly kind: "read"; readonly name: string };

export type FromReading =
  /** A piece of the answer, a `ReadResult` as JSON. */
  | { readonly kind: "text"; readonly text: string }
  /** A picture that came inside the file follows in pieces, under this name. */
  | { readonly kind: "picture"; readonly name: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly reason: string };

/** Bytes or characters of one piece. */
export const pieceSize = 512 * 1024;

/** The channel on which the page is given its port. */
export const readingPort = "reading:port";
