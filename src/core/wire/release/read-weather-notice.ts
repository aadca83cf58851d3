import type { Origin, Story } from "../../story/story.ts";
import { findStatus } from "../fields/find-status.ts";
import { readDate } from "../fields/read-date.ts";
import { isBlankLine, trimLines, type WireLine } from "../text/wire-lines.ts";
import { type WireAside, wireStory } from "../text/wire-story.ts";

const product = /^\s*(?<id>ID[A-Z]\d{5})\s*$/u;
const bureau = /\bBureau of Meteorology\b/iu;

/** Whether a text is a notice of the Australian weather bureau: its product number or its name stands above everything. */
export function isWeatherNotice(lines: readonly WireLine[]): boolean {
  const top = lines.filter((line) => !isBlankLine(line)).slice(0, 4);
  return (
    top.some(({ text }) => bureau.test(text) && text.length < 80) &&
    lines.slice(0, 60).some(({ text }) => issued.test(text) || product.test(text))
  );
}

const issued = /\bIssued at\b/iu;

/** Makes the story of a weather notice: the warning's title as headline, its time of issue, the text in paragraphs. */
export function readWeatherNotice(lines: readonly WireLine[], origin: Origin): Story {
  const id = lines.map(({ text }) => product.exec(text)?.groups?.["id"]).find((found) => found !== undefined);
  const { asides, rest } = letterhead(lines);
  const { title, body } = titleOf(rest);
  const when = lines.find(({ text }) => issued.test(text));
  const headline = title
    .map(({ text }) => text.trim())
    .join(" ")
    .replace(/\s+/gu, " ");
  return wireStory({
    headline: headline === "" ? undefined : { text: headline, lines: title, rule: "the title of the notice" },
    body: trimLines(body),
    meta: {
      guid: id,
      source: lines.find(({ text }) => bureau.test(text))?.text.trim(),
      versionCreated: when === undefined ? undefined : readDate(australian(when.text))?.iso,
      status: findStatus([headline]),
    },
    labels: asides.map(({ text }) => text),
    asides,
    origin,
  });
}

/** The product number, the bureau, the state and the broadcast order above the title. */
function letterhead(lines: readonly WireLine[]): { asides: readonly WireAside[]; rest: readonly WireLine[] } {
  const asides: WireAside[] = [];
  let at = 0;
  let named = false;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const text = line.text.trim();
    const state =
      named &&
      /^(?:New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania|Northern Territory|Australian Capital Territory|[\p{L} ]+ (?:Regional Office|Weather (?:Centre|Section)|Warning Centre))\b/iu.test(
        text,
      );
    const order =
      /^(?:TOP PRIORITY|FOR IMMEDIATE BROADCAST|TRANSMITTERS\b|Media:|BROADCAST|STANDARD EMERGENCY|URGENT)/iu.test(
        text,
      );
    if (text === "") continue;
    if (!product.test(text) && !(bureau.test(text) && text.length < 80) && !state && !order) break;
    named ||= bureau.test(text);
    asides.push({ text, lines: [line], role: "metadata", why: "The letterhead of the notice." });
  }
  return { asides, rest: lines.slice(at) };
}

/** The title is the first block, up to the line that says when it was issued. */
function titleOf(lines: readonly WireLine[]): { title: readonly WireLine[]; body: readonly WireLine[] } {
  const blank = lines.findIndex(isBlankLine);
  const end = lines.findIndex(({ text }) => issued.test(text));
  const whom = lines.findIndex(
    ({ text }, index) => index > 0 && /^\s*for (?:people|the period|parts|areas|emergency)\b/iu.test(text),
  );
  const to = Math.min(
    whom < 0 ? lines.length : whom,
    blank < 0 ? lines.length : blank,
    end < 0 ? lines.length : end,
    4,
  );
  return { title: lines.slice(0, to), body: lines.slice(to) };
}

/** The bureau writes "EST" and "CDT" for Australia's zones. */
const australian = (text: string): string =>
  text.replace(/\b(?<zone>[EC][SD]T|WST)\b/gu, (zone) => (zone === "WST" ? "AWST" : `A${zone}`));
