import type { Loose } from "../../story/make-story.ts";
import type { Dateline, StoryMeta } from "../../story/story.ts";
import { fieldDateline } from "../text/field-dateline.ts";
import type { WireAside, WireField } from "../text/wire-story.ts";
import type { WireLine } from "../text/wire-lines.ts";

/** What the labelled lines above a television script say. */
export interface Shotlist {
  readonly body: readonly WireLine[];
  readonly meta: Loose<StoryMeta>;
  readonly dateline?: WireField & { readonly value: Dateline };
  readonly asides: readonly WireAside[];
}

const label = /^\s*(?<label>\p{Lu}[\p{Lu} /]{2,18}):\s*(?<value>.*\S)\s*$/u;
const known: ReadonlySet<string> = new Set(
  "STORY|LENGTH|FIRST RUN|RESTRICTIONS|RESTRICTION|TYPE|SOURCE|STORY NUMBER|DATELINE|HEADLINE|SLUG|SLUGLINE|FORMAT|AUDIO|DURATION|LANGUAGE|LOCATION|DATE".split(
    "|",
  ),
);

/** Takes the labelled lines ("DATELINE: Athens - 10 Dec 2018") off the head of a script; nothing where there are fewer than three. */
export function takeShotlist(lines: readonly WireLine[]): Shotlist | undefined {
  const found = lines.slice(0, 30).flatMap((line) => {
    const groups = label.exec(line.text)?.groups;
    return groups !== undefined && known.has(groups["label"] ?? "")
      ? [{ line, label: groups["label"] ?? "", value: groups["value"] ?? "" }]
      : [];
  });
  if (found.length < 3) return undefined;
  const one = (name: string): string | undefined => found.find((entry) => entry.label === name)?.value;
  const dateline = found.find((entry) => entry.label === "DATELINE");
  const taken = new Set(found.map(({ line }) => line));
  return {
    body: lines.filter((line) => !taken.has(line)),
    meta: {
      guid: one("STORY NUMBER"),
      credit: one("SOURCE"),
      usageTerms: one("RESTRICTIONS") ?? one("RESTRICTION"),
    },
    asides: found.map(({ line }) => ({
      text: line.text.trim(),
      lines: [line],
      role: "metadata",
      why: "A labelled line above the script.",
    })),
    ...(dateline === undefined
      ? {}
      : {
          dateline: {
            text: dateline.value,
            value: fieldDateline(dateline.value),
            lines: [dateline.line],
            rule: "the line “DATELINE:”",
          },
        }),
  };
}
