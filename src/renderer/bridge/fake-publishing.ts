import type { Handlers } from "../../ipc/contract.ts";
import type { PublishSite, PublishSites } from "../../ipc/publishing.ts";

type Publishing = Pick<Handlers, Extract<keyof Handlers, `publish:${string}`>>;

/** Publishing in memory: one site at most times, a first send makes a post and every further one updates it. */
export function fakePublishing(): Publishing {
  let sites: PublishSite[] = [];
  const sent = new Set<string>();
  const shown = (): PublishSites => ({ sites, noKeyStore: "This machine has no key store." });
  return {
    "publish:sites": shown,
    "publish:save-site": ({ id = `site-${sites.length + 1}`, kind, address, user, secret = "" }) => {
      const site = { id, kind, address, user, hasSecret: secret !== "" };
      sites = [...sites.filter((one) => one.id !== id), site];
      return shown();
    },
    "publish:forget-site": (id) => {
      sites = sites.filter((site) => site.id !== id);
      return shown();
    },
    "publish:plan": ({ id, site }) => ({
      lines: [sent.has(`${site} ${id}`) ? "The post is updated." : "A new post is made."],
      warnings: [],
    }),
    "publish:send": ({ id, site, status }) => {
      const made = sent.has(`${site} ${id}`) ? "updated" : "new";
      sent.add(`${site} ${id}`);
      return { kind: "published", made, post: "7", status, uploaded: 0, reused: 0, losses: [] };
    },
    "publish:stop": () => undefined,
  };
}
