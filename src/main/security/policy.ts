const directives = {
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

/**
 * Sent with every file of the window. No `Cross-Origin-Opener-Policy`: with it Electron 25 crashes when a page
 * navigates to about:srcdoc.
 */
export const responseHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; "),
  "x-content-type-options": "nosniff",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=(), payment=(), display-capture=(), screen-wake-lock=()",
};
