import type { Note } from "../../core/story/note.ts";
import type { Story } from "../../core/story/story.ts";

/** A picture as a CMS keeps it. Ghost has no numbers for pictures. */
export interface KeptMedia {
  readonly url: string;
  readonly id?: number;
}

/** A picture on its way to a CMS. */
export interface PictureToSend {
  /** SHA-256 of the picture as the desk keeps it. */
  readonly hash: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly alt: string;
  readonly caption: string;
}

/** A post as it stands in a CMS. */
export interface RemotePost {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly slug: string;
  readonly link?: string;
  readonly editLink?: string;
  /** Changes when the words change there, and only then where the CMS allows to tell. */
  readonly mark: string;
  /** What the CMS wants to see again with the next change of the post. */
  readonly version?: string;
}

/** A post as it is to be. */
export interface PostToSend {
  /** Made publishable, its pictures those of the CMS. */
  readonly story: Story;
  readonly media: ReadonlyMap<string, KeptMedia>;
  readonly slug: string;
  /** Absent: as it stands there. */
  readonly status?: "draft" | "publish" | "future";
  /** ISO 8601 in UTC, with `future`. */
  readonly at?: string;
  readonly featured?: KeptMedia;
  /** Ids (WordPress) of the keywords, where there are any. */
  readonly tags: readonly number[];
}

/** One kind of CMS behind one address, for one publish. */
export interface Cms {
  /** For people: "WordPress". */
  readonly name: string;
  /** Who the secret belongs to, and what they may not do. */
  login(): Promise<{ readonly who: string; readonly warnings: readonly string[]; readonly mayPublish: boolean }>;
  /** A post by its id; undefined: gone, or in the bin. */
  post(id: string): Promise<RemotePost | undefined>;
  postBySlug(slug: string): Promise<RemotePost | undefined>;
  /** Whether a post found after a break is the one that this story was sent as. */
  isSame(post: RemotePost, sent: string): boolean;
  /** What to remember of words before they are sent, for `isSame`. */
  signature(post: PostToSend): Promise<string>;
  /** Whether a picture that was sent before is still there. */
  stillThere(media: KeptMedia): Promise<boolean>;
  /** A picture that an earlier try left there. */
  mediaByHash(hash: string): Promise<KeptMedia | undefined>;
  upload(picture: PictureToSend): Promise<KeptMedia>;
  /** Brings the words of a picture up to date. */
  describe(media: KeptMedia, picture: PictureToSend): Promise<void>;
  /** Which of the keywords the CMS has. */
  knownTags(keywords: readonly string[]): Promise<ReadonlySet<string>>;
  tags(keywords: readonly string[]): Promise<{ readonly ids: readonly number[]; readonly notes: readonly Note[] }>;
  save(
    post: PostToSend,
    there: RemotePost | undefined,
  ): Promise<{ readonly post: RemotePost; readonly notes: readonly Note[] }>;
  losses(story: Story): readonly Note[];
}

/** The CMS understood and refused. In plain words; trying again as it is will not help. */
export class CmsFailure extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly status: number,
  ) {
    super(message);
    this.name = "CmsFailure";
  }
}
