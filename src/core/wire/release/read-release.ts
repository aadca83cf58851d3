import type { Dateline, Origin, Story } from "../../story/story.ts";
import { isOnlyTime } from "../fields/iso-time.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { readDate } from "../fields/read-date.ts";
import { isBlankLine, trimLines, type WireLine } from "../text/wire-lines.ts";
import { type WireAside, type WireField, wireStory } from "../text/wire-story.ts";
import { releaseDateline } from "./release-wires.ts";

/** Makes the story of a press release: its head, the dateline with the distributor, the text, source and contacts. */
export function readRelease(lines: readonly WireLine[], origin: Origin): Story {
  const head = readHead(lines);
  const at = lines.findIndex((line, index) => index >= head.count && releaseDateline.test(line.text));
  const titles = titlesOf(lines.slice(head.count, at < 0 ? endOfTitle(lines, head.count) : at));
  const start = at < 0 ? endOfTitle(lines, head.count) : at;
  const found = at < 0 ? undefined : datelineOf(lines[at]);
  const { body, source, asides } = splitEnd(
    lines.slice(start).map((line, index) => (index === 0 ? withoutDateline(line, found) : line)),
  );
  const [headline, ...more] = titles;
  const dek = more.length === 0 ? undefined : { ...joinFields(more), rule: "the lines under the headline" };
  return wireStory({
    headline: headline === undefined ? undefined : { ...headline, rule: "the lines above the dateline" },
    dek,
    dateline: found,
    body: trimLines(body),
    meta: {
      source: head.source ?? source,
      guid: head.guid,
      published: found?.value.date === undefined ? head.published : readDate(found.value.date)?.iso,
    },
    labels: head.labels,
    asides: [...head.asides, ...asides],
    origin,
  });
}

interface Head {
  readonly count: number;
  readonly source?: string;
  readonly guid?: string;
  readonly published?: string;
  readonly labels: readonly string[];
  readonly asides: readonly WireAside[];
}

/** "Source: …", "MEDIA RELEASE PR67276", "FOR IMMEDIATE RELEASE": what distributors print above the headline. */
function readHead(lines: readonly WireLine[]): Head {
  const asides: WireAside[] = [];
  const labels: string[] = [];
  let source: string | undefined;
  let guid: string | undefined;
  let published: string | undefined;
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    if (text === "") continue;
    const named = /^Source\s*:\s*(?<source>\S.*)$/iu.exec(text)?.groups?.["source"];
    const media = /^(?:MEDIA|PRESS|NEWS)\s+RELEASE\b(?:\s*:)?\s*(?<id>[A-Z]{0,4}\d[\w-]*)?$/iu.exec(text);
    const mark =
      /^\W*(?:for immediate release|embargoed?\b.{0,80}|not for (?:publication|release|distribution)\b.{0,120}|media alert|press release|advisory)\W*$/iu.test(
        text,
      );
    if (named !== undefined) source = named;
    else if (media !== null) guid = media.groups?.["id"] ?? guid;
    else if (asides.length > 0 && isOnlyTime(text)) published = readDate(text)?.iso ?? published;
    else if (!mark) break;
    else labels.push(text);
    asides.push({ text, lines: [line], role: "metadata", why: "A line of the distributor above the headline." });
    count = index + 1;
  }
  return {
    count,
    labels,
    asides,
    ...(source === undefined ? {} : { source }),
    ...(guid === undefined ? {} : { guid }),
    ...(published === undefined ? {} : { published }),
  };
}

/** Without a dateline the headline ends at the first blank line. */
function endOfTitle(lines: readonly WireLine[], from: number): number {
  const start = lines.findIndex((line, index) => index >= from && !isBlankLine(line));
  const end = lines.findIndex((line, index) => index > start && isBlankLine(line));
  return start < 0 ? lines.length : end < 0 ? lines.length : end;
}

/** Blocks of lines above the dateline: the headline, then deks. */
function titlesOf(lines: readonly WireLine[]): readonly WireField[] {
  const blocks: WireLine[][] = [[]];
  for (const line of lines) {
    if (isBlankLine(line)) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => ({
      text: block
        .map(({ text }) => text.trim())
        .join(" ")
        .replace(/\s+/gu, " "),
      lines: block,
      rule: "",
    }));
}

const joinFields = (fields: readonly WireField[]): WireField => ({
  text: fields.map(({ text }) => text).join("\n"),
  lines: fields.flatMap(({ lines }) => lines),
  rule: "",
});

function datelineOf(line: WireLine | undefined): (WireField & { readonly value: Dateline }) | undefined {
  const match = releaseDateline.exec(line?.text ?? "");
  const text = match?.groups?.["place"]?.trim();
  if (line === undefined || match === null || text === undefined) return undefined;
  const agency = (match.groups?.["wire"] ?? match.groups?.["bracketed"] ?? "").trim();
  const { place, date } = parseDateline(`${text} (${agency}) - `)?.dateline ?? { place: text };
  const alone = line.text.trim().length === match[0].trim().length;
  return {
    text,
    value: {
      text,
      ...(place === undefined ? {} : { place }),
      ...(date === undefined ? {} : { date }),
      agency,
      ...(alone ? {} : { opening: match[0].trimStart() }),
    },
    lines: [line],
    rule: "place and date before the distributor's name",
  };
}

const withoutDateline = (line: WireLine, found: WireField | undefined): WireLine =>
  found === undefined ? line : { n: line.n, text: line.text.replace(releaseDateline, "") };

/** What follows "SOURCE …" is for journalists: contacts, links. */
function splitEnd(lines: readonly WireLine[]): {
  body: readonly WireLine[];
  source?: string;
  asides: readonly WireAside[];
} {
  const named = lines.findLastIndex(({ text }) => /^\s*SOURCE\b\s*:?\s*\S/u.test(text));
  const contact = lines.findLastIndex(({ text }) =>
    /^\s*(?:media |press |investor )?contacts?(?: information)?\s*:?\s*$/iu.test(text),
  );
  const at = named >= 0 ? named : contact;
  if (at < lines.length * 0.4) return { body: lines, asides: [] };
  const source = /^\s*SOURCE(?:\s*:)?\s*(?<source>\S.*)/u.exec(lines[at]?.text.trimEnd() ?? "")?.groups?.["source"];
  const rest = trimLines(lines.slice(at));
  return {
    body: lines.slice(0, at),
    ...(source === undefined ? {} : { source }),
    asides: [
      {
        text: rest.map(({ text }) => text.trim()).join("\n"),
        lines: rest,
        role: "metadata",
        why: "The issuer and contacts of the release, not for print.",
      },
    ],
  };
}
