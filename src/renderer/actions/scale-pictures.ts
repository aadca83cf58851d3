import { figuresOf } from "../../core/story/blocks.ts";
import type { Story } from "../../core/story/story.ts";
import type { ScaledPicture } from "../../ipc/contract.ts";

/** How good a JPEG is that was made smaller. */
const quality = 0.88;
const kinds: Readonly<Record<string, string>> = { jpg: "image/jpeg", png: "image/png", webp: "image/webp" };

/**
 * The desk's pictures whose longer side is longer than that, made smaller. Here and not in main, because here a
 * hostile picture is decoded behind the sandbox, where it is shown anyway. One that cannot be drawn goes as it is.
 */
export async function scalePictures(story: Story, longestSide: number): Promise<readonly ScaledPicture[]> {
  const sources = new Set(figuresOf(story).flatMap(({ figure }) => figure.src ?? []));
  const scaled: ScaledPicture[] = [];
  for (const src of sources) {
    const [, file = "", ending = ""] = /^media:([0-9a-f]{64}\.([a-z]+))$/u.exec(src) ?? [];
    const kind = kinds[ending];
    if (kind === undefined) continue;
    const image = new Image();
    image.src = `/media/${file}`;
    try {
      await image.decode();
    } catch {
      // Not a picture that can be shown; main sends it on as it is.
      continue;
    }
    const { naturalWidth, naturalHeight } = image;
    const factor = longestSide / Math.max(naturalWidth, naturalHeight);
    if (factor >= 1) continue;
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(naturalWidth * factor));
    canvas.height = Math.max(1, Math.round(naturalHeight * factor));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, kind, quality));
    if (blob?.type !== kind) continue;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    scaled.push({ src, bytes, width: canvas.width, height: canvas.height });
  }
  return scaled;
}
