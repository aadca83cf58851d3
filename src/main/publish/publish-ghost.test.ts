import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failure } from "../testing/failure.ts";
import { askValidator, haveValidators } from "../../../validators/ask-validator.ts";
import type { SiteDraft } from "../../ipc/publishing.ts";
import { type FakeGhost, fakeGhost, fakeGhostKey } from "./testing/fake-ghost.ts";
import { now, type PublishBench, publishBench } from "./testing/publish-bench.ts";

let bench: PublishBench;
beforeEach(async () => {
  bench = await publishBench();
});
afterEach(() => bench.close());

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
    const { publisher, request } = await bench.setting(ghostSite());
    const story = await bench.pictured(2);
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
      const { publisher, request } = await bench.setting(ghostSite());
      const story = await bench.pictured(1);
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
    const { publisher, request } = await bench.setting(ghostSite());
    const story = await bench.pictured(0);
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
    const bad = await bench.setting({ site: { ...ghostSite().site, secret: "nonsense" } });
    await expect(bad.publisher.send(bad.request(await bench.pictured(0)))).rejects.toMatchObject(
      failure("site", "no Admin API key"),
    );
    const other = await bench.setting({ site: { ...ghostSite().site, secret: fakeGhostKey.replace(/b$/u, "c") } });
    await expect(other.publisher.send(other.request(await bench.pictured(0)))).rejects.toMatchObject(
      failure("site", "did not take the key"),
    );
  });
});
