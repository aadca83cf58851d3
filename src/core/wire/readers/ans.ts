import { readAnsStory } from "../json/ans-item.ts";
import { textAt, valueAt } from "../json/json-item.ts";
import { readJsonStories } from "../json/read-json-stories.ts";
import type { Reader } from "../reader.ts";

/** Stories of Arc XP's content system: ANS documents, alone or as the system's search returns them. */
export const ans: Reader = {
  id: "ans",
  label: "Arc XP ANS",
  extensions: ["json"],
  sniff: ({ text }) => {
    if (!/^\s*[[{]/u.test(text) || !/"content_elements"\s*:/u.test(text)) return 0;
    return /"(?:headlines|canonical_url|promo_items|credits|taxonomy|version)"\s*:/u.test(text) ? 0.97 : 0.5;
  },
  read: (source, context) =>
    readJsonStories(source, context, {
      reader: "ans",
      format: () => "ans",
      isStory: (item) =>
        valueAt(item, "contentelements") !== undefined && /^(?:story|)$/u.test(textAt(item, "type") ?? ""),
      read: readAnsStory,
    }),
};
