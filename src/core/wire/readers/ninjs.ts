import type { JsonItem } from "../json/json-item.ts";
import { textAt, valueAt } from "../json/json-item.ts";
import { readNinjsItem } from "../json/ninjs-item.ts";
import { readJsonStories } from "../json/read-json-stories.ts";
import type { Reader } from "../reader.ts";

/** ninjs 1, 2 and 3, and what agencies made of it. */
export const ninjs: Reader = {
  id: "ninjs",
  label: "ninjs (news in JSON)",
  extensions: ["json", "ninjs"],
  sniff: ({ text }) => {
    if (!/^\s*[[{]/u.test(text)) return 0;
    if (/"(?:\$?standard)"\s*:\s*\{[^}]*"ninjs"|ninjs-schema/u.test(text)) return 0.95;
    const signs = [
      /"(?:uri|guid|usn)"\s*:/u,
      /"version_?[cC]reated"\s*:/u,
      /"(?:body_\w+|bodies|headlines)"\s*:/u,
      /"(?:pubstatus|pubStatus)"\s*:/u,
      /"(?:headline|slugline)"\s*:/u,
    ];
    const seen = signs.filter((sign) => sign.test(text)).length;
    return seen >= 3 ? 0.8 : seen === 2 && /"version_?[cC]reated"\s*:/u.test(text) ? 0.6 : 0;
  },
  read: (source, context) =>
    readJsonStories(source, context, { reader: "ninjs", format: formatOf, isStory, read: readNinjsItem }),
};

/** Events, plans and vocabularies are written in much the same words. */
const noStories = /^(?:event|planning|coverage|assignment|concept|vocabulary)/iu;

function isStory(item: JsonItem): boolean {
  const has = (...names: readonly string[]): boolean => valueAt(item, ...names) !== undefined;
  if (noStories.test(textAt(item, "type", "itemtype") ?? "")) return false;
  const named = has("uri", "guid", "urn", "usn", "id", "versioncreated");
  return (
    named &&
    (has("headline", "headlines", "title") ||
      has("bodyhtml", "bodytext", "bodyxhtml", "bodies", "bodyhtml5") ||
      has("renditions"))
  );
}

/** Which generation the names belong to. */
function formatOf(item: JsonItem): string {
  const keys = new Set([...item.entries.values()].map(({ key }) => key));
  if (keys.has("headlines") || keys.has("bodies"))
    return keys.has("versionCreated") || keys.has("pubStatus") ? "ninjs-3" : "ninjs-2";
  return "ninjs-1";
}
