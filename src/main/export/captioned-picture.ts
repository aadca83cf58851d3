import { captionedJpeg } from "../../core/export/picture/captioned-jpeg.ts";
import { pictureWords } from "../../core/export/picture/picture-words.ts";
import type { Figure } from "../../core/story/story.ts";

/** The picture with its words in it, where its format has a place for them that we write (JPEG); else as it is. */
export const captionedPicture = (bytes: Uint8Array, figure: Figure): Uint8Array =>
  captionedJpeg(bytes, pictureWords(figure)) ?? bytes;
