import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Story } from "../../src/core/story/story.ts";
import type { PublishRequest, SiteDraft } from "../../src/ipc/publishing.ts";
import { realDisk } from "../../src/main/desk/disk.ts";
import { keptReceipts } from "../../src/main/export/testing/kept-receipts.ts";
import { openPictures } from "../../src/main/desk/pictures.ts";
import type { KeyStore } from "../../src/main/publish/key-store.ts";
import { openPublishRecords } from "../../src/main/publish/publish-record.ts";
import { makePublisher, type Publisher } from "../../src/main/publish/publisher.ts";
import { openSites } from "../../src/main/publish/sites.ts";
import { harbourStory } from "./harbour-story.ts";

const noKeyStore: KeyStore = {
  refusal: () => "These tests have no key store.",
  seal: () => Buffer.alloc(0),
  open: () => "",
};

/** The program's own publisher over a desk in a folder of its own. */
export interface APublisher {
  readonly publisher: Publisher;
  /** A story with so many pictures, which stand on the desk. */
  story(pictures: number): Promise<Story>;
  request(story: Story, change?: Partial<PublishRequest>): PublishRequest;
  readonly receipts: readonly object[];
  remove(): void;
}

export async function aPublisher(site: SiteDraft, id: string): Promise<APublisher> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "wiredesk-publish-"));
  const receipts: object[] = [];
  const pictures = openPictures(realDisk, path.join(folder, "pictures"));
  const sites = openSites({
    disk: realDisk,
    folder: path.join(folder, "publish"),
    keys: noKeyStore,
    maySendTo: () => Promise.resolve(true),
  });
  const saved = await sites.save(site);
  const publisher = makePublisher({
    desk: {
      pictures,
      received: () => Promise.resolve(harbourStory([])),
      summaryOf: () => undefined,
      ...keptReceipts(),
      keepExport: (_id, _story, receipt) => {
        receipts.push(receipt);
        return Promise.resolve();
      },
    },
    sites,
    records: openPublishRecords(realDisk, path.join(folder, "publish")),
    progress: () => undefined,
    version: "test",
    now: () => new Date(),
  });
  return {
    publisher,
    receipts,
    story: async (count) => {
      const sources: string[] = [];
      for (let n = 1; n <= count; n += 1)
        sources.push((await pictures.keep(paintedJpeg(folder, `${id}-${n}`, n))) ?? "");
      const story = harbourStory(sources);
      return { ...story, meta: { ...story.meta, slug: id } };
    },
    request: (story, change = {}) => ({
      id,
      story,
      passedOver: [],
      site: saved.sites[0]?.id ?? "",
      status: "draft",
      featured: true,
      // The sample is no copy that a desk would pass; what is tried here is the way, not the gate.
      overrideReason: "a test of the way out",
      ...change,
    }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A real JPEG of 1,200 by 675, painted by PHP. */
function paintedJpeg(folder: string, name: string, shade: number): Buffer {
  const file = path.join(folder, `${name}.jpg`);
  const code = `$i = imagecreatetruecolor(1200, 675); imagefill($i, 0, 0, imagecolorallocate($i, ${shade * 40}, 120, 160)); imagestring($i, 5, 40, 40, '${name}', 0xffffff); imagejpeg($i, '${file}', 85);`;
  const { status, stderr } = spawnSync("php", ["-r", code], { encoding: "utf8" });
  if (status !== 0) throw new Error(`PHP could not paint a picture: ${stderr}`);
  return readFileSync(file);
}
