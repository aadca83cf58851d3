import path from "node:path";
import { blockId, type BodyBlock, type Story } from "../../../core/story/story.ts";
import type { StorySummary } from "../../../ipc/contract.ts";
import type { PublishRequest, SiteDraft } from "../../../ipc/publishing.ts";
import { realDisk } from "../../desk/disk.ts";
import { keptReceipts } from "../../export/testing/kept-receipts.ts";
import { openPictures } from "../../desk/pictures.ts";
import { sampleStory } from "../../desk/testing/sample-story.ts";
import { tempFolder } from "../../desk/testing/temp-folder.ts";
import type { KeyStore } from "../key-store.ts";
import { openPublishRecords } from "../publish-record.ts";
import { makePublisher, type Publisher } from "../publisher.ts";
import { openSites, type Sites } from "../sites.ts";
import { type FakePost, fakeLogin, type FakeWordpress, fakeWordpress } from "./fake-wordpress.ts";

const today = "2026-05-03T12:00:00.000Z";

/** The moment of these tests. */
export const now = (): Date => new Date(today);

/** Seals by turning round: enough to see that nothing is kept as it was typed. */
export const turned: KeyStore = {
  refusal: () => undefined,
  seal: (secret) => Buffer.from(secret).reverse(),
  open: (sealed) => Buffer.from(sealed).reverse().toString(),
};

/** A machine without a key store. */
export const none: KeyStore = {
  refusal: () => "This machine has no key store.",
  seal: () => {
    throw new Error("asked to seal where nothing can be");
  },
  open: () => {
    throw new Error("asked to open where nothing is sealed");
  },
};

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

interface Wishes {
  readonly keys?: KeyStore;
  readonly received?: Story;
  readonly site?: Partial<SiteDraft>;
  /** What somebody answers who is asked about a host. */
  readonly maySendTo?: (host: string) => Promise<boolean>;
}

/** A publisher with what it needs, and what came of it. */
interface PublishSetting {
  readonly publisher: Publisher;
  readonly sites: Sites;
  /** What the desk says of the story now: it may be changed while a publish runs. */
  readonly desk: { summary: StorySummary | undefined };
  /** Receipts as they were kept before anything was sent, and where nothing was. */
  readonly leaving: readonly object[];
  readonly receipts: readonly object[];
  readonly steps: readonly string[];
  request(story: Story, change?: Partial<PublishRequest>): PublishRequest;
}

/** A stand-in for WordPress and a folder of the desk's, for one test. */
export interface PublishBench {
  readonly folder: string;
  readonly wordpress: FakeWordpress;
  /** A story with so many pictures, which stand on the desk. */
  pictured(count: number, change?: Partial<Story>): Promise<Story>;
  setting(wishes?: Wishes): Promise<PublishSetting>;
  onlyPost(): FakePost | undefined;
  /** Routes of all requests that would change something. */
  written(): readonly string[];
  close(): Promise<void>;
}

export async function publishBench(): Promise<PublishBench> {
  const temp = tempFolder();
  const wordpress = await fakeWordpress();

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
    maySendTo = () => Promise.resolve(true),
  }: Wishes = {}): Promise<PublishSetting> {
    const receipts: object[] = [];
    const leaving: object[] = [];
    const desk: PublishSetting["desk"] = { summary: undefined };
    const steps: string[] = [];
    const sites = openSites({ disk: realDisk, folder: path.join(temp.folder, "publish"), keys, maySendTo });
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
        summaryOf: () => desk.summary,
        ...keptReceipts(leaving),
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
    return { publisher, sites, desk, leaving, receipts, steps, request };
  }

  return {
    folder: temp.folder,
    wordpress,
    pictured,
    setting,
    onlyPost: () => [...wordpress.posts.values()][0],
    written: () => wordpress.heard.filter(({ method }) => method !== "GET").map(({ path: route }) => route),
    close: async () => {
      await wordpress.close();
      temp.remove();
    },
  };
}
