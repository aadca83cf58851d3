import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askValidator, haveValidators } from "../../../validators/ask-validator.ts";
import { blockId, type BodyBlock, type Story } from "../../core/story/story.ts";
import type { PublishRequest, SiteDraft } from "../../ipc/publishing.ts";
import { realDisk } from "../desk/disk.ts";
import { openPictures } from "../desk/pictures.ts";
import { sampleStory } from "../desk/testing/sample-story.ts";
import { tempFolder } from "../desk/testing/temp-folder.ts";
import type { KeyStore } from "./key-store.ts";
import { openPublishRecords } from "./publish-record.ts";
import { makePublisher } from "./publisher.ts";
import { openSites } from "./sites.ts";
import { type FakeGhost, fakeGhost, fakeGhostKey } from "./testing/fake-ghost.ts";
import { fakeLogin, type FakeWordpress, fakeWordpress } from "./testing/fake-wordpress.ts";
import { serve } from "./testing/loopback.ts";

const today = "2026-05-03T12:00:00.000Z";
const now = (): Date => new Date(today);

/** Seals by turning round: enough to see that nothing is kept as it was typed. */
const turned: KeyStore = {
  refusal: () => undefined,
  seal: (secret) => Buffer.from(secret).reverse(),
  open: (sealed) => Buffer.from(sealed).reverse().toString(),
};
const none: KeyStore = {
  refusal: () => "This machine has no key store.",
  seal: () => {
    throw new Error("asked to seal where nothing can be");
  },
  open: () => {
    throw new Error("asked to open where nothing is sealed");
  },
};

let temp = tempFolder();
let wordpress: FakeWordpress;
beforeEach(async () => {
  temp = tempFolder();
  wordpress = await fakeWordpress();
});
afterEach(async () => {
  await wordpress.close();
  temp.remove();
});

/** A JPEG of one grey point; `shade` tells two apart. */
const jpeg = (shade: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1"),
    Buffer.from([
      0xff,
      0xc0,
      0,
      11,
      8,
      0,
      1,
      0,
      1,
      1,
      1,
      0x11,
      0,
      0xff,
      0xda,
      0,
      8,
      1,
      1,
      0,
      0,
      63,
      0,
      shade,
      0xff,
      0xd9,
    ]),
  ]);

async function pictured(count: number, change: Partial<Story> = {}): Promise<Story> {
  const pictures = openPictures(realDisk, path.join(temp.folder, "pictures"));
  const figures: BodyBlock[] = [];
  for (let n = 1; n <= count; n += 1)
    figures.push({
      kind: "figure",
      id: blockId(`f${n}`),
      figure: {
        src: (await pictures.keep(jpeg(n))) ?? "",
        alt: `A white ferry, picture ${n}`,
        caption: { text: `The ferry at Northport, ${n}.` },
        credit: "Ana Ruiz/Harbour News",
      },
    });
  const story = sampleStory("Ferry “Aurora” aground & safe", "A ferry ran aground off Northport on Sunday.");
  return {
    ...story,
    dek: { text: "Nobody was hurt." },
    body: [...story.body, ...figures],
    meta: { ...story.meta, slug: "ferry-aground", keywords: ["Harbour & Port", "ferries"] },
    ...change,
  };
}

async function setting({
  keys = turned,
  received = sampleStory("Ferry", "x."),
  site = {},
}: { keys?: KeyStore; received?: Story; site?: Partial<SiteDraft> } = {}) {
  const receipts: object[] = [];
  const steps: string[] = [];
  const sites = openSites(realDisk, path.join(temp.folder, "publish"), keys);
  const { sites: saved } = await sites.save({
    kind: "wordpress",
    address: wordpress.address,
    user: fakeLogin.user,
    secret: fakeLogin.password,
    ...site,
  });
  const publisher = makePublisher({
    desk: {
      pictures: openPictures(realDisk, path.join(temp.folder, "pictures")),
      received: () => Promise.resolve(received),
      summaryOf: () => undefined,
      keepExport: (_id, _story, receipt) => {
        receipts.push(receipt);
        return Promise.resolve();
      },
    },
    sites,
    records: openPublishRecords(realDisk, path.join(temp.folder, "publish")),
    progress: (done, total, what) => steps.push(`${done}/${total} ${what}`),
    version: "1.2.3",
    now,
    patience: 2000,
  });
  const request = (story: Story, change: Partial<PublishRequest> = {}): PublishRequest => ({
    id: "ferry-1",
    story,
    passedOver: [],
    site: saved.at(-1)?.id ?? "",
    status: "draft",
    featured: true,
    ...change,
  });
  return { publisher, sites, receipts, steps, request };
}

const failure = (code: string, words = ""): object => ({ error: { code, message: expect.stringContaining(words) } });
const onlyPost = () => [...wordpress.posts.values()][0];
const written = (): readonly string[] =>
  wordpress.heard.filter(({ method }) => method !== "GET").map(({ path: route }) => route);

describe("publishing to WordPress", () => {
  test("sends pictures with alt and caption, tags, excerpt and slug, as a draft unless asked otherwise", async () => {
    const { publisher, request, receipts, steps } = await setting();
    const answer = await publisher.send(request(await pictured(2)));
    expect(answer).toMatchObject({ kind: "published", made: "new", status: "draft", uploaded: 2, reused: 0 });
    expect([...wordpress.media.values()].map(({ name, alt_text, caption }) => [name, alt_text, caption])).toEqual([
      ["ferry-aground-1.jpg", "A white ferry, picture 1", "The ferry at Northport, 1. (Ana Ruiz/Harbour News)"],
      ["ferry-aground-2.jpg", "A white ferry, picture 2", "The ferry at Northport, 2. (Ana Ruiz/Harbour News)"],
    ]);
    const [first] = wordpress.media.values();
    expect(first?.bytes.toString("latin1")).toContain("Ana Ruiz/Harbour News");
    expect([...wordpress.tags.values()]).toEqual(["Harbour & Port", "ferries"]);
    const post = onlyPost();
    expect(post).toMatchObject({
      status: "draft",
      slug: "ferry-aground",
      title: "Ferry “Aurora” aground &amp; safe",
      excerpt: "Nobody was hurt.",
      tags: [...wordpress.tags.keys()],
      featured_media: first?.id,
    });
    expect(post?.content).toContain(`<!-- wp:image {"id":${first?.id},"sizeSlug":"full","linkDestination":"none"} -->`);
    expect(post?.content).toContain(`class="wp-image-${first?.id}"`);
    expect(post?.content).not.toContain("media:");
    expect(receipts[0]).toMatchObject({
      target: `wordpress: ${wordpress.address}`,
      published: { post: String(post?.id), made: "new", status: "draft" },
    });
    expect(steps).toEqual(["0/3 ferry-aground-1.jpg", "1/3 ferry-aground-2.jpg", "2/3 the post", "3/3 "]);
  });

  test("pressed twice updates the same post and uploads nothing again; changed words of a picture follow", async () => {
    const { publisher, request } = await setting();
    const story = await pictured(1);
    await publisher.send(request(story));
    const again: Story = {
      ...story,
      headline: { text: "Ferry afloat" },
      body: story.body.map((block) =>
        block.kind === "figure" ? { ...block, figure: { ...block.figure, alt: "A ferry, afloat" } } : block,
      ),
    };
    expect(await publisher.send(request(again))).toMatchObject({ made: "updated", uploaded: 0, reused: 1 });
    expect(wordpress.posts.size).toBe(1);
    expect(onlyPost()).toMatchObject({ slug: "ferry-aground", title: "Ferry afloat" });
    expect([...wordpress.media.values()][0]?.alt_text).toBe("A ferry, afloat");
  });

  test("an update that asks for a draft leaves a post that was put out as it is", async () => {
    const { publisher, request } = await setting();
    const story = await pictured(0);
    await publisher.send(request(story));
    Object.assign(onlyPost() ?? {}, { status: "publish" });
    expect(await publisher.send(request(story))).toMatchObject({ made: "updated", status: "publish" });
  });

  test("schedules in UTC, and refuses a time that has passed", async () => {
    const { publisher, request } = await setting();
    const story = await pictured(0);
    await publisher.send(request(story, { status: "future", at: "2026-05-04T08:30:00+02:00" }));
    expect(onlyPost()).toMatchObject({ status: "future", date_gmt: "2026-05-04T06:30:00" });
    await expect(
      publisher.send(request(story, { status: "future", at: "2026-05-02T08:30:00Z" })),
    ).rejects.toMatchObject(failure("site", "still to come"));
  });

  test("finds a change made in the CMS since, and replaces it only when told to, which the receipt keeps", async () => {
    const { publisher, request, receipts } = await setting();
    const story = await pictured(1);
    await publisher.send(request(story));
    Object.assign(onlyPost() ?? {}, { content: "<p>Rewritten on the site.</p>" });
    const before = written().length;
    expect(await publisher.send(request(story))).toMatchObject({ kind: "question", question: { kind: "changed" } });
    expect(onlyPost()?.content).toBe("<p>Rewritten on the site.</p>");
    expect(written()).toHaveLength(before);
    expect(await publisher.send(request(story, { answer: "overwrite" }))).toMatchObject({ made: "updated" });
    expect(receipts.at(-1)).toMatchObject({
      published: { replaced: expect.stringContaining("that change was replaced") },
    });
  });

  test("a post that changes while pictures are on their way is not written over either", async () => {
    const { publisher, request } = await setting();
    await publisher.send(request(await pictured(1)));
    wordpress.interfere = ({ method, path: route }) => {
      if (method === "POST" && route.endsWith("/media")) Object.assign(onlyPost() ?? {}, { title: "Changed there" });
      return undefined;
    };
    expect(await publisher.send(request(await pictured(2)))).toMatchObject({ question: { kind: "changed" } });
    expect(onlyPost()?.title).toBe("Changed there");
  });

  test("asks before it takes the address of a post that is not ours", async () => {
    const { publisher, request } = await setting();
    const story = await pictured(0);
    wordpress.posts.set(1, {
      id: 1,
      status: "publish",
      slug: "ferry-aground",
      title: "Old",
      content: "",
      excerpt: "",
      tags: [],
    });
    expect(await publisher.send(request(story))).toMatchObject({ question: { kind: "exists" } });
    expect(wordpress.posts.size).toBe(1);
    await publisher.send(request(story, { answer: "update" }));
    expect(wordpress.posts.get(1)?.title).toContain("Aurora");
  });

  test("a post that was deleted there is made anew only when told to", async () => {
    const { publisher, request } = await setting();
    const story = await pictured(0);
    await publisher.send(request(story));
    wordpress.posts.clear();
    expect(await publisher.send(request(story))).toMatchObject({ question: { kind: "gone" } });
    expect(await publisher.send(request(story, { answer: "new" }))).toMatchObject({ made: "new" });
  });

  test.each(["request", "answer"] as const)("goes on after a break between two pictures: %s lost", async (lost) => {
    const { publisher, request } = await setting();
    const story = await pictured(3);
    let uploads = 0;
    const second = ({ method, path: route }: { method: string; path: string }): boolean =>
      method === "POST" && route.endsWith("/media") && ++uploads === 2;
    if (lost === "request") wordpress.interfere = (heard) => (second(heard) ? "cut" : undefined);
    else wordpress.lose = second;
    expect(await publisher.send(request(story))).toMatchObject({ kind: "broken", done: 1, total: 4 });
    expect(wordpress.posts.size).toBe(0);
    expect(await publisher.send(request(story))).toMatchObject({ kind: "published", made: "new" });
    expect(wordpress.media.size).toBe(3);
    expect(wordpress.posts.size).toBe(1);
  });

  test("takes a post whose answer was lost for its own, and makes no second one", async () => {
    const { publisher, request } = await setting();
    const story = await pictured(0);
    wordpress.lose = ({ method, path: route }) => method === "POST" && route.endsWith("/posts");
    expect(await publisher.send(request(story))).toMatchObject({ kind: "broken" });
    wordpress.lose = undefined;
    expect(await publisher.send(request(story))).toMatchObject({ made: "updated" });
    expect([...wordpress.posts.values()].map(({ slug }) => slug)).toEqual(["ferry-aground"]);
  });

  test("a dry run says what would happen and writes nothing", async () => {
    const { publisher, request } = await setting();
    wordpress.tags.set(3, "Ferries");
    const plan = await publisher.plan(request(await pictured(2)));
    expect(plan.lines.join(" ")).toMatch(
      /as Desk.*new post is made at “ferry-aground”.*stays a draft.*2 pictures to upload.*New tag: Harbour & Port/su,
    );
    expect(written()).toEqual([]);
  });

  test("says in plain words what is wrong, and sends nothing more", async () => {
    const wrong = await setting({ site: { secret: "wrong" } });
    await expect(wrong.publisher.send(wrong.request(await pictured(1)))).rejects.toMatchObject(
      failure("site", "did not take the name and application password"),
    );
    expect(written()).toEqual([]);
    const { publisher, request } = await setting();
    const story = await pictured(1);
    const cases: [number, string, string][] = [
      [413, "", "larger than this site takes"],
      [500, "", "broke down over this"],
      [403, "rest_cannot_create", "may not write posts"],
      [503, "", "not answering at the moment"],
    ];
    for (const [status, code, words] of cases) {
      wordpress.interfere = ({ method }) => (method === "POST" ? { status, json: { code, message: "" } } : undefined);
      await expect(publisher.send(request(story))).rejects.toMatchObject(failure("site", words));
    }
    wordpress.interfere = () => ({ status: 200, text: "<html>A captive portal</html>" });
    await expect(publisher.send(request(story))).rejects.toMatchObject(failure("site", "a page instead of data"));
  });
});

describe("what must not leave", () => {
  test("nothing is asked of a site while the gate is closed; through it with a reason, which the receipt keeps", async () => {
    const { publisher, request, receipts } = await setting();
    const story = await pictured(1);
    for (const meta of [
      { status: "killed" as const },
      { embargo: "2026-05-04T00:00:00Z" },
      { status: "withheld" as const },
    ]) {
      const held = { ...story, meta: { ...story.meta, ...meta } };
      await expect(publisher.send(request(held))).rejects.toMatchObject(failure("gate"));
      await expect(publisher.plan(request(held))).rejects.toMatchObject(failure("gate"));
    }
    expect(wordpress.heard).toEqual([]);
    const embargoed = { ...story, meta: { ...story.meta, embargo: "2026-05-04T00:00:00Z" } };
    await publisher.send(request(embargoed, { overrideReason: "lifted by telephone" }));
    expect(receipts[0]).toMatchObject({ override: { reason: "lifted by telephone" } });
  });

  test("a redirect to another host is refused and never followed", async () => {
    const elsewhere = await serve(() => ({ status: 200, json: {} }));
    const { publisher, request } = await setting();
    wordpress.interfere = () => ({ status: 302, headers: { location: `${elsewhere.address}/wp-json/` } });
    await expect(publisher.send(request(await pictured(0)))).rejects.toMatchObject(failure("site", "sends us on to"));
    expect(elsewhere.heard).toEqual([]);
    await elsewhere.close();
  });

  test("plain http to another machine is refused", async () => {
    const { sites } = await setting();
    await expect(
      sites.save({ kind: "wordpress", address: "http://example.org", user: "x", secret: "y" }),
    ).rejects.toMatchObject(failure("site", "must not travel over http"));
  });

  test("a second publish waits its turn, and one that is stopped says so", async () => {
    const { publisher, request } = await setting();
    const story = await pictured(0);
    const first = publisher.send(request(story));
    await expect(publisher.send(request(story))).rejects.toMatchObject(failure("site", "is being published"));
    await first;
    wordpress.interfere = () => {
      publisher.stop();
      return undefined;
    };
    expect(await publisher.send(request(story))).toMatchObject({
      kind: "broken",
      message: expect.stringContaining("Stopped"),
    });
  });
});

describe("passwords", () => {
  test("are sealed where there is a key store, never written as they are, and never shown", async () => {
    const { sites } = await setting();
    const file = Buffer.from(await realDisk.readFile(path.join(temp.folder, "publish", "sites.json"))).toString();
    expect(file).not.toContain(fakeLogin.password);
    expect(JSON.stringify(await sites.list())).not.toContain(fakeLogin.password);
    const reopened = openSites(realDisk, path.join(temp.folder, "publish"), turned);
    expect((await reopened.list()).sites).toMatchObject([{ hasSecret: true }]);
  });

  test("are held until the end and not kept where there is none, and this is said", async () => {
    const { sites, publisher, request } = await setting({ keys: none });
    expect(await sites.list()).toMatchObject({
      noKeyStore: "This machine has no key store.",
      sites: [{ hasSecret: true }],
    });
    expect(await publisher.send(request(await pictured(0)))).toMatchObject({ kind: "published" });
    const reopened = openSites(realDisk, path.join(temp.folder, "publish"), none);
    expect((await reopened.list()).sites).toMatchObject([{ hasSecret: false }]);
  });

  test("do not follow a site to another address", async () => {
    const { sites } = await setting();
    const { sites: before } = await sites.list();
    const { sites: moved } = await sites.save({
      ...(before[0] === undefined ? {} : { id: before[0].id }),
      kind: "wordpress",
      address: "https://elsewhere.example",
      user: "desk",
    });
    expect(moved).toMatchObject([{ address: "https://elsewhere.example", hasSecret: false }]);
  });
});

describe("publishing to Ghost", () => {
  let ghost: FakeGhost;
  beforeEach(async () => {
    ghost = await fakeGhost(now);
  });
  afterEach(() => ghost.close());
  const ghostSite = (): { site: Partial<SiteDraft> } => ({
    site: { kind: "ghost", address: ghost.address, user: "", secret: fakeGhostKey },
  });

  test("sends pictures and post, and updates the same post", async () => {
    const { publisher, request } = await setting(ghostSite());
    const story = await pictured(2);
    expect(await publisher.send(request(story))).toMatchObject({ made: "new", status: "draft", uploaded: 2 });
    expect(await publisher.send(request(story, { status: "future", at: "2026-05-04T06:30:00Z" }))).toMatchObject({
      made: "updated",
      status: "future",
      uploaded: 0,
    });
    const [post] = ghost.posts.values();
    expect(ghost.posts.size).toBe(1);
    expect(post).toMatchObject({
      slug: "ferry-aground",
      custom_excerpt: "Nobody was hurt.",
      tags: [{ name: "Harbour & Port" }, { name: "ferries" }],
      published_at: "2026-05-04T06:30:00.000Z",
    });
    expect(post?.html).toContain('alt="A white ferry, picture 1"');
    expect(post?.html).not.toContain("media:");
  });

  test.skipIf(!haveValidators)(
    "and its bodies are valid by Ghost’s own schema, which finds fault with others",
    async () => {
      const { publisher, request } = await setting(ghostSite());
      const story = await pictured(1);
      await publisher.send(request(story));
      await publisher.send(
        request({ ...story, dek: { text: "word ".repeat(100) }, headline: { text: "long ".repeat(80) } }),
      );
      await publisher.send(request(story, { status: "publish" }));
      expect(askValidator("ghost-schema.cjs", [], ghost.bodies)).toEqual([]);
      const bad = { kind: "add", value: { posts: [{ title: "x", status: "out" }] } };
      expect(askValidator("ghost-schema.cjs", [], [bad])).toHaveLength(1);
    },
  );

  test("a change made in Ghost is found, also in the very moment of saving", async () => {
    const { publisher, request } = await setting(ghostSite());
    const story = await pictured(0);
    await publisher.send(request(story));
    const [post] = ghost.posts.values();
    Object.assign(post ?? {}, { updated_at: "2026-05-03T12:30:00.000Z" });
    expect(await publisher.send(request(story))).toMatchObject({ question: { kind: "changed" } });
    ghost.interfere = ({ method }) => {
      if (method === "PUT")
        Object.assign([...ghost.posts.values()][0] ?? {}, { updated_at: "2026-05-03T13:00:00.000Z" });
      return undefined;
    };
    expect(await publisher.send(request(story, { answer: "overwrite" }))).toMatchObject({
      question: { kind: "changed" },
    });
  });

  test("a key that is none, or not theirs, is said so", async () => {
    const bad = await setting({ site: { ...ghostSite().site, secret: "nonsense" } });
    await expect(bad.publisher.send(bad.request(await pictured(0)))).rejects.toMatchObject(
      failure("site", "no Admin API key"),
    );
    const other = await setting({ site: { ...ghostSite().site, secret: fakeGhostKey.replace(/b$/u, "c") } });
    await expect(other.publisher.send(other.request(await pictured(0)))).rejects.toMatchObject(
      failure("site", "did not take the key"),
    );
  });
});
