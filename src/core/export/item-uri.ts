import type { Story } from "../story/story.ts";

/** The URI by which other systems know a story: its own guid if that is one, else a urn made of the guid, the original's hash or its name. */
export function itemUri({ meta: { guid }, origin }: Story): string {
  if (
    guid !== undefined &&
    /^(?:https?:\/\/[^\s]+|urn:[a-z0-9][a-z0-9-]{0,31}:[^\s]+|tag:[^\s]+)$/iu.test(guid) &&
    !/[<>"{}|\\^`]/u.test(guid)
  )
    return guid;
  const own = guid ?? (origin.sha256 === undefined ? origin.name : `${origin.sha256}:${origin.index ?? 0}`);
  return `urn:wiredesk:${encodeURIComponent(own.trim() || "story")}`;
}
