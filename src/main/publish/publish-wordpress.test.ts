import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failure } from "../testing/failure.ts";
import type { Story } from "../../core/story/story.ts";
import { type PublishBench, publishBench } from "./testing/publish-bench.ts";

let bench: PublishBench;
beforeEach(async () => {
  bench = await publishBench();
});
afterEach(() => bench.close());

describe("publishing to WordPress", () => {
  test("sends pictures with alt and caption, tags, excerpt and slug, as a draft unless asked otherwise", async () => {
    const { publisher, request, receipts, steps } = await bench.setting();
    const answer = await publisher.send(request(await bench.pictured(2)));
    expect(answer).toMatchObject({ kind: "published", made: "new", status: "draft", uploaded: 2, reused: 0 });
    expect([...bench.wordpress.media.values()].map(({ name, alt_text, caption }) => [name, alt_text, caption])).toEqual(
      [
        ["ferry-aground-1.jpg", "A white ferry, picture 1", "The ferry at Northport, 1. (Ana Ruiz/Harbour News)"],
        ["ferry-aground-2.jpg", "A white ferry, picture 2", "The ferry at Northport, 2. (Ana Ruiz/Harbour News)"],
      ],
    );
    const [first] = bench.wordpress.media.values();
    expect(first?.bytes.toString("latin1")).toContain("Ana Ruiz/Harbour News");
    expect([...bench.wordpress.tags.values()]).toEqual(["Harbour & Port", "ferries"]);
    const post = bench.onlyPost();
    expect(post).toMatchObject({
      status: "draft",
      slug: "ferry-aground",
      title: "Ferry “Aurora” aground &amp; safe",
      excerpt: "Nobody was hurt.",
      tags: [...bench.wordpress.tags.keys()],
      featured_media: first?.id,
    });
    expect(post?.content).toContain(`<!-- wp:image {"id":${first?.id},"sizeSlug":"full","linkDestination":"none"} -->`);
    expect(post?.content).toContain(`class="wp-image-${first?.id}"`);
    expect(post?.content).not.toContain("media:");
    expect(receipts[0]).toMatchObject({
      target: `wordpress: ${bench.wordpress.address}`,
      published: { post: String(post?.id), made: "new", status: "draft" },
    });
    expect(steps).toEqual(["0/3 ferry-aground-1.jpg", "1/3 ferry-aground-2.jpg", "2/3 the post", "3/3 "]);
  });

  test("pressed twice updates the same post and uploads nothing again; changed words of a picture follow", async () => {
    const { publisher, request } = await bench.setting();
    const story = await bench.pictured(1);
    await publisher.send(request(story));
    const again: Story = {
      ...story,
      headline: { text: "Ferry afloat" },
      body: story.body.map((block) =>
        block.kind === "figure" ? { ...block, figure: { ...block.figure, alt: "A ferry, afloat" } } : block,
      ),
    };
    expect(await publisher.send(request(again))).toMatchObject({ made: "updated", uploaded: 0, reused: 1 });
    expect(bench.wordpress.posts.size).toBe(1);
    expect(bench.onlyPost()).toMatchObject({ slug: "ferry-aground", title: "Ferry afloat" });
    expect([...bench.wordpress.media.values()][0]?.alt_text).toBe("A ferry, afloat");
  });

  test("an update that asks for a draft leaves a post that was put out as it is", async () => {
    const { publisher, request } = await bench.setting();
    const story = await bench.pictured(0);
    await publisher.send(request(story));
    Object.assign(bench.onlyPost() ?? {}, { status: "publish" });
    expect(await publisher.send(request(story))).toMatchObject({ made: "updated", status: "publish" });
  });

  test("schedules in UTC, and refuses a time that has passed", async () => {
    const { publisher, request } = await bench.setting();
    const story = await bench.pictured(0);
    await publisher.send(request(story, { status: "future", at: "2026-05-04T08:30:00+02:00" }));
    expect(bench.onlyPost()).toMatchObject({ status: "future", date_gmt: "2026-05-04T06:30:00" });
    await expect(
      publisher.send(request(story, { status: "future", at: "2026-05-02T08:30:00Z" })),
    ).rejects.toMatchObject(failure("site", "still to come"));
  });

  test("finds a change made in the CMS since, and replaces it only when told to, which the receipt keeps", async () => {
    const { publisher, request, receipts } = await bench.setting();
    const story = await bench.pictured(1);
    await publisher.send(request(story));
    Object.assign(bench.onlyPost() ?? {}, { content: "<p>Rewritten on the site.</p>" });
    const before = bench.written().length;
    expect(await publisher.send(request(story))).toMatchObject({ kind: "question", question: { kind: "changed" } });
    expect(bench.onlyPost()?.content).toBe("<p>Rewritten on the site.</p>");
    expect(bench.written()).toHaveLength(before);
    expect(await publisher.send(request(story, { answer: "overwrite" }))).toMatchObject({ made: "updated" });
    expect(receipts.at(-1)).toMatchObject({
      published: { replaced: expect.stringContaining("that change was replaced") },
    });
  });

  test("a post that changes while pictures are on their way is not written over either", async () => {
    const { publisher, request } = await bench.setting();
    await publisher.send(request(await bench.pictured(1)));
    bench.wordpress.interfere = ({ method, path: route }) => {
      if (method === "POST" && route.endsWith("/media"))
        Object.assign(bench.onlyPost() ?? {}, { title: "Changed there" });
      return undefined;
    };
    expect(await publisher.send(request(await bench.pictured(2)))).toMatchObject({ question: { kind: "changed" } });
    expect(bench.onlyPost()?.title).toBe("Changed there");
  });

  test("asks before it takes the address of a post that is not ours", async () => {
    const { publisher, request } = await bench.setting();
    const story = await bench.pictured(0);
    bench.wordpress.posts.set(1, {
      id: 1,
      status: "publish",
      slug: "ferry-aground",
      title: "Old",
      content: "",
      excerpt: "",
      tags: [],
    });
    expect(await publisher.send(request(story))).toMatchObject({ question: { kind: "exists" } });
    expect(bench.wordpress.posts.size).toBe(1);
    await publisher.send(request(story, { answer: "update" }));
    expect(bench.wordpress.posts.get(1)?.title).toContain("Aurora");
  });

  test("a post that was deleted there is made anew only when told to", async () => {
    const { publisher, request } = await bench.setting();
    const story = await bench.pictured(0);
    await publisher.send(request(story));
    bench.wordpress.posts.clear();
    expect(await publisher.send(request(story))).toMatchObject({ question: { kind: "gone" } });
    expect(await publisher.send(request(story, { answer: "new" }))).toMatchObject({ made: "new" });
  });

  test.each(["request", "answer"] as const)("goes on after a break between two pictures: %s lost", async (lost) => {
    const { publisher, request } = await bench.setting();
    const story = await bench.pictured(3);
    let uploads = 0;
    const second = ({ method, path: route }: { method: string; path: string }): boolean =>
      method === "POST" && route.endsWith("/media") && ++uploads === 2;
    if (lost === "request") bench.wordpress.interfere = (heard) => (second(heard) ? "cut" : undefined);
    else bench.wordpress.lose = second;
    expect(await publisher.send(request(story))).toMatchObject({ kind: "broken", done: 1, total: 4 });
    expect(bench.wordpress.posts.size).toBe(0);
    expect(await publisher.send(request(story))).toMatchObject({ kind: "published", made: "new" });
    expect(bench.wordpress.media.size).toBe(3);
    expect(bench.wordpress.posts.size).toBe(1);
  });

  test("takes a post whose answer was lost for its own, and makes no second one", async () => {
    const { publisher, request } = await bench.setting();
    const story = await bench.pictured(0);
    bench.wordpress.lose = ({ method, path: route }) => method === "POST" && route.endsWith("/posts");
    expect(await publisher.send(request(story))).toMatchObject({ kind: "broken" });
    bench.wordpress.lose = undefined;
    expect(await publisher.send(request(story))).toMatchObject({ made: "updated" });
    expect([...bench.wordpress.posts.values()].map(({ slug }) => slug)).toEqual(["ferry-aground"]);
  });

  test("a dry run says what would happen and writes nothing", async () => {
    const { publisher, request } = await bench.setting();
    bench.wordpress.tags.set(3, "Ferries");
    const plan = await publisher.plan(request(await bench.pictured(2)));
    expect(plan.lines.join(" ")).toMatch(
      /as Desk.*new post is made at “ferry-aground”.*stays a draft.*2 pictures to upload.*New tag: Harbour & Port/su,
    );
    expect(bench.written()).toEqual([]);
  });

  test("says in plain words what is wrong, and sends nothing more", async () => {
    const wrong = await bench.setting({ site: { secret: "wrong" } });
    await expect(wrong.publisher.send(wrong.request(await bench.pictured(1)))).rejects.toMatchObject(
      failure("site", "did not take the name and application password"),
    );
    expect(bench.written()).toEqual([]);
    const { publisher, request } = await bench.setting();
    const story = await bench.pictured(1);
    const cases: [number, string, string][] = [
      [413, "", "larger than this site takes"],
      [500, "", "broke down over this"],
      [403, "rest_cannot_create", "may not write posts"],
      [503, "", "not answering at the moment"],
    ];
    for (const [status, code, words] of cases) {
      bench.wordpress.interfere = ({ method }) =>
        method === "POST" ? { status, json: { code, message: "" } } : undefined;
      await expect(publisher.send(request(story))).rejects.toMatchObject(failure("site", words));
    }
    bench.wordpress.interfere = () => ({ status: 200, text: "<html>A captive portal</html>" });
    await expect(publisher.send(request(story))).rejects.toMatchObject(failure("site", "a page instead of data"));
  });
});
