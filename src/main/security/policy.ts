/** A content security policy, by the path of the file that it is sent with. */
export type Policies = (path: string) => Readonly<Record<string, string>>;

/** What the editor's window may load. */
export const editorPolicy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' blob:",
  "font-src": "'self'",
  "worker-src": "'self'",
  "connect-src": "'none'",
  "media-src": "'none'",
  "object-src": "'none'",
  "frame-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default dompurify",
};

/** What the checks may load: their own program, and the tables of words and weights that lie beside it. */
const checksPolicy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
};

/** What each file of the editor's window may load: a worker goes by what comes with its own file. */
export const editorPolicies: Policies = (path) =>
  path.startsWith("/assets/check.worker-") ? checksPolicy : editorPolicy;

/** What the page that reads a file may load: its own script, and nothing that could show or send anything. */
export const readingPolicy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
};

/**
 * Sent with every file. No `Cross-Origin-Opener-Policy`: with it Electron 25 crashes when a page navigates to
 * about:srcdoc.
 */
export const responseHeaders = (policy: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  "content-security-policy": Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join("; "),
  "x-content-type-options": "nosniff",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=(), payment=(), display-capture=(), screen-wake-lock=()",
});
