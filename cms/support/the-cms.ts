import type { SiteDraft } from "../../src/ipc/publishing.ts";

/** The WordPress that `npm run test:cms` has started. */
export interface TheCms {
  readonly address: string;
  readonly version: string;
  readonly user: string;
  /** Application password. */
  readonly secret: string;
  /** Password of the login page. */
  readonly login: string;
}

/** Where it is, and how to get in. */
export function theCms(): TheCms {
  const given = process.env["CMS"];
  if (given === undefined) throw new Error("Run me by npm run test:cms, which starts a WordPress first.");
  return JSON.parse(given) as TheCms;
}

/** The site as somebody enters it, behind this address. */
export function theSite(address = theCms().address, secret = theCms().secret): SiteDraft {
  return { kind: "wordpress", address, user: theCms().user, secret };
}

/** Asks WordPress past all of our own code. */
export async function askWordpress<T>(route: string, json?: object): Promise<T> {
  const { address, user, secret } = theCms();
  const reply = await fetch(`${address}/wp-json/wp/v2${route}`, {
    method: json === undefined ? "GET" : "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`,
      "content-type": "application/json",
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  if (!reply.ok) throw new Error(`${route}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}

/** A post as the editor's context shows it. */
export interface RawPost {
  readonly id: number;
  readonly slug: string;
  readonly status: string;
  readonly date_gmt: string;
  readonly title: { readonly raw: string };
  readonly content: { readonly raw: string; readonly block_version: number };
  readonly excerpt: { readonly raw: string };
  readonly tags: readonly number[];
  readonly featured_media: number;
}

/** All posts of a slug, whatever their state. */
export const postsAt = (slug: string): Promise<readonly RawPost[]> =>
  askWordpress(`/posts?context=edit&status=publish,future,draft,pending,private&slug=${slug}`);
