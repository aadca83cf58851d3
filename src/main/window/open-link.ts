import { AppFailure } from "../app-failure.ts";

/** What may be opened outside: a page or a letter, by its address. Never a file, and never a program's own scheme. */
const allowed = new Set(["https:", "http:", "mailto:"]);

export interface LinkOpener {
  /** Shows the question; true: open it. */
  readonly ask: (question: { readonly message: string; readonly detail: string }) => Promise<boolean>;
  readonly open: (address: string) => Promise<void>;
}

/**
 * Opens a link of the story outside after asking. The question shows the host as the machine sees it, so that
 * letters that only look alike are seen for what they are.
 */
export async function openLink(href: string, { ask, open }: LinkOpener): Promise<void> {
  const url = parse(href);
  if (url === undefined || !allowed.has(url.protocol))
    throw new AppFailure({
      code: "denied",
      message: `Only web pages and mail addresses are opened, not “${href.slice(0, 100)}”.`,
    });
  const message = url.protocol === "mailto:" ? `Write to ${url.pathname}?` : `Open ${url.host} in your browser?`;
  if (await ask({ message, detail: url.href.slice(0, 500) })) await open(url.href);
}

function parse(href: string): URL | undefined {
  try {
    return new URL(href);
  } catch {
    // Not an address; refused like one that is not allowed.
    return undefined;
  }
}
