/** The Ghost that `npm run test:ghost` has started. */
export interface TheGhost {
  readonly address: string;
  readonly version: string;
  /** Admin API key of an integration. */
  readonly secret: string;
  /** Session of the site's owner, as a browser has it. */
  readonly cookie: string;
}

/** Where it is, and how to get in. */
export function theGhost(): TheGhost {
  const given = process.env["GHOST"];
  if (given === undefined) throw new Error("Run me by npm run test:ghost, which starts a Ghost first.");
  return JSON.parse(given) as TheGhost;
}

/** Asks Ghost past all of our own code, as its owner in a browser. */
export async function askGhost<T>(route: string, json?: object): Promise<T> {
  const { address, cookie } = theGhost();
  const reply = await fetch(`${address}/ghost/api/admin${route}`, {
    method: json === undefined ? "GET" : "PUT",
    headers: { cookie, origin: address, "content-type": "application/json", "accept-version": "v5.0" },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  if (!reply.ok) throw new Error(`${route}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}

/** A post as Ghost's own editor gets it. */
export interface GhostPost {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly status: string;
  readonly updated_at: string;
  readonly published_at: string | null;
  readonly custom_excerpt: string | null;
  readonly feature_image: string | null;
  readonly feature_image_alt: string | null;
  readonly html: string;
  readonly lexical: string;
  readonly tags: readonly { readonly name: string }[];
}

/** All posts whose address begins so, whatever their state. */
export async function ghostPostsAt(slug: string): Promise<readonly GhostPost[]> {
  const query = new URLSearchParams({
    filter: `slug:~^'${slug}'`,
    formats: "html,lexical",
    include: "tags",
  }).toString();
  return (await askGhost<{ posts: readonly GhostPost[] }>(`/posts/?${query}`)).posts;
}
