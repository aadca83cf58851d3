import type { SetAside } from "../core/story/provenance.ts";
import type { Story } from "../core/story/story.ts";

/** What the desk keeps in a field of its own, or says once, though a sender may write it as a paragraph of the body. */
const keptElsewhere: ReadonlySet<SetAside["role"]> = new Set(["byline", "headline", "metadata", "sign-off"]);

/** Readers of pages and mails, where all that is written stands in one element. */
const bodiless: ReadonlySet<string> = new Set(["html", "email"]);

/**
 * The lines that were lifted out of the file's own body into a field. Only a format with an element for the body says
 * what is in it: on a page, in plain copy and in a mail a line above the prose is not the body's, so they have none.
 */
export function liftedLines(story: Story): readonly SetAside[] {
  if (bodiless.has(story.origin.reader)) return [];
  const blocks = new Set(story.body.map(({ id }) => id));
  const holders = new Set(
    story.provenance.filter(({ target }) => blocks.has(target)).map(({ from }) => holderOf(from.path)),
  );
  holders.delete(undefined);
  return story.setAside.filter(({ role, from }) => keptElsewhere.has(role) && holders.has(holderOf(from.path)));
}

/** The element in which a paragraph stands: "nitf/body/body.content" of "nitf/body/body.content/p[3]". */
const holderOf = (path: string | undefined): string | undefined => /^(.+)\/p(?:\[\d+\])?$/u.exec(path ?? "")?.[1];
