import { randomBytes } from "node:crypto";
import path from "node:path";
import * as v from "valibot";
import { siteAddress } from "../../core/export/publish/site-address.ts";
import type { PublishSite, PublishSites, SiteDraft } from "../../ipc/publishing.ts";
import { AppFailure } from "../app-failure.ts";
import { atomicWrite } from "../desk/atomic-write.ts";
import { type Disk, makeFolder } from "../desk/disk.ts";
import { readOrSetAside } from "../desk/read-or-set-aside.ts";
import { jsonOrNothing } from "../json-or-nothing.ts";
import { log as logToTerminal } from "../log.ts";
import type { KeyStore } from "./key-store.ts";

const siteShape = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/u)),
  kind: v.picklist(["wordpress", "ghost"]),
  address: v.string(),
  user: v.string(),
  /** Sealed by the key store, in base64. */
  sealed: v.optional(v.string()),
});
type KeptSite = v.InferOutput<typeof siteShape>;

/** The sites that stories are sent to. */
export interface Sites {
  list(): Promise<PublishSites>;
  /** Adds or changes one. A secret is sealed where there is a key store, and held in memory until the end where there is none. */
  save(draft: SiteDraft): Promise<PublishSites>;
  forget(id: string): Promise<PublishSites>;
  /** One site with its secret; undefined secret: it must be typed again. */
  secretOf(id: string): Promise<{ readonly site: PublishSite; readonly secret: string | undefined }>;
}

/** What the sites are opened with. */
export interface SitesOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly keys: KeyStore;
  /** Asks, out of the page's reach, whether stories may be sent to this host: a page that was taken over must not name one. */
  readonly maySendTo: (host: string) => Promise<boolean>;
  /** Absent: to the terminal. */
  readonly log?: (what: string) => void;
}

export function openSites({ disk, folder, keys, maySendTo, log = logToTerminal }: SitesOptions): Sites {
  const file = path.join(folder, "sites.json");
  const inMemory = new Map<string, string>();
  // Read at every question, and damaged until the next change writes it anew.
  let said = false;
  const logOnce = (what: string): void => {
    if (!said) log(what);
    said = true;
  };

  const read = async (): Promise<readonly KeptSite[]> =>
    (await readOrSetAside({ disk, file, parse: jsonOrNothing, shape: v.array(siteShape), log: logOnce })) ?? [];
  const write = async (sites: readonly KeptSite[]): Promise<PublishSites> => {
    await makeFolder(disk, folder);
    await atomicWrite(disk, file, `${JSON.stringify(sites, null, 2)}\n`);
    return shown(sites);
  };
  const open = (site: KeptSite): string | undefined => {
    const held = inMemory.get(site.id);
    if (held !== undefined || site.sealed === undefined || keys.refusal() !== undefined) return held;
    try {
      return keys.open(Buffer.from(site.sealed, "base64"));
    } catch {
      // Sealed for another user or machine: it must be typed again.
      return undefined;
    }
  };
  const shownOne = (site: KeptSite): PublishSite => ({
    id: site.id,
    kind: site.kind,
    address: site.address,
    user: site.user,
    hasSecret: open(site) !== undefined,
  });
  const shown = (sites: readonly KeptSite[]): PublishSites => ({
    sites: sites.map(shownOne),
    noKeyStore: keys.refusal() ?? null,
  });

  return {
    list: async () => shown(await read()),

    save: async (draft) => {
      const wrong = (message: string): never => {
        throw new AppFailure({ code: "site", message });
      };
      const address = siteAddress(draft.address);
      if (!address.ok) return wrong(address.why);
      const user = draft.user.trim();
      if (draft.kind === "wordpress" && user === "") return wrong("Type the user name in WordPress.");
      const sites = await read();
      const old = sites.find(({ id }) => id === draft.id);
      const id = old?.id ?? `site-${randomBytes(6).toString("hex")}`;
      // A secret goes to the address that it was given for, and to no other.
      const same = old !== undefined && old.address === address.address.base && old.kind === draft.kind;
      if (!same && !(await maySendTo(address.address.host)))
        throw new AppFailure({ code: "cancelled", message: `${address.address.host} was not added.` });
      if (!same) inMemory.delete(id);
      const secret = draft.secret?.trim();
      const keepable = keys.refusal() === undefined;
      if (secret !== undefined && secret !== "" && !keepable) inMemory.set(id, secret);
      const sealed =
        secret !== undefined && secret !== ""
          ? keepable
            ? keys.seal(secret).toString("base64")
            : undefined
          : same
            ? old.sealed
            : undefined;
      const site: KeptSite = {
        id,
        kind: draft.kind,
        address: address.address.base,
        user: draft.kind === "ghost" ? "" : user,
        ...(sealed === undefined ? {} : { sealed }),
      };
      return write([...sites.filter((one) => one.id !== id), site]);
    },

    forget: async (id) => {
      inMemory.delete(id);
      return write((await read()).filter((site) => site.id !== id));
    },

    secretOf: async (id) => {
      const site = (await read()).find((one) => one.id === id);
      if (site === undefined) throw new AppFailure({ code: "site", message: "That site is no longer in the list." });
      return { site: shownOne(site), secret: open(site) };
    },
  };
}
