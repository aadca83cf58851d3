import DOMPurify from "dompurify";

interface TrustedTypes {
  createPolicy(name: string, rules: Readonly<Record<string, (input: string) => string | null>>): unknown;
}

/** What is left of copy from elsewhere: plain markup. */
export const cleanMarkup = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ["style", "form", "input", "button", "iframe", "video", "audio", "img"],
};

/**
 * The one way in which text becomes HTML in this window: pasted copy, cleaned of all but plain markup. Nothing becomes script, and the
 * only worker is our own file.
 */
export function trustOnlyCleanHtml(scope: { readonly trustedTypes?: TrustedTypes } = globalThis as never): void {
  scope.trustedTypes?.createPolicy("default", {
    createHTML: (html) => DOMPurify.sanitize(html, cleanMarkup),
    createScript: () => null,
    createScriptURL: (address) => (isOwnWorker(address) ? address : null),
  });
}

const isOwnWorker = (address: string): boolean => {
  const url = new URL(address, location.href);
  return (
    url.origin === location.origin &&
    url.host === location.host &&
    /\/check\.worker[\w-]*\.(?:js|ts)$/u.test(url.pathname)
  );
};
