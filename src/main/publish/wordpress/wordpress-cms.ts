import { createHash } from "node:crypto";
import * as v from "valibot";
import { saidBySite } from "../../../core/export/publish/said-by-site.ts";
import { wordpressPostLosses, wordpressWords } from "../../../core/export/publish/wordpress-post.ts";
import type { BlockOptions } from "../../../core/export/wordpress/block-markup.ts";
import type { WordpressDialect } from "../../../core/export/wordpress/wordpress-dialect.ts";
import type { Note } from "../../../core/story/note.ts";
import type { AskSite } from "../ask-site.ts";
import { type Cms, CmsFailure, type PostToSend, type RemotePost } from "../cms.ts";
import { multipart } from "../multipart.ts";
import { SiteFailure } from "../site-failure.ts";
import { readDialect } from "./read-dialect.ts";
import { makeWordpressApi, WordpressRefusal } from "./wordpress-api.ts";

const raw = v.object({ raw: v.string() });
const postShape = v.object({
  id: v.number(),
  status: v.string(),
  slug: v.string(),
  link: v.optional(v.string()),
  title: raw,
  content: raw,
  excerpt: raw,
});
const mediaShape = v.object({ id: v.number(), source_url: v.string() });
const userShape = v.object({ name: v.string(), capabilities: v.optional(v.record(v.string(), v.boolean()), {}) });
const tagShape = v.object({ id: v.number(), name: v.string() });

/** What is asked of WordPress is answered in its own shape, or it is no WordPress. */
function shaped<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw new SiteFailure("The site’s answer is not what WordPress would say: something stands in between.", false);
}

const markOf = (title: string, content: string, excerpt: string): string =>
  createHash("sha256")
    .update(JSON.stringify([title, content, excerpt]))
    .digest("hex")
    .slice(0, 32);

/** Hash of a picture as the name that WordPress finds it by. */
const mediaSlug = (hash: string): string => `wiredesk-${hash.slice(0, 24)}`;

/** WordPress behind an address, by its REST interface and an application password. */
export function wordpressCms(base: string, askSite: AskSite, user: string, password: string): Cms {
  const api = makeWordpressApi(askSite, user, password);
  const edit = { context: "edit" };
  let dialect: Promise<WordpressDialect> | undefined;

  const remote = (value: unknown): RemotePost => {
    const { id, status, slug, link, title, content, excerpt } = shaped(postShape, value);
    return {
      id: String(id),
      status,
      slug,
      title: title.raw,
      ...(link === undefined ? {} : { link }),
      editLink: `${base}/wp-admin/post.php?post=${id}&action=edit`,
      mark: markOf(title.raw, content.raw, excerpt.raw),
    };
  };

  return {
    name: "WordPress",
    losses: wordpressPostLosses,

    login: async () => {
      const { name, capabilities } = shaped(userShape, await api.ask("/wp/v2/users/me", { query: edit }));
      const may = (what: string): boolean => capabilities[what] === true;
      return {
        who: name,
        mayPublish: may("publish_posts"),
        warnings: [
          ...(may("edit_posts") ? [] : [`${saidBySite(name)} may not write posts on this site.`]),
          ...(may("upload_files") ? [] : [`${saidBySite(name)} may not upload pictures on this site.`]),
          ...(may("publish_posts") ? [] : [`${saidBySite(name)} may send drafts only.`]),
        ],
      };
    },

    post: async (id) => {
      try {
        const post = remote(await api.ask(`/wp/v2/posts/${id}`, { query: edit }));
        return post.status === "trash" ? undefined : post;
      } catch (error) {
        if (error instanceof CmsFailure && (error.status === 404 || error.status === 410)) return undefined;
        throw error;
      }
    },

    postBySlug: async (slug) => {
      const query = { ...edit, slug, status: "publish,future,draft,pending,private" };
      const [first] = shaped(v.array(v.unknown()), await api.ask("/wp/v2/posts", { query }));
      return first === undefined ? undefined : remote(first);
    },

    signature: async (post) => {
      const { title, content, excerpt } = wordpressWords(post.story, await optionsFor(post));
      return markOf(title, content, excerpt);
    },
    isSame: (post, sent) => post.mark === sent,

    stillThere: async ({ id }) => {
      try {
        await api.ask(`/wp/v2/media/${id ?? 0}`);
        return true;
      } catch (error) {
        if (error instanceof CmsFailure && (error.status === 404 || error.status === 410)) return false;
        throw error;
      }
    },

    mediaByHash: async (hash) => {
      const found = shaped(v.array(mediaShape), await api.ask("/wp/v2/media", { query: { slug: mediaSlug(hash) } }));
      const [first] = found;
      return first === undefined ? undefined : { id: first.id, url: first.source_url };
    },

    upload: async ({ hash, name, mime, bytes, alt, caption }) => {
      const fields = { slug: mediaSlug(hash), title: caption.slice(0, 80) || name, alt_text: alt, caption };
      const form = multipart(fields, { field: "file", name, mime, bytes });
      const { id, source_url: url } = shaped(mediaShape, await api.ask("/wp/v2/media", { method: "POST", form }));
      return { id, url };
    },

    describe: async ({ id }, { alt, caption }) => {
      await api.ask(`/wp/v2/media/${id ?? 0}`, { method: "POST", json: { alt_text: alt, caption } });
    },

    knownTags: async (keywords) => {
      const known = new Set<string>();
      for (const name of keywords) if ((await tagNamed(name)) !== undefined) known.add(name);
      return known;
    },

    tags: async (keywords) => {
      const ids: number[] = [];
      const notes: Note[] = [];
      for (const name of keywords) {
        const id = await makeTag(name);
        if (id === undefined)
          notes.push({ kind: "lost", where: "keywords", message: `This user may not make the tag “${name}”.` });
        else ids.push(id);
      }
      return { ids: [...new Set(ids)], notes };
    },

    save: async (post, there) => {
      const words = wordpressWords(post.story, await optionsFor(post));
      const json = {
        ...words,
        tags: post.tags,
        ...(there?.slug === post.slug ? {} : { slug: post.slug }),
        ...(post.status === undefined ? {} : { status: post.status }),
        ...dateOf(post, there),
        ...(post.featured?.id === undefined ? {} : { featured_media: post.featured.id }),
      };
      const route = there === undefined ? "/wp/v2/posts" : `/wp/v2/posts/${there.id}`;
      const answer = await api.ask(route, { method: "POST", query: edit, json });
      const saved = remote(answer);
      const { content } = shaped(postShape, answer);
      const notes: Note[] = [];
      if (content.raw !== words.content)
        notes.push({
          kind: "lost",
          where: "body",
          message:
            "WordPress changed the markup on its way in: this user may not write everything, or a plugin filters it.",
        });
      if (saved.slug !== post.slug)
        notes.push({
          kind: "lost",
          where: "slug",
          message: `WordPress made it “${saidBySite(saved.slug)}” instead of “${post.slug}”.`,
        });
      return { post: saved, notes };
    },
  };

  /** Asked once for each publish: a site may be renewed between two. */
  async function optionsFor({ media }: PostToSend): Promise<BlockOptions> {
    dialect ??= readDialect(api);
    const ids = new Map([...media.values()].flatMap(({ url, id }) => (id === undefined ? [] : [[url, id] as const])));
    return { ...(await dialect), ids };
  }

  async function tagNamed(name: string): Promise<number | undefined> {
    const found = shaped(v.array(tagShape), await api.ask("/wp/v2/tags", { query: { search: name, per_page: "100" } }));
    return found.find((tag) => decode(tag.name).toLowerCase() === name.toLowerCase())?.id;
  }

  async function makeTag(name: string): Promise<number | undefined> {
    try {
      return shaped(tagShape, await api.ask("/wp/v2/tags", { method: "POST", json: { name } })).id;
    } catch (error) {
      if (error instanceof WordpressRefusal && error.code === "term_exists" && error.data.term_id !== undefined)
        return error.data.term_id;
      if (error instanceof CmsFailure && (error.status === 401 || error.status === 403)) return tagNamed(name);
      throw error;
    }
  }
}

/** WordPress wants UTC without a zone; a post that was put off and is to go out now needs a date that has come. */
function dateOf({ status, at }: PostToSend, there: RemotePost | undefined): { readonly date_gmt?: string } {
  const gmt = (iso: string): string => iso.slice(0, 19);
  if (at !== undefined && (status === "future" || there?.status === "future")) return { date_gmt: gmt(at) };
  return {};
}

/** Names of tags come back with their `&` written as in HTML. */
const decode = (name: string): string =>
  name
    .replace(/&#0?39;/gu, "'")
    .replace(/&quot;/gu, '"')
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&amp;/gu, "&");
