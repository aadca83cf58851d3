import { type Heard, type Loopback, readForm, type Reply, serve } from "./loopback.ts";

/** A post as the stand-in keeps it. */
export interface FakePost {
  id: number;
  status: string;
  slug: string;
  title: string;
  content: string;
  excerpt: string;
  tags: number[];
  date_gmt?: string;
  featured_media?: number;
}

export interface FakeMedia {
  id: number;
  slug: string;
  name: string;
  bytes: Buffer;
  alt_text: string;
  caption: string;
}

/** A stand-in for the REST interface of WordPress, as far as we use it, with the real one's habits. */
export interface FakeWordpress extends Loopback {
  readonly posts: Map<number, FakePost>;
  readonly media: Map<number, FakeMedia>;
  readonly tags: Map<number, string>;
  /** Asked before every request; what it gives is answered instead. */
  interfere: ((heard: Heard) => Reply | undefined) | undefined;
  /** Asked after a request was carried out: "cut" loses the answer on its way. */
  lose: ((heard: Heard) => boolean) | undefined;
}

/** The user and the application password that the stand-in knows. */
export const fakeLogin = { user: "desk", password: "abcd efgh ijkl mnop qrst uvwx" } as const;

const expected = `Basic ${Buffer.from(`${fakeLogin.user}:${fakeLogin.password.replaceAll(" ", "")}`).toString("base64")}`;

const refuse = (status: number, code: string, message: string, data: object = {}): Reply => ({
  status,
  json: { code, message, data: { status, ...data } },
});

export async function fakeWordpress(): Promise<FakeWordpress> {
  const posts = new Map<number, FakePost>();
  const media = new Map<number, FakeMedia>();
  const tags = new Map<number, string>();
  let nextId = 10;

  const shown = (post: FakePost): object => ({
    ...post,
    title: { raw: post.title },
    content: { raw: post.content, block_version: 1 },
    excerpt: { raw: post.excerpt },
    link: `${server.address}/${post.slug}/`,
  });
  const shownMedia = (one: FakeMedia): object => ({
    id: one.id,
    slug: one.slug,
    source_url: `${server.address}/wp-content/uploads/${one.name}`,
    alt_text: one.alt_text,
    caption: { raw: one.caption },
  });
  const freeSlug = (wanted: string, id: number): string => {
    const taken = (slug: string): boolean => [...posts.values()].some((post) => post.slug === slug && post.id !== id);
    let slug = wanted;
    for (let n = 2; taken(slug); n += 1) slug = `${wanted}-${n}`;
    return slug;
  };

  function savePost(id: number, given: Partial<FakePost>): Reply {
    const old = posts.get(id) ?? { id, status: "draft", slug: "", title: "", content: "", excerpt: "", tags: [] };
    const slug = given.slug === undefined ? old.slug : freeSlug(given.slug, id);
    const post = { ...old, ...given, slug };
    posts.set(id, post);
    return { status: old === posts.get(id) ? 200 : 201, json: shown(post) };
  }

  function route(heard: Heard): Reply {
    const { method, path, query, body } = heard;
    if (heard.headers.authorization !== expected)
      return refuse(401, "rest_not_logged_in", "You are not currently logged in.");
    const json = (): Partial<FakePost> & { readonly name?: string } =>
      JSON.parse(body.toString("utf8")) as Partial<FakePost> & { readonly name?: string };
    const [, kind = "", id] = /^\/wp-json\/wp\/v2\/(users\/me|posts|media|tags)(?:\/(\d+))?$/u.exec(path) ?? [];
    if (kind === "users/me")
      return {
        status: 200,
        json: { name: "Desk", capabilities: { edit_posts: true, upload_files: true, publish_posts: true } },
      };
    if (kind === "posts") {
      if (method === "POST") return savePost(id === undefined ? nextId++ : Number(id), json());
      if (id !== undefined) {
        const post = posts.get(Number(id));
        return post === undefined
          ? refuse(404, "rest_post_invalid_id", "Invalid post ID.")
          : { status: 200, json: shown(post) };
      }
      const found = [...posts.values()].filter(({ slug }) => slug === query.get("slug"));
      return { status: 200, json: found.map(shown) };
    }
    if (kind === "media") {
      const there = media.get(Number(id));
      if (id !== undefined && there === undefined) return refuse(404, "rest_post_invalid_id", "Invalid post ID.");
      if (there !== undefined) {
        if (method === "POST") Object.assign(there, json());
        return { status: 200, json: shownMedia(there) };
      }
      if (method === "GET")
        return {
          status: 200,
          json: [...media.values()].filter(({ slug }) => slug === query.get("slug")).map(shownMedia),
        };
      const { fields, file = Buffer.alloc(0), fileName = "" } = readForm(heard);
      if (file.length === 0) return refuse(400, "rest_upload_no_data", "No data supplied.");
      const made: FakeMedia = {
        id: nextId++,
        slug: fields["slug"] ?? "",
        name: fileName,
        bytes: file,
        alt_text: fields["alt_text"] ?? "",
        caption: fields["caption"] ?? "",
      };
      media.set(made.id, made);
      return { status: 201, json: shownMedia(made) };
    }
    if (kind === "tags") {
      const encode = (name: string): string => name.replaceAll("&", "&amp;");
      if (method === "GET")
        return {
          status: 200,
          json: [...tags]
            .filter(([, name]) => name.toLowerCase().includes(query.get("search")?.toLowerCase() ?? ""))
            .map(([tag, name]) => ({ id: tag, name: encode(name) })),
        };
      const { name = "" } = json();
      const same = [...tags].find(([, there]) => there.toLowerCase() === name.toLowerCase());
      if (same !== undefined)
        return refuse(400, "term_exists", "A term with the name provided already exists.", { term_id: same[0] });
      const tag = nextId++;
      tags.set(tag, name);
      return { status: 201, json: { id: tag, name: encode(name) } };
    }
    return refuse(404, "rest_no_route", "No route was found matching the URL and request method.");
  }

  const fake = { posts, media, tags } as unknown as FakeWordpress;
  const server: Loopback = await serve((heard) => {
    const instead = fake.interfere?.(heard);
    if (instead !== undefined) return instead;
    const reply = route(heard);
    return fake.lose?.(heard) === true ? "cut" : reply;
  });
  return Object.assign(fake, server);
}
