import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withHouseDash } from "../src/core/export/dateline-dash.ts";
import { stylebookFor } from "../src/core/stylebook/stylebook-for.ts";
import { publishable } from "../src/core/export/publishable.ts";
import { wordpressWords } from "../src/core/export/publish/wordpress-post.ts";
import { siteAddress } from "../src/core/export/publish/site-address.ts";
import { makeAskSite } from "../src/main/publish/ask-site.ts";
import { readDialect } from "../src/main/publish/wordpress/read-dialect.ts";
import { makeWordpressApi } from "../src/main/publish/wordpress/wordpress-api.ts";
import { withSources } from "../src/main/desk/pictures.ts";
import { type APublisher, aPublisher } from "./support/a-publisher.ts";
import { type CuttingProxy, cuttingProxy } from "./support/cutting-proxy.ts";
import { askWordpress, postsAt, theCms, theSite } from "./support/the-cms.ts";

interface Media {
  readonly id: number;
  readonly source_url: string;
  readonly alt_text: string;
  readonly caption: { readonly raw: string };
}
const mediaOf = (content: string): readonly number[] =>
  [...content.matchAll(/wp-image-(\d+)/gu)].map(([, id]) => Number(id));
const open: APublisher[] = [];
const opened = async (address: string, id: string): Promise<APublisher> => {
  const made = await aPublisher(theSite(address), id);
  open.push(made);
  return made;
};
afterAll(() => {
  for (const one of open) one.remove();
});

/** How the WordPress here writes its blocks, by what it says itself. */
const dialect = () => {
  const { address, user, secret } = theCms();
  const site = siteAddress(address);
  if (!site.ok) throw new Error(site.why);
  return readDialect(makeWordpressApi(makeAskSite(site.address), user, secret));
};

describe(`WordPress ${theCms().version}`, () => {
  test("keeps what was sent byte for byte: title, excerpt, slug, tags, pictures with alt and caption", async () => {
    const { publisher, story, request } = await opened(theCms().address, "harbour-first");
    const sent = await story(2);
    expect(await publisher.send(request(sent))).toMatchObject({
      kind: "published",
      made: "new",
      status: "draft",
      uploaded: 2,
    });
    const [post, ...more] = await postsAt("harbour-first");
    expect(more).toEqual([]);
    const ids = mediaOf(post?.content.raw ?? "");
    const media = await Promise.all(ids.map((id) => askWordpress<Media>(`/media/${id}?context=edit`)));
    const urls = media.map(({ source_url }) => source_url);
    const printed = withHouseDash(sent, stylebookFor(sent));
    const words = wordpressWords(publishable(withSources(printed, (_figure, index) => urls[index])), {
      ...(await dialect()),
      ids: new Map(media.map(({ id, source_url }) => [source_url, id])),
    });
    expect(post?.content.raw).toBe(words.content);
    expect(post?.title.raw).toBe(words.title);
    expect(post?.excerpt.raw).toBe(words.excerpt);
    expect(post?.featured_media).toBe(ids[0]);
    expect(media[0]).toMatchObject({
      alt_text: "A white ferry on dark rocks",
      caption: { raw: "The ferry on the rocks at Northport. (Ana Ruiz/Harbour News)" },
    });
    const tags = await Promise.all((post?.tags ?? []).map((id) => askWordpress<{ name: string }>(`/tags/${id}`)));
    expect(tags.map(({ name }) => name).sort()).toEqual(["Harbour &amp; Port", "ferries"]);
  });

  test("serves pictures that still say who made them", async () => {
    const [post] = await postsAt("harbour-first");
    const { source_url } = await askWordpress<Media>(`/media/${mediaOf(post?.content.raw ?? "")[0] ?? 0}`);
    const bytes = Buffer.from(await (await fetch(source_url)).arrayBuffer());
    const { stdout } = spawnSync("exiftool", ["-j", "-IPTC:all", "-XMP:all", "-"], { input: bytes, encoding: "utf8" });
    expect(JSON.parse(stdout)).toMatchObject([
      {
        "By-line": "Ana Ruiz",
        Credit: "Ana Ruiz/Harbour News",
        Description: "The ferry on the rocks at Northport.",
        AltTextAccessibility: "A white ferry on dark rocks",
      },
    ]);
  });

  test("pressed twice, the same post is updated; nothing is uploaded again and no -2 is made", async () => {
    const { publisher, story, request } = await opened(theCms().address, "harbour-twice");
    const sent = await story(2);
    await publisher.send(request(sent));
    expect(await publisher.send(request({ ...sent, headline: { text: "Afloat again" } }))).toMatchObject({
      made: "updated",
      uploaded: 0,
      reused: 2,
    });
    expect(await postsAt("harbour-twice")).toMatchObject([{ title: { raw: "Afloat again" } }]);
    expect(await postsAt("harbour-twice-2")).toEqual([]);
  });

  test("schedules for the minute that was chosen, and publishes at once when asked", async () => {
    const { publisher, story, request } = await opened(theCms().address, "harbour-later");
    const sent = await story(0);
    const at = new Date(Date.now() + 3 * 86_400_000).toISOString().replace(/\d\d\.\d+Z$/u, "00Z");
    expect(await publisher.send(request(sent, { status: "future", at }))).toMatchObject({ status: "future" });
    expect((await postsAt("harbour-later"))[0]?.date_gmt).toBe(at.slice(0, 19));
    expect(await publisher.send(request(sent, { status: "publish" }))).toMatchObject({
      status: "publish",
      made: "updated",
    });
    expect(await publisher.send(request(sent, { status: "draft" }))).toMatchObject({ status: "publish" });
  });

  test("a change made in WordPress is found before anything is written over it", async () => {
    const { publisher, story, request } = await opened(theCms().address, "harbour-changed");
    const sent = await story(0);
    await publisher.send(request(sent));
    const [post] = await postsAt("harbour-changed");
    await askWordpress(`/posts/${post?.id ?? 0}`, { title: "Rewritten on the site" });
    expect(await publisher.send(request(sent))).toMatchObject({ kind: "question", question: { kind: "changed" } });
    expect(await postsAt("harbour-changed")).toMatchObject([{ title: { raw: "Rewritten on the site" } }]);
    expect(await publisher.send(request(sent, { answer: "overwrite" }))).toMatchObject({ made: "updated" });
  });

  test("a dry run writes nothing", async () => {
    const { publisher, story, request } = await opened(theCms().address, "harbour-dry");
    const plan = await publisher.plan(request(await story(1)));
    expect(plan.lines.join(" ")).toContain("A new post is made at “harbour-dry”");
    expect(await postsAt("harbour-dry")).toEqual([]);
  });

  test("a wrong password is said in plain words", async () => {
    const wrong = await aPublisher(theSite(theCms().address, "nonsense"), "harbour-wrong");
    open.push(wrong);
    await expect(wrong.publisher.send(wrong.request(await wrong.story(0)))).rejects.toMatchObject({
      error: { code: "site", message: expect.stringContaining("did not take the name and application password") },
    });
    expect(await postsAt("harbour-wrong")).toEqual([]);
  });
});

describe("a wire that is cut", () => {
  let wire: CuttingProxy;
  beforeAll(async () => {
    wire = await cuttingProxy(theCms().address);
  });
  afterAll(() => wire.close());

  test.each(["before", "after"] as const)(
    "between two pictures (%s WordPress has it): the next try goes on",
    async (when) => {
      const id = `harbour-cut-${when}`;
      const { publisher, story, request } = await opened(wire.address, id);
      const sent = await story(3);
      let uploads = 0;
      wire.cut = (method, route) =>
        method === "POST" && route.includes("/media") && (uploads += 1) === 2 ? when : undefined;
      expect(await publisher.send(request(sent))).toMatchObject({ kind: "broken", done: 1, total: 4 });
      wire.cut = undefined;
      const again = await publisher.send(request(sent));
      expect(again).toMatchObject({ kind: "published", made: "new", uploaded: when === "before" ? 2 : 1 });
      const [post, ...more] = await postsAt(id);
      expect([more.length, mediaOf(post?.content.raw ?? "").length]).toEqual([0, 3]);
    },
  );

  test("behind the post: the next try takes it for its own", async () => {
    const { publisher, story, request } = await opened(wire.address, "harbour-cut-post");
    const sent = await story(1);
    wire.cut = (method, route) => (method === "POST" && route.includes("/posts") ? "after" : undefined);
    expect(await publisher.send(request(sent))).toMatchObject({ kind: "broken" });
    wire.cut = undefined;
    expect(await publisher.send(request(sent))).toMatchObject({ made: "updated", uploaded: 0 });
    expect(await postsAt("harbour-cut-post")).toHaveLength(1);
    expect(await postsAt("harbour-cut-post-2")).toEqual([]);
  });
});
