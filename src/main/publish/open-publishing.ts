import type { Desk } from "../desk/desk.ts";
import type { Disk } from "../desk/disk.ts";
import { systemKeyStore } from "./key-store.ts";
import { openPublishRecords } from "./publish-record.ts";
import { makePublisher, type Publisher, type PublisherOptions } from "./publisher.ts";
import { openSites, type Sites, type SitesOptions } from "./sites.ts";

/** Everything that publishing needs, in one piece that is loaded when somebody first asks for it. */
export interface Publishing {
  readonly sites: Sites;
  readonly publisher: Publisher;
}

export function openPublishing({
  folder,
  disk,
  maySendTo,
  ...options
}: Omit<PublisherOptions, "sites" | "records" | "desk"> & {
  readonly folder: string;
  readonly disk: Disk;
  readonly desk: Desk;
  readonly maySendTo: SitesOptions["maySendTo"];
}): Publishing {
  const sites = openSites({ disk, folder, keys: systemKeyStore, maySendTo });
  return { sites, publisher: makePublisher({ ...options, sites, records: openPublishRecords(disk, folder) }) };
}
