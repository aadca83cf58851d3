import path from "node:path";
import * as v from "valibot";
import { atomicWrite } from "../desk/atomic-write.ts";
import { type Disk, makeFolder, readIfThere } from "../desk/disk.ts";
import { jsonOrNothing } from "../json-or-nothing.ts";

const mediaShape = v.object({ url: v.string(), id: v.exactOptional(v.number()), words: v.string() });
const recordShape = v.object({
  /** What the story is there, and the mark it had when we last sent it. */
  post: v.exactOptional(v.object({ id: v.string(), mark: v.string() })),
  /** A new post that was asked for and not yet answered: told by its slug and signature when the way was cut. */
  begun: v.exactOptional(v.object({ slug: v.string(), signature: v.string() })),
  /** Pictures that are there, by hash. */
  media: v.record(v.string(), mediaShape),
});

/** What is remembered of one story on one site, so that a second try goes on where the first was cut and a second press updates. */
export type PublishRecord = v.InferOutput<typeof recordShape>;

export interface PublishRecords {
  read(story: string, site: string): Promise<PublishRecord>;
  write(story: string, site: string, record: PublishRecord): Promise<void>;
}

/** Records as files: `FOLDER/STORY/SITE.json`. One that cannot be read counts as none; the site is then asked by slug. */
export function openPublishRecords(disk: Disk, folder: string): PublishRecords {
  const safe = (name: string): string => name.replace(/[^\w-]/gu, "_").slice(0, 150);
  const fileOf = (story: string, site: string): string => path.join(folder, safe(story), `${safe(site)}.json`);
  return {
    read: async (story, site) => {
      const bytes = await readIfThere(disk, fileOf(story, site));
      const parsed = v.safeParse(recordShape, bytes && jsonOrNothing(bytes));
      return parsed.success ? parsed.output : { media: {} };
    },
    write: async (story, site, record) => {
      await makeFolder(disk, path.dirname(fileOf(story, site)));
      await atomicWrite(disk, fileOf(story, site), `${JSON.stringify(record, null, 2)}\n`);
    },
  };
}
