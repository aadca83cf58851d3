import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { realDisk } from "../desk/disk.ts";
import { failure } from "../testing/failure.ts";
import type { KeyStore } from "./key-store.ts";
import { openSites, type Sites } from "./sites.ts";
import { fakeLogin } from "./testing/fake-wordpress.ts";
import { none, type PublishBench, publishBench, turned } from "./testing/publish-bench.ts";

let bench: PublishBench;
beforeEach(async () => {
  bench = await publishBench();
});
afterEach(() => bench.close());

const reopen = (keys: KeyStore): Sites =>
  openSites({
    disk: realDisk,
    folder: path.join(bench.folder, "publish"),
    keys,
    maySendTo: () => Promise.resolve(true),
  });

test("a damaged list of sites is kept aside, said once, and begun anew", async () => {
  const folder = path.join(bench.folder, "publish");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "sites.json"), '[{"id": "harbour", "kind": "word');
  const said: string[] = [];
  const sites = openSites({
    disk: realDisk,
    folder,
    keys: turned,
    maySendTo: () => Promise.resolve(true),
    log: (what) => said.push(what),
  });
  expect((await sites.list()).sites).toEqual([]);
  await sites.list();
  expect(said).toEqual([expect.stringContaining("sites.json is damaged")]);
  expect(await readFile(path.join(folder, "sites.json.damaged"), "utf8")).toContain("harbour");
});

describe("a site", () => {
  test("that nobody agreed to is not added, and one that is known is not asked about again", async () => {
    const asked: string[] = [];
    let yes = true;
    const { sites } = await bench.setting({
      maySendTo: (host) => {
        asked.push(host);
        return Promise.resolve(yes);
      },
    });
    const { sites: before } = await sites.list();
    expect(asked).toEqual([new URL(before[0]?.address ?? "").host]);
    yes = false;
    const stranger = { kind: "wordpress", address: "https://taken.example/", user: "desk", secret: "x" } as const;
    await expect(sites.save(stranger)).rejects.toMatchObject(failure("cancelled", "taken.example was not added"));
    // Nor does a site that is known turn into another.
    const id = before[0]?.id ?? "";
    await expect(sites.save({ ...stranger, id })).rejects.toMatchObject(failure("cancelled"));
    await sites.save({ id, kind: "wordpress", address: before[0]?.address ?? "", user: "another" });
    expect(asked).toHaveLength(3);
    expect((await sites.list()).sites).toMatchObject([{ id, address: before[0]?.address, user: "another" }]);
  });
});

describe("passwords", () => {
  test("are sealed where there is a key store, never written as they are, and never shown", async () => {
    const { sites } = await bench.setting();
    const file = Buffer.from(await realDisk.readFile(path.join(bench.folder, "publish", "sites.json"))).toString();
    expect(file).not.toContain(fakeLogin.password);
    expect(JSON.stringify(await sites.list())).not.toContain(fakeLogin.password);
    const reopened = reopen(turned);
    expect((await reopened.list()).sites).toMatchObject([{ hasSecret: true }]);
  });

  test("are held until the end and not kept where there is none, and this is said", async () => {
    const { sites, publisher, request } = await bench.setting({ keys: none });
    expect(await sites.list()).toMatchObject({
      noKeyStore: "This machine has no key store.",
      sites: [{ hasSecret: true }],
    });
    expect(await publisher.send(request(await bench.pictured(0)))).toMatchObject({ kind: "published" });
    const reopened = reopen(none);
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
