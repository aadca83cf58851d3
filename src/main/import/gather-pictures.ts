import { type Attachment, attachmentLimits } from "../../core/wire/attachment.ts";
import type { FromReading } from "../../ipc/reading.ts";

/** Puts the pictures together that an isolated reader sends in pieces, within bounds. */
export function gatherPictures(): {
  /** False when there are more of them, or larger ones, than may be. */
  readonly take: (said: Extract<FromReading, { readonly kind: "picture" | "bytes" }>) => boolean;
  readonly done: () => readonly Attachment[];
} {
  const open: { readonly name: string; readonly pieces: Uint8Array[] }[] = [];
  let total = 0;
  return {
    take: (said) => {
      if (said.kind === "picture") open.push({ name: said.name, pieces: [] });
      else {
        total += said.bytes.length;
        open.at(-1)?.pieces.push(said.bytes);
      }
      return open.length <= attachmentLimits.count && total <= attachmentLimits.bytes;
    },
    done: () => open.map(({ name, pieces }) => ({ name, bytes: Buffer.concat(pieces) })),
  };
}
