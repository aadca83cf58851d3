import { publishable } from "../../core/export/publishable.ts";
import { postSlug, suggestSlug } from "../../core/export/publish/post-slug.ts";
import { saidBySite } from "../../core/export/publish/said-by-site.ts";
import type { Note } from "../../core/story/note.ts";
import type { Story } from "../../core/story/story.ts";
import type { PublishPlan, PublishQuestion, PublishRequest } from "../../ipc/publishing.ts";
import { pictureName, type Pictures, withSources } from "../desk/pictures.ts";
import { type Cms, CmsFailure, type KeptMedia, type PostToSend, type RemotePost } from "./cms.ts";
import { findPost } from "./find-post.ts";
import type { PublishRecord } from "./publish-record.ts";
import { hashOf, ownPictures, sendPictures } from "./send-pictures.ts";

export interface PublishWork {
  readonly cms: Cms;
  /** As it passed the gate, its pictures those of the desk. */
  readonly story: Story;
  readonly request: Pick<PublishRequest, "status" | "at" | "slug" | "featured" | "answer">;
  readonly pictures: Pick<Pictures, "read">;
  readonly record: PublishRecord;
  readonly keep: (record: PublishRecord) => Promise<void>;
  /** Asked before each picture and before the post: throws where the story must not leave any more. */
  readonly mayLeave: () => void;
  readonly progress: (done: number, total: number, what: string) => void;
  readonly now: () => Date;
}

/** What a publish came to. */
export type Published =
  | { readonly kind: "question"; readonly question: PublishQuestion }
  | {
      readonly kind: "published";
      readonly made: "new" | "updated";
      readonly post: RemotePost;
      readonly uploaded: number;
      readonly reused: number;
      readonly losses: readonly Note[];
      readonly replaced?: string;
    };

const slugOf = (story: Story, { slug = "" }: PublishWork["request"]): string =>
  slug.trim() === "" ? suggestSlug(story) : postSlug(slug);

/** Publishes a story: the pictures that are missing, the tags, then the post, made or updated. */
export async function publishStory(work: PublishWork): Promise<Published> {
  const { cms, request, pictures, keep, mayLeave, progress, now } = work;
  const story = publishable(work.story);
  const slug = slugOf(story, request);
  await cms.login();
  const found = await findPost(cms, work.record, slug, request.answer);
  if (found.kind === "question") return found;
  let there = found.kind === "there" ? found.post : undefined;

  const total = ownPictures(story).length + 1;
  const sent = await sendPictures({
    cms,
    story,
    slug,
    pictures,
    record: work.record,
    keep,
    mayLeave,
    sent: (done, what) => progress(done, total, what),
  });
  let { record } = sent;
  progress(total - 1, total, "the post");
  const tags = await cms.tags(story.meta.keywords ?? []);
  const post = postOf(story, sent.media, slug, request, there, tags.ids, now());

  // Pictures take their time: somebody may have changed the post meanwhile.
  if (there !== undefined && sent.uploaded > 0) {
    const again = await cms.post(there.id);
    if (again !== undefined && again.mark !== there.mark && request.answer !== "overwrite")
      return { kind: "question", question: changedMeanwhile(cms, again) };
    there = again ?? there;
  }
  if (there === undefined) {
    record = { ...record, begun: { slug, signature: await cms.signature(post) } };
    await keep(record);
  }
  mayLeave();
  const saved = await saveOrAsk(cms, post, there);
  if ("question" in saved) return { kind: "question", question: saved.question };
  const { begun: _begun, ...rest } = record;
  await keep({ ...rest, post: { id: saved.post.id, mark: saved.post.mark } });
  progress(total, total, "");
  return {
    kind: "published",
    made: there === undefined ? "new" : "updated",
    post: saved.post,
    uploaded: sent.uploaded,
    reused: sent.reused,
    losses: [...cms.losses(post.story), ...tags.notes, ...saved.notes],
    ...(found.kind === "there" && found.replaces !== undefined ? { replaced: found.replaces } : {}),
  };
}

function postOf(
  story: Story,
  media: ReadonlyMap<string, KeptMedia>,
  slug: string,
  { status, at, featured }: PublishWork["request"],
  there: RemotePost | undefined,
  tags: readonly number[],
  now: Date,
): PostToSend {
  const [lead] = [...media.values()];
  // A post that somebody has put out is never taken back by an update that asks for no more than a draft.
  const wanted = there !== undefined && status === "draft" ? undefined : status;
  const moment = status === "future" ? at : status === "publish" ? now.toISOString() : undefined;
  return {
    story: withSources(story, ({ src }) => (pictureName(src) === undefined ? src : media.get(src ?? "")?.url)),
    media,
    slug: there?.slug === undefined || there.slug === "" ? slug : there.slug,
    tags,
    ...(wanted === undefined ? {} : { status: wanted }),
    ...(moment === undefined ? {} : { at: new Date(moment).toISOString() }),
    ...(featured && lead !== undefined ? { featured: lead } : {}),
  };
}

const changedMeanwhile = (cms: Cms, { title, editLink }: RemotePost): PublishQuestion => ({
  kind: "changed",
  message: `“${saidBySite(title)}” was changed in ${cms.name} while it was being sent. Look at it there first; sending again would replace that change.`,
  ...(editLink === undefined ? {} : { link: editLink }),
});

type Saved = Awaited<ReturnType<Cms["save"]>>;

async function saveOrAsk(
  cms: Cms,
  post: PostToSend,
  there: RemotePost | undefined,
): Promise<Saved | { readonly question: PublishQuestion }> {
  try {
    return await cms.save(post, there);
  } catch (error) {
    if (there !== undefined && error instanceof CmsFailure && error.status === 409)
      return { question: changedMeanwhile(cms, there) };
    throw error;
  }
}

/** What a publish would do, found out by looking alone. */
export async function planPublish({ cms, story: given, request, record }: PublishWork): Promise<PublishPlan> {
  const story = publishable(given);
  const slug = slugOf(story, request);
  const { who, warnings, mayPublish } = await cms.login();
  const found = await findPost(cms, record, slug, request.answer);
  const pictures = ownPictures(story);
  let missing = 0;
  for (const figure of pictures) {
    const known = record.media[hashOf(figure)];
    if (known !== undefined && (await cms.stillThere(known))) continue;
    if ((await cms.mediaByHash(hashOf(figure))) === undefined) missing += 1;
  }
  const keywords = story.meta.keywords ?? [];
  const known = await cms.knownTags(keywords);
  const fresh = keywords.filter((keyword) => !known.has(keyword));
  return {
    lines: [
      `Signed in to ${cms.name} as ${saidBySite(who)}.`,
      found.kind === "there"
        ? `The post “${saidBySite(found.post.title)}” (${saidBySite(found.post.status)}) is updated.`
        : `A new post is made at “${slug}”.`,
      asWhat(request, found.kind === "there" ? found.post : undefined),
      ...(pictures.length === 0
        ? []
        : [`${count(missing, "picture")} to upload, ${pictures.length - missing} there already.`]),
      ...(fresh.length === 0 ? [] : [`New ${fresh.length === 1 ? "tag" : "tags"}: ${fresh.join(", ")}.`]),
      ...cms.losses(story).map(({ where, message }) => `Not carried over, ${where}: ${message}`),
    ],
    warnings: [
      ...warnings,
      ...(request.status !== "draft" && !mayPublish
        ? [`${saidBySite(who)} may not publish here: send it as a draft.`]
        : []),
    ],
    ...(found.kind === "question" ? { question: found.question } : {}),
  };
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;

function asWhat({ status, at = "" }: PublishWork["request"], there: RemotePost | undefined): string {
  if (status === "publish") return "It is published at once.";
  if (status === "future") return `It is published on ${new Date(at).toUTCString()}.`;
  return there === undefined || there.status === "draft"
    ? "It stays a draft."
    : `It stays as it is there: ${saidBySite(there.status)}.`;
}
