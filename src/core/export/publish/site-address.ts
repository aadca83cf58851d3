/** Where a site is: `base` has no slash at its end. */
export interface SiteAddress {
  readonly base: string;
  readonly host: string;
  readonly loopback: boolean;
}

export type ReadAddress =
  | { readonly ok: true; readonly address: SiteAddress }
  | { readonly ok: false; readonly why: string };

const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/u.test(hostname);

/**
 * The address of a site as somebody types it: "example.org", "https://example.org/blog/wp-admin/". Only https, for a
 * password goes there; plain http on this machine alone.
 */
export function siteAddress(typed: string): ReadAddress {
  const text = typed.trim();
  if (text === "") return { ok: false, why: "Type the address of the site." };
  const refuse = (why: string): ReadAddress => ({ ok: false, why });
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  if (url === undefined || url.hostname === "") return refuse(`“${text}” is no web address.`);
  if (/^[a-z]+:\/\/[^/]*@/iu.test(text)) return refuse("Leave name and password out of the address.");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return refuse("The address of a site begins with https://.");
  const loopback = isLoopback(url.hostname);
  if (url.protocol === "http:" && !loopback)
    return refuse("A password must not travel over http: use https:// (http only works for a site on this machine).");
  const path = url.pathname.replace(/\/(?:wp-admin|wp-login\.php|wp-json|ghost)(?:\/.*)?$/iu, "").replace(/\/+$/u, "");
  return { ok: true, address: { base: `${url.protocol}//${url.host}${path}`, host: url.host, loopback } };
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // What is no address is said by the caller, in the words that were typed.
    return undefined;
  }
}
