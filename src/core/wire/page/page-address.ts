import { headElements } from "./page-head.ts";
import { attribute, type PageElement } from "./page-node.ts";

/** Turns an address of the page into a whole one; what cannot be resolved stays as it is. */
export type Resolve = (address: string) => string;

/** Addresses of a page: relative ones are read from its base element or its canonical address, if it states either. */
export function resolveFrom(root: PageElement, canonical: string | undefined): Resolve {
  const stated = headElements(root, "base").map((base) => attribute(base, "href").trim());
  const base = [...stated, canonical ?? ""].find((address) => /^https?:\/\//iu.test(address));
  return (address) => {
    const trimmed = address.trim();
    // A saved page keeps its pictures in a folder beside it: that is no address on the web.
    if (/^(?:\.\/)?[^/?#]+_files\//u.test(trimmed)) return trimmed;
    try {
      return base === undefined
        ? new URL(trimmed.startsWith("//") ? `https:${trimmed}` : trimmed).href
        : new URL(trimmed, base).href;
    } catch {
      // Not an address that anybody could follow; it is kept as it was written.
      return trimmed;
    }
  };
}
