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
