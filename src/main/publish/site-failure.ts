/** The way to a site is cut, or the site sends somewhere else: said in plain words, and safe to try again. */
export class SiteFailure extends Error {
  constructor(
    message: string,
    /** Whether trying again may help: nothing is wrong with what was asked. */
    readonly passing: boolean = true,
  ) {
    super(message);
    this.name = "SiteFailure";
  }
}

/** Until somebody changes something, these stay as they are. */
const lasting: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "its certificate has expired, so nothing was sent",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by nobody, so nothing was sent",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by nobody this machine trusts, so nothing was sent",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate cannot be verified, so nothing was sent",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate cannot be verified, so nothing was sent",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another site, so nothing was sent",
  EPROTO: "it does not speak https",
  ERR_INVALID_URL: "it sends us on to something that is no address",
};

const passing: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no site of that name, or this machine is not on the network",
  EAI_AGAIN: "the name could not be looked up: is this machine on the network?",
  ECONNREFUSED: "nobody answers there",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  ETIMEDOUT: "it did not answer in time",
  EHOSTUNREACH: "there is no way there from here",
  ENETUNREACH: "this machine is not on the network",
};

/** What the network said, as a sentence about the site. */
export function networkFailure(host: string, error: unknown): SiteFailure {
  if (error instanceof SiteFailure) return error;
  const code = (error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined) ?? "";
  const stays = lasting[code] ?? (code.startsWith("ERR_SSL_") ? lasting["EPROTO"] : undefined);
  const garbled = code.startsWith("HPE_") ? "what it answers is no web site’s answer" : undefined;
  const said = stays ?? garbled ?? passing[code] ?? (error instanceof Error ? error.message : String(error));
  return new SiteFailure(`${host}: ${said}.`, stays === undefined && garbled === undefined);
}
