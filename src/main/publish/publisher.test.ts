import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { summaryIn } from "../export/testing/export-bench.ts";
import { failure } from "../testing/failure.ts";
import { type PublishBench, publishBench } from "./testing/publish-bench.ts";
import { serve } from "./testing/loopback.ts";

let bench: PublishBench;
beforeEach(async () => {
  bench = await publishBench();
});
afterEach(() => bench.close());

describe("what must not leave", () => {
  test("nothing is asked of a site while the gate is closed; through it with a reason, which the receipt keeps", async () => {
    const { publisher, request, receipts } = await bench.setting();
    const story = await bench.pictured(1);
    for (const meta of [
      { status: "killed" as const },
      { embargo: "2026-05-04T00:00:00Z" },
      { status: "withheld" as const },
    ]) {
      const held = { ...story, meta: { ...story.meta, ...meta } };
      await expect(publisher.send(request(held))).rejects.toMatchObject(failure("gate"));
      await expect(publisher.plan(request(held))).rejects.toMatchObject(failure("gate"));
    }
    expect(bench.wordpress.heard).toEqual([]);
    const embargoed = { ...story, meta: { ...story.meta, embargo: "2026-05-04T00:00:00Z" } };
    await publisher.send(request(embargoed, { overrideReason: "lifted by telephone" }));
    expect(receipts[0]).toMatchObject({ override: { reason: "lifted by telephone" } });
  });

  test("a story that is killed while its pictures go up is not posted, and its receipt says so", async () => {
    const { publisher, request, desk, leaving, receipts } = await bench.setting();
    bench.wordpress.interfere = ({ method, path }) => {
      if (method === "POST" && path.endsWith("/media")) desk.summary = summaryIn("killed");
      return undefined;
    };
    await expect(publisher.send(request(await bench.pictured(1)))).rejects.toMatchObject(
      failure("gate", "killed on the desk"),
    );
    expect(bench.wordpress.posts.size).toBe(0);
    expect(receipts).toEqual([]);
    expect(leaving).toMatchObject([{ outcome: { kind: "leaving" } }, { outcome: { kind: "stayed" } }]);
  });

  test("nor is one under an embargo that is typed meanwhile, whatever reason was given before", async () => {
    const { publisher, request, desk, receipts } = await bench.setting();
    const story = await bench.pictured(1);
    const withheld = { ...story, meta: { ...story.meta, status: "withheld" as const } };
    bench.wordpress.interfere = ({ method, path }) => {
      if (method === "POST" && path.endsWith("/media"))
        desk.summary = { ...summaryIn("in-hand"), status: "withheld", embargo: "2099-05-04T00:00:00Z" };
      return undefined;
    };
    await expect(publisher.send(request(withheld, { overrideReason: "released by telephone" }))).rejects.toMatchObject(
      failure("gate", "under embargo until"),
    );
    expect(bench.wordpress.posts.size).toBe(0);
    expect(receipts).toEqual([]);
  });

  test("a redirect to another host is refused and never followed", async () => {
    const elsewhere = await serve(() => ({ status: 200, json: {} }));
    const { publisher, request } = await bench.setting();
    bench.wordpress.interfere = () => ({ status: 302, headers: { location: `${elsewhere.address}/wp-json/` } });
    await expect(publisher.send(request(await bench.pictured(0)))).rejects.toMatchObject(
      failure("site", "sends us on to"),
    );
    expect(elsewhere.heard).toEqual([]);
    await elsewhere.close();
  });

  test("plain http to another machine is refused", async () => {
    const { sites } = await bench.setting();
    await expect(
      sites.save({ kind: "wordpress", address: "http://example.org", user: "x", secret: "y" }),
    ).rejects.toMatchObject(failure("site", "must not travel over http"));
  });

  test("a second publish waits its turn, and one that is stopped says so", async () => {
    const { publisher, request } = await bench.setting();
    const story = await bench.pictured(0);
    const first = publisher.send(request(story));
    await expect(publisher.send(request(story))).rejects.toMatchObject(failure("site", "is being published"));
    await first;
    bench.wordpress.interfere = () => {
      publisher.stop();
      return undefined;
    };
    expect(await publisher.send(request(story))).toMatchObject({
      kind: "broken",
      message: expect.stringContaining("Stopped"),
    });
  });
});
