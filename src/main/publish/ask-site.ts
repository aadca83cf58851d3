import { type LookupAddress, lookup } from "node:dns";
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import type { SiteAddress } from "../../core/export/publish/site-address.ts";
import { networkFailure, SiteFailure } from "./site-failure.ts";

export interface SiteRequest {
  readonly method: "GET" | "POST" | "PUT";
  /** Below the site's base, with the query: "/wp-json/wp/v2/posts?slug=ferry". */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface SiteReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks one site and no other. */
export type AskSite = (request: SiteRequest) => Promise<SiteReply>;

export interface AskSiteOptions {
  /** Ends every request of this publish. */
  readonly signal?: AbortSignal;
  /** Milliseconds without a byte after which a site counts as gone. */
  readonly patience?: number;
}

const longestAnswer = 8 * 1024 * 1024;
/** A request may take so many times the patience as a whole: five minutes, in which a picture goes up a slow line. */
const longestRequest = 10;
const mostRedirects = 3;

/** A client for one site. Only https, plain http on this machine; a redirect to anywhere else is refused, for passwords travel along. */
export function makeAskSite(site: SiteAddress, { signal, patience = 30_000 }: AskSiteOptions = {}): AskSite {
  const base = new URL(`${site.base}/`);
  const ask = async (request: SiteRequest, url: URL, redirects: number): Promise<SiteReply> => {
    const reply = await send(url, request, site, signal, patience);
    if (![301, 302, 303, 307, 308].includes(reply.status)) return reply;
    const { location } = reply.headers;
    const next = location === undefined ? undefined : new URL(location, url);
    if (next === undefined) return reply;
    if (next.origin !== base.origin)
      throw new SiteFailure(
        `${site.host} sends us on to ${next.origin}. Nothing was sent there. If that is your site, enter that address.`,
        false,
      );
    if (request.method !== "GET" || redirects >= mostRedirects)
      throw new SiteFailure(
        `${site.host} sends us on to ${next.href.slice(0, 200)} instead of answering: check the address.`,
        false,
      );
    return ask(request, next, redirects + 1);
  };
  return async (request) => {
    try {
      return await ask(request, new URL(site.base + request.path), 0);
    } catch (error) {
      if (signal?.aborted === true) throw new SiteFailure("Stopped. What was sent is remembered.");
      throw networkFailure(site.host, error);
    }
  };
}

function send(
  url: URL,
  { method, headers, body }: SiteRequest,
  { loopback }: SiteAddress,
  signal: AbortSignal | undefined,
  patience: number,
): Promise<SiteReply> {
  return new Promise((resolve, reject) => {
    const secure = url.protocol === "https:";
    const outgoing = (secure ? httpsRequest : httpRequest)(url, {
      method,
      headers: {
        "user-agent": "Wiredesk",
        ...headers,
        ...(body === undefined ? {} : { "content-length": body.length }),
      },
      // No connection outlives its answer: nothing of ours stays open to a site.
      agent: false,
      timeout: patience,
      ...(signal === undefined ? {} : { signal }),
      ...(loopback && isIP(url.hostname.replace(/^\[|\]$/gu, "")) === 0 ? { lookup: loopbackLookup } : {}),
    });
    // A site that sends a byte now and then is never idle, and never done.
    const end = setTimeout(
      () => outgoing.destroy(Object.assign(new Error("timeout"), { code: "ETIMEDOUT" })),
      patience * longestRequest,
    );
    outgoing.on("close", () => clearTimeout(end));
    outgoing.on("timeout", () => outgoing.destroy(Object.assign(new Error("timeout"), { code: "ETIMEDOUT" })));
    outgoing.on("error", reject);
    outgoing.on("response", (incoming) => void collect(incoming).then(resolve, reject));
    outgoing.end(body);
  });
}

async function collect(incoming: IncomingMessage): Promise<SiteReply> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longestAnswer) throw new SiteFailure("The site answers with more than any CMS would.", false);
    parts.push(part);
  }
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text: Buffer.concat(parts).toString("utf8") };
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** "localhost" must be this machine, whatever somebody wrote into the table of hosts. */
const loopbackLookup = (hostname: string, options: object, found: Found): void => {
  lookup(hostname, { all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) return found(error ?? new Error("no address"), "");
    if (!addresses.every(({ address }) => /^127\.|^::1$/u.test(address)))
      return found(new SiteFailure(`${hostname} is not this machine: nothing was sent.`, false), "");
    return "all" in options && options.all === true ? found(null, addresses) : found(null, first.address, first.family);
  });
};
