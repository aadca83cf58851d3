import { createHmac } from "node:crypto";
import { type Heard, type Loopback, readForm, type Reply, serve } from "./loopback.ts";

/** The key of an integration that the stand-in knows. */
export const fakeGhostKey = `0123456789abcdef01234567:${"ab".repeat(32)}`;

export interface FakeGhostPost {
  id: string;
  title: string;
  slug: string;
  html: string;
  status: string;
  updated_at: string;
  tags: readonly { readonly name: string }[];
  custom_excerpt: string | null;
  published_at?: string;
}

/** A stand-in for Ghost's Admin API, as far as we use it: tokens are verified, a stale update collides. */
export interface FakeGhost extends Loopback {
  readonly posts: Map<string, FakeGhostPost>;
  readonly images: { readonly name: string; readonly bytes: Buffer }[];
  /** Bodies of posts as they came in, to be held against Ghost's own schema. */
  readonly bodies: { readonly kind: "add" | "edit"; readonly value: unknown }[];
  interfere: ((heard: Heard) => Reply | undefined) | undefined;
}

const refuse = (status: number, type: string, message: string): Reply => ({
  status,
  json: { errors: [{ type, message, context: null }] },
});

export async function fakeGhost(now: () => Date): Promise<FakeGhost> {
  const posts = new Map<string, FakeGhostPost>();
  const images: { name: string; bytes: Buffer }[] = [];
  const bodies: { kind: "add" | "edit"; value: unknown }[] = [];
  let ticks = 0;
  const stamp = (): string => new Date(now().getTime() + ++ticks * 1000).toISOString();

  function save(given: FakeGhostPost, id: string): Reply {
    const old = posts.get(id);
    if (old !== undefined && given.updated_at !== old.updated_at)
      return refuse(409, "UpdateCollisionError", "Saving failed! Someone else is editing this post.");
    const taken = [...posts.values()].some((post) => post.slug === given.slug && post.id !== id);
    const post = {
      ...old,
      ...given,
      id,
      slug: taken ? `${given.slug}-2` : given.slug,
      status: given.status ?? old?.status ?? "draft",
      updated_at: stamp(),
    };
    posts.set(id, post);
    return {
      status: old === undefined ? 201 : 200,
      json: { posts: [{ ...post, url: `${server.address}/${post.slug}/` }] },
    };
  }

  function route(heard: Heard): Reply {
    const { method, path, body } = heard;
    if (!isGoodToken(heard.headers.authorization, now())) return refuse(401, "UnauthorizedError", "Invalid token");
    const [, kind = "", slug, id] =
      /^\/ghost\/api\/admin\/(site|images\/upload|posts)\/(?:slug\/([^/]+)\/|([\w-]+)\/)?$/u.exec(path) ?? [];
    if (kind === "site") return { status: 200, json: { site: { title: "The Harbour" } } };
    if (kind === "images/upload") {
      const { file = Buffer.alloc(0), fileName = "" } = readForm(heard);
      images.push({ name: fileName, bytes: file });
      return { status: 201, json: { images: [{ url: `${server.address}/content/images/${fileName}`, ref: null }] } };
    }
    if (kind !== "posts") return refuse(404, "NotFoundError", "Resource not found");
    if (method === "GET") {
      if (slug === undefined && id === undefined) return { status: 200, json: { posts: [] } };
      const found = id === undefined ? [...posts.values()].find((post) => post.slug === slug) : posts.get(id);
      return found === undefined
        ? refuse(404, "NotFoundError", "Resource not found error, cannot read post.")
        : { status: 200, json: { posts: [found] } };
    }
    const value = JSON.parse(body.toString("utf8")) as { posts: [FakeGhostPost] };
    bodies.push({ kind: method === "PUT" ? "edit" : "add", value });
    return save(value.posts[0], id ?? `${posts.size + 1}`.padStart(24, "a"));
  }

  const fake = { posts, images, bodies } as unknown as FakeGhost;
  const server: Loopback = await serve((heard) => fake.interfere?.(heard) ?? route(heard));
  return Object.assign(fake, server);
}

function isGoodToken(authorization: string | undefined, now: Date): boolean {
  const [, head = "", claims = "", signature = ""] =
    /^Ghost ([\w-]+)\.([\w-]+)\.([\w-]+)$/u.exec(authorization ?? "") ?? [];
  const [id, secret = ""] = fakeGhostKey.split(":");
  const read = (part: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(part, "base64url").toString("utf8") || "{}") as Record<string, unknown>;
  const right = createHmac("sha256", Buffer.from(secret, "hex")).update(`${head}.${claims}`).digest("base64url");
  const { aud, exp } = read(claims) as { aud?: string; exp?: number };
  return signature === right && read(head)["kid"] === id && aud === "/admin/" && (exp ?? 0) * 1000 > now.getTime();
}
