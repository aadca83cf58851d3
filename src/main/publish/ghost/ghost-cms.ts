import * as v from "valibot";
import { ghostPostLosses, ghostWords } from "../../../core/export/publish/ghost-post.ts";
import { plainRefusal } from "../../../core/export/publish/plain-errors.ts";
import { saidBySite } from "../../../core/export/publish/said-by-site.ts";
import type { Note } from "../../../core/story/note.ts";
import { jsonOrNothing } from "../../json-or-nothing.ts";
import type { AskSite } from "../ask-site.ts";
import { type Cms, CmsFailure, type PostToSend, type RemotePost } from "../cms.ts";
import { multipart } from "../multipart.ts";
import { SiteFailure } from "../site-failure.ts";
import { ghostToken } from "./ghost-token.ts";

const postShape = v.object({
  id: v.string(),
  title: v.string(),
  slug: v.string(),
  status: v.string(),
  updated_at: v.string(),
  url: v.optional(v.string()),
});
const postsShape = v.object({ posts: v.pipe(v.array(postShape), v.minLength(1)) });
const imagesShape = v.object({ images: v.pipe(v.array(v.object({ url: v.string() })), v.minLength(1)) });
const siteShape = v.object({ site: v.object({ title: v.string() }) });
const errorsShape = v.object({
  errors: v.pipe(
    v.array(
      v.object({
        type: v.optional(v.string(), ""),
        message: v.optional(v.string(), ""),
        context: v.nullish(v.string(), ""),
      }),
    ),
    v.minLength(1),
  ),
});

/** The oldest Ghost whose answers we know. */
const apiVersion = "v5.0";

/** Ghost behind an address, by its Admin API and the key of a custom integration. */
export function ghostCms(base: string, askSite: AskSite, key: string, now: () => Date): Cms {
  async function ask(
    path: string,
    {
      method = "GET",
      json,
      form,
    }: { method?: "GET" | "POST" | "PUT"; json?: object; form?: { contentType: string; body: Uint8Array } } = {},
  ): Promise<unknown> {
    const body = json === undefined ? form?.body : Buffer.from(JSON.stringify(json));
    const type = json === undefined ? form?.contentType : "application/json";
    const { status, text } = await askSite({
      method,
      path: `/ghost/api/admin${path}`,
      headers: {
        accept: "application/json",
        "accept-version": apiVersion,
        authorization: `Ghost ${ghostToken(key, now())}`,
        ...(type === undefined ? {} : { "content-type": type }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const value = jsonOrNothing(text);
    if (status >= 200 && status < 300 && value !== undefined) return value;
    if (status >= 200 && status < 300)
      throw new SiteFailure(
        "The site answered with a page instead of data: is it Ghost, and is the address right?",
        false,
      );
    const parsed = v.safeParse(errorsShape, value);
    const [first] = parsed.success ? parsed.output.errors : [];
    const code = first?.type ?? "";
    const message = [first?.message ?? "", first?.context ?? ""].filter(Boolean).join(" ");
    throw new CmsFailure(plainRefusal("ghost", { status, code, message }), code, status);
  }

  const remote = (value: unknown): RemotePost => {
    const { posts } = shaped(postsShape, value);
    const [post] = posts;
    if (post === undefined) throw new Error("the shape asks for one post at least");
    const { id, title, slug, status, updated_at: version, url } = post;
    return {
      id,
      title,
      slug,
      status: status === "published" ? "publish" : status === "scheduled" ? "future" : status,
      ...(url === undefined ? {} : { link: url }),
      editLink: `${base}/ghost/#/editor/post/${id}`,
      mark: version,
      version,
    };
  };

  const orGone = async (asked: Promise<unknown>): Promise<RemotePost | undefined> => {
    try {
      return remote(await asked);
    } catch (error) {
      if (error instanceof CmsFailure && error.status === 404) return undefined;
      throw error;
    }
  };

  return {
    name: "Ghost",
    losses: ghostPostLosses,

    login: async () => {
      const { site } = shaped(siteShape, await ask("/site/"));
      // The site's name is public; only a question about posts shows whether the key is taken.
      await ask("/posts/?limit=1&fields=id");
      return { who: site.title, warnings: [], mayPublish: true };
    },
    post: (id) => orGone(ask(`/posts/${encodeURIComponent(id)}/`)),
    postBySlug: (slug) => orGone(ask(`/posts/slug/${encodeURIComponent(slug)}/`)),
    signature: ({ story }) => Promise.resolve(ghostWords(story).title),
    isSame: (post, sent) => post.title === sent,

    // Ghost keeps pictures by address alone and forgets none.
    stillThere: () => Promise.resolve(true),
    mediaByHash: () => Promise.resolve(undefined),
    describe: () => Promise.resolve(),
    upload: async ({ hash, name, mime, bytes }) => {
      const form = multipart({ purpose: "image", ref: hash }, { field: "file", name, mime, bytes });
      const { images } = shaped(imagesShape, await ask("/images/upload/", { method: "POST", form }));
      return { url: images[0]?.url ?? "" };
    },

    // Ghost makes a tag of every name it does not know.
    knownTags: (keywords) => Promise.resolve(new Set(keywords)),
    tags: () => Promise.resolve({ ids: [], notes: [] }),

    save: async (post, there) => {
      const words = ghostWords(post.story);
      const status = statusOf(post);
      const body = {
        posts: [
          {
            ...words,
            slug: post.slug,
            ...(status === undefined ? {} : { status }),
            ...(status === "scheduled" && post.at !== undefined ? { published_at: post.at } : {}),
            ...(post.featured === undefined
              ? {}
              : { feature_image: post.featured.url, feature_image_alt: featuredAlt(post) }),
            ...(there === undefined ? {} : { updated_at: there.version }),
          },
        ],
      };
      const saved = remote(
        await (there === undefined
          ? ask("/posts/?source=html", { method: "POST", json: body })
          : ask(`/posts/${there.id}/?source=html`, { method: "PUT", json: body })),
      );
      const notes: Note[] =
        saved.slug === post.slug
          ? []
          : [
              {
                kind: "lost",
                where: "slug",
                message: `Ghost made it “${saidBySite(saved.slug)}” instead of “${post.slug}”.`,
              },
            ];
      return { post: saved, notes };
    },
  };
}

const statusOf = ({ status }: PostToSend): string | undefined =>
  status === "publish" ? "published" : status === "future" ? "scheduled" : status;

/** Ghost's own limit for the alt text of the post's picture. */
const longestAlt = 191;

function featuredAlt({ story, featured }: PostToSend): string {
  const block = story.body.find((one) => one.kind === "figure" && one.figure.src === featured?.url);
  return block?.kind === "figure" ? (block.figure.alt ?? "").slice(0, longestAlt) : "";
}

function shaped<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw new SiteFailure("The site’s answer is not what Ghost would say: something stands in between.", false);
}
