import { captionOf } from "../../core/export/profiles/profiled-html.ts";
import { pasteProfile } from "../../core/export/profiles/built-in-profiles.ts";
import { figuresOf } from "../../core/story/blocks.ts";
import { foldSpaces } from "../../core/story/text.ts";
import type { Figure, Story } from "../../core/story/story.ts";
import { captionedPicture } from "../export/captioned-picture.ts";
import { pictureName, type Pictures } from "../desk/pictures.ts";
import type { Cms, KeptMedia, PictureToSend } from "./cms.ts";
import type { PublishRecord } from "./publish-record.ts";

/** Endings that every CMS takes, and their kinds. */
const kinds: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
};

/** The story's own pictures in order, each once. */
export function ownPictures(story: Story): readonly Figure[] {
  const seen = new Set<string>();
  return figuresOf(story).flatMap(({ figure }) => {
    const name = pictureName(figure.src);
    if (name === undefined || seen.has(name) || kinds[name.split(".")[1] ?? ""] === undefined) return [];
    seen.add(name);
    return [figure];
  });
}

/** A figure's hash on the desk. */
export const hashOf = ({ src }: Figure): string => pictureName(src)?.split(".")[0] ?? "";

/** Words that stand with a picture in the CMS, to tell whether they changed. */
const wordsOf = ({ alt, caption }: PictureToSend): string => JSON.stringify([alt, caption]);

async function toSend(
  figure: Figure,
  name: string,
  pictures: Pick<Pictures, "read">,
): Promise<PictureToSend | undefined> {
  const bytes = await pictures.read(figure.src ?? "");
  if (bytes === undefined) return undefined;
  const ending = pictureName(figure.src)?.split(".")[1] ?? "jpg";
  const caption = captionOf(figure, pasteProfile);
  return {
    hash: hashOf(figure),
    name: `${name}.${ending}`,
    mime: kinds[ending] ?? "image/jpeg",
    bytes: captionedPicture(bytes, figure),
    alt: figure.decorative === true ? "" : foldSpaces(figure.alt ?? ""),
    caption: caption === undefined ? "" : foldSpaces(caption.text),
  };
}

export interface SendPicturesOptions {
  readonly cms: Cms;
  readonly story: Story;
  readonly slug: string;
  readonly pictures: Pick<Pictures, "read">;
  /** Changed as pictures arrive; kept by `keep` each time. */
  readonly record: PublishRecord;
  readonly keep: (record: PublishRecord) => Promise<void>;
  readonly mayLeave: () => void;
  readonly sent: (done: number, what: string) => void;
}

/** What became of a story's pictures: addresses by the desk's `src`. */
export interface SentPictures {
  readonly media: ReadonlyMap<string, KeptMedia>;
  readonly uploaded: number;
  readonly reused: number;
  readonly record: PublishRecord;
}

/** Sends the pictures that the site does not have yet, one after the other, remembering each as it arrives. */
export async function sendPictures(options: SendPicturesOptions): Promise<SentPictures> {
  const { cms, story, slug, pictures, keep, mayLeave, sent } = options;
  let { record } = options;
  const media = new Map<string, KeptMedia>();
  let uploaded = 0;
  let reused = 0;
  for (const [index, figure] of ownPictures(story).entries()) {
    const picture = await toSend(figure, `${slug}-${index + 1}`, pictures);
    if (picture === undefined || figure.src === undefined) continue;
    mayLeave();
    sent(index, picture.name);
    const known = record.media[picture.hash];
    let kept: KeptMedia | undefined;
    if (known !== undefined && (await cms.stillThere(known))) {
      kept = known;
      if (known.words !== wordsOf(picture)) await cms.describe(known, picture);
      reused += 1;
    } else {
      kept = await cms.mediaByHash(picture.hash);
      if (kept === undefined) {
        kept = await cms.upload(picture);
        uploaded += 1;
      } else {
        reused += 1;
      }
    }
    const { url, id } = kept;
    const entry = { url, words: wordsOf(picture), ...(id === undefined ? {} : { id }) };
    record = { ...record, media: { ...record.media, [picture.hash]: entry } };
    await keep(record);
    media.set(figure.src, entry);
  }
  return { media, uploaded, reused, record };
}
