import * as v from "valibot";
import { plainRefusal } from "../../../core/export/publish/plain-errors.ts";
import type { AskSite, SiteReply } from "../ask-site.ts";
import { CmsFailure } from "../cms.ts";
import { SiteFailure } from "../site-failure.ts";

export interface ApiRequest {
  readonly method?: "GET" | "POST";
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly form?: { readonly contentType: string; readonly body: Uint8Array };
}

/** The REST interface of one WordPress, asked as one user. */
export interface WordpressApi {
  /** `route` as "/wp/v2/posts". Refusals are thrown in plain words. */
  ask(route: string, request?: ApiRequest): Promise<unknown>;
}

export function makeWordpressApi(askSite: AskSite, user: string, password: string): WordpressApi {
  const authorization = `Basic ${Buffer.from(`${user}:${password.replace(/\s+/gu, "")}`).toString("base64")}`;
  // Sites without speaking addresses answer at ?rest_route= only.
  let plainAddresses = false;
  const pathOf = (route: string, query: Readonly<Record<string, string>>): string => {
    const all = new URLSearchParams(plainAddresses ? { rest_route: route, ...query } : query).toString();
    const path = plainAddresses ? "/" : `/wp-json${route}`;
    return all === "" ? path : `${path}?${all}`;
  };
  const send = async (route: string, { method = "GET", query = {}, json, form }: ApiRequest): Promise<SiteReply> => {
    const body = json === undefined ? form?.body : Buffer.from(JSON.stringify(json));
    const type = json === undefined ? form?.contentType : "application/json";
    return askSite({
      method,
      path: pathOf(route, query),
      headers: { accept: "application/json", authorization, ...(type === undefined ? {} : { "content-type": type }) },
      ...(body === undefined ? {} : { body }),
    });
  };
  return {
    async ask(route, request = {}) {
      let reply = await send(route, request);
      if (!plainAddresses && reply.status === 404 && parseJson(reply.text) === undefined) {
        plainAddresses = true;
        reply = await send(route, request);
      }
      const value = parseJson(reply.text);
      if (reply.status >= 200 && reply.status < 300 && value !== undefined) return value;
      if (reply.status >= 200 && reply.status < 300)
        throw new SiteFailure(
          "The site answered with a page instead of data: is it WordPress, and is the address right?",
          false,
        );
      throw refusal(reply.status, value);
    },
  };
}

/** JSON, also behind warnings that a badly set up PHP prints in front of it. */
function parseJson(text: string): unknown {
  for (const start of [0, text.search(/[{[]/u)]) {
    if (start < 0) continue;
    try {
      return JSON.parse(text.slice(start));
    } catch {
      // Tried again from where the data begins; none at all is said by the caller.
    }
  }
  return undefined;
}

/** A refusal with what WordPress tells with it. */
export interface RefusalData {
  readonly term_id?: number;
}

export class WordpressRefusal extends CmsFailure {
  constructor(
    message: string,
    code: string,
    status: number,
    readonly data: RefusalData,
  ) {
    super(message, code, status);
  }
}

const refusalShape = v.object({
  code: v.fallback(v.string(), ""),
  message: v.optional(v.unknown()),
  data: v.fallback(v.object({ term_id: v.exactOptional(v.number()) }), {}),
});

function refusal(status: number, value: unknown): WordpressRefusal {
  const parsed = v.safeParse(refusalShape, value);
  const { code, message, data } = parsed.success ? parsed.output : { code: "", message: "", data: {} };
  return new WordpressRefusal(plainRefusal("wordpress", { status, code, message }), code, status, data);
}
