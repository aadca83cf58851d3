import { checks } from "../../core/checks/registry.ts";
import { makeReceipt, type Receipt } from "../../core/export/receipt.ts";
import { siteAddress } from "../../core/export/publish/site-address.ts";
import { withHouseDash } from "../../core/export/dateline-dash.ts";
import { stylebookFor } from "../../core/stylebook/stylebook-for.ts";
import type { HouseDecisions } from "../../ipc/contract.ts";
import type { PublishAnswer, PublishPlan, PublishRequest, PublishSite } from "../../ipc/publishing.ts";
import { AppFailure } from "../app-failure.ts";
import type { Desk } from "../desk/desk.ts";
import { type AsItStands, gateMessage, type Looked, makeGatekeeper } from "../export/gatekeeper.ts";
import { letLeave } from "../export/let-leave.ts";
import { makeAskSite } from "./ask-site.ts";
import { type Cms, CmsFailure } from "./cms.ts";
import { ghostCms } from "./ghost/ghost-cms.ts";
import type { PublishRecords } from "./publish-record.ts";
import { planPublish, type Published, publishStory, type PublishWork } from "./publish-story.ts";
import { SiteFailure } from "./site-failure.ts";
import type { Sites } from "./sites.ts";
import { wordpressCms } from "./wordpress/wordpress-cms.ts";

type Sent = Extract<Published, { readonly kind: "published" }>;

/** Sends stories to a CMS, through the gate, when somebody asks for it; at no other time does anything go over the network. */
export interface Publisher {
  /** Looks without changing anything. */
  plan(request: PublishRequest): Promise<PublishPlan>;
  send(request: PublishRequest): Promise<PublishAnswer>;
  stop(): void;
}

export interface PublisherOptions {
  readonly desk: Pick<
    Desk,
    "keepLeaving" | "keepStayed" | "keepExport" | "keepPrint" | "summaryOf" | "received" | "pictures" | "actsFor"
  >;
  readonly sites: Sites;
  readonly records: PublishRecords;
  readonly progress: (done: number, total: number, what: string) => void;
  readonly version: string;
  readonly now: () => Date;
  /** What the desk has said no to in all its stories; absent: nothing. */
  readonly decisions?: () => HouseDecisions;
  /** Milliseconds without a byte after which a site counts as gone. */
  readonly patience?: number;
}

export function makePublisher(options: PublisherOptions): Publisher {
  const { desk, sites, records, version, now, decisions } = options;
  const gatekeeper = makeGatekeeper({ desk, now, ...(decisions === undefined ? {} : { decisions }) });
  let running: AbortController | undefined;
  let looking: AbortController | undefined;

  /** Nothing is asked of a site before the story may leave. */
  async function passGate(request: AsItStands<PublishRequest>): Promise<Looked> {
    const looked = await gatekeeper.check(request);
    if (!looked.gate.open && (request.overrideReason?.trim() ?? "") === "")
      throw new AppFailure({ code: "gate", message: gateMessage(looked.gate) });
    return looked;
  }

  async function begin(
    request: AsItStands<PublishRequest>,
    signal?: AbortSignal,
  ): Promise<{ work: PublishWork; site: PublishSite }> {
    if (request.status === "future" && !(new Date(request.at ?? "").getTime() > now().getTime()))
      throw new AppFailure({ code: "site", message: "Choose a time that is still to come." });
    const { site, secret } = await sites.secretOf(request.site);
    const address = siteAddress(site.address);
    if (!address.ok) throw new AppFailure({ code: "site", message: address.why });
    if (secret === undefined)
      throw new AppFailure({
        code: "site",
        message: `Type the ${site.kind === "ghost" ? "Admin API key" : "application password"} for ${address.address.host} again.`,
      });
    const askSite = makeAskSite(address.address, {
      ...(signal === undefined ? {} : { signal }),
      ...(options.patience === undefined ? {} : { patience: options.patience }),
    });
    const mayLeave = gatekeeper.watch({ id: request.id, story: request.asked });
    const { base } = address.address;
    const cms: Cms =
      site.kind === "ghost" ? ghostCms(base, askSite, secret, now) : wordpressCms(base, askSite, site.user, secret);
    const work: PublishWork = {
      cms,
      story: withHouseDash(request.story, stylebookFor(request.story, decisions?.().style)),
      request,
      pictures: desk.pictures,
      record: await records.read(request.id, site.id),
      keep: (record) => records.write(request.id, site.id, record),
      mayLeave,
      progress: options.progress,
      now,
    };
    return { work, site };
  }

  return {
    stop: () => {
      running?.abort();
      looking?.abort();
    },

    plan: async (asked) => {
      const request = gatekeeper.asItStands(asked);
      await passGate(request);
      const controller = new AbortController();
      looking = controller;
      const { work } = await begin(request, controller.signal);
      return inPlainWords(() => planPublish(work)).catch((error: unknown) => {
        // Nothing is there to go on from: a look that was cut is a look that failed.
        if (error instanceof SiteFailure) throw new AppFailure({ code: "site", message: error.message });
        throw error;
      });
    },

    send: async (asked) => {
      if (running !== undefined)
        throw new AppFailure({ code: "site", message: "A story is being published: wait for it, or stop it." });
      const controller = new AbortController();
      running = controller;
      try {
        const request = gatekeeper.asItStands(asked);
        const looked = await passGate(request);
        const { work, site } = await begin(request, controller.signal);
        let seen = { done: 0, total: 1 };
        const followed = {
          ...work,
          progress: (done: number, total: number, what: string) => {
            seen = { done, total };
            options.progress(done, total, what);
          },
        };
        const receipt = makeReceipt({
          story: request.story,
          target: `${site.kind}: ${site.address}`,
          files: [],
          gate: looked.gate,
          findings: looked.open,
          fixed: looked.fixed,
          checked: looked.checked,
          claims: looked.claims,
          acts: looked.acts,
          passedOver: looked.passedOver,
          losses: [],
          checks: checks.length,
          stylebook: stylebookFor(request.story, decisions?.().style),
          now: now().toISOString(),
          version,
          overrideReason: request.overrideReason?.trim(),
        });
        const way = { how: "published", target: site.address } as const;
        return await letLeave<PublishAnswer>(desk, { id: request.id, story: request.asked, receipt, way }, async () => {
          const outcome = await inPlainWords(() => publishStory(followed)).catch((error: unknown) => {
            if (error instanceof SiteFailure && error.passing) return { kind: "broken" as const, error };
            throw error;
          });
          if (outcome.kind === "broken") {
            const { message } = outcome.error;
            // Pictures, or the post itself, may be there.
            return { came: "unseen", value: { kind: "broken", message, ...seen } };
          }
          if (outcome.kind === "question") return { came: "stayed", because: outcome.question.message, value: outcome };
          return { came: "left", receipt: withPublished(receipt, site, outcome), value: answerOf(outcome) };
        });
      } finally {
        running = undefined;
      }
    },
  };
}

/** The receipt with what the site made of it. */
const withPublished = (
  receipt: Receipt,
  { address }: PublishSite,
  { post, losses, made, replaced }: Sent,
): Receipt => ({
  ...receipt,
  losses,
  published: {
    site: address,
    post: post.id,
    status: post.status,
    made,
    ...(post.link === undefined ? {} : { link: post.link }),
    ...(replaced === undefined ? {} : { replaced }),
  },
});

const answerOf = ({ post, losses, made, uploaded, reused }: Sent): PublishAnswer => ({
  kind: "published",
  made,
  post: post.id,
  status: post.status,
  uploaded,
  reused,
  losses,
  ...(post.link === undefined ? {} : { link: post.link }),
  ...(post.editLink === undefined ? {} : { editLink: post.editLink }),
});

/** What the CMS refuses, and a way that leads elsewhere, reach the window as sentences; a cut way is the caller's to tell. */
async function inPlainWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CmsFailure || (error instanceof SiteFailure && !error.passing))
      throw new AppFailure({ code: "site", message: error.message });
    throw error;
  }
}
