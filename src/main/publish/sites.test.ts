import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { realDisk } from "../desk/disk.ts";
import { openSites } from "./sites.ts";
import { fakeLogin } from "./testing/fake-wordpress.ts";
import { none, type PublishBench, publishBench, turned } from "./testing/publish-bench.ts";

let bench: PublishBench;
beforeEach(async () => {
  bench = await publishBench();
});
afterEach(() => bench.close());

describe("passwords", () => {
  test("are sealed where there is a key store, never written as they are, and never shown", async () => {
    const { sites } = await bench.setting();
    const file = Buffer.from(await realDisk.readFile(path.join(bench.folder, "publish", "sites.json"))).toString();
    expect(file).not.toContain(fakeLogin.password);
    expect(JSON.stringify(await sites.list())).not.toContain(fakeLogin.password);
    const reopened = openSites(realDisk, path.join(bench.folder, "publish"), turned);
    expect((await reopened.list()).sites).toMatchObject([{ hasSecret: true }]);
  });

  test("are held until the end and not kept where there is none, and this is said", async () => {
    const { sites, publisher, request } = await bench.setting({ keys: none });
    expect(await sites.list()).toMatchObject({
      noKeyStore: "This machine has no key store.",
      sites: [{ hasSecret: true }],
    });
    expect(await publisher.send(request(await bench.pictured(0)))).toMatchObject({ kind: "published" });
    const reopened = openSites(realDisk, path.join(bench.folder, "publish"), none);
    expect((await reopened.list()).sites).toMatchObject([{ hasSecret: false }]);
  });

  test("do not follow a site to another address", async () => {
    const { sites } = await bench.setting();
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
