import { cutOff } from "../fields/cut-off.ts";
import type { Note } from "../../story/note.ts";
import type { Origin, Story } from "../../story/story.ts";
import { readDate } from "../fields/read-date.ts";
import { monthOf } from "../fields/iso-time.ts";
import { datelineOf } from "../text/lift-dateline.ts";
import { paragraphsOf } from "../text/paragraphs.ts";
import { isBlankLine, trimLines } from "../text/wire-lines.ts";
import { wireStory } from "../text/wire-story.ts";
import { isTakeKey, readHeaderLines } from "./header-lines.ts";
import type { Message } from "./messages.ts";
import { takeShotlist } from "./shotlist.ts";
import { splitNotebook } from "./notebook.ts";

const header =
  /^\s*(?<service>[A-Za-z]{1,6})[ -]?(?<number>\d{2,6})\s+(?<priority>\d)\s+(?<category>[A-Za-z]{1,4})\s+(?<words>\d{1,5})\s*(?<more>.*)$/u;

/** Makes the story of one 7901 message. */
export function readMessage(message: Message, origin: Origin): Story {
  const head = readHeaderLines(message.text);
  const fields = header.exec(message.header?.text ?? "")?.groups;
  const named = /(?<!\p{L})\p{L}(?:[\p{L}-]*\p{L})?$/u.exec((fields?.["more"] ?? "").replace(/[\s\d]+$/u, ""))?.[0];
  // Releases have the day there: "So, 01.Mär 2026".
  const source = named !== undefined && monthOf(named) === undefined ? named : undefined;
  const { body, asides, ...notebook } = splitNotebook(trimLines(message.text.slice(head.count)), source);
  const keywords = message.keywords.map(({ text }) => text.trim());
  // "KILL" or "URGENT" may stand above the keyword itself.
  const slug = (keywords.findLast((line) => !isTakeKey(line)) ?? keywords.at(-1) ?? "").replace(/^\/+|\/+$/gu, "");
  const sent = readDate(message.after.map(({ text }) => text).join(" "));
  const notes: Note[] = [];
  if (message.open) notes.push(cutOff(message.text.at(-1)?.n));
  if (sent === undefined && message.after.some((line) => !isBlankLine(line)))
    notes.push({
      kind: "lost",
      where: `line ${message.after[0]?.n ?? 0}`,
      message: `What follows the text could not be read as a time: “${message.after.map(({ text }) => text.trim()).join(" ")}”.`,
    });
  const script = takeShotlist(body);
  const story = {
    headline: head.headline,
    byline: head.byline,
    dateline: script?.dateline,
    body: script?.body ?? body,
    meta: {
      ...script?.meta,
      slug: slug || undefined,
      source: source ?? datelineOf(paragraphsOf(body))?.value.agency,
      urgency: fields === undefined ? undefined : Number(fields["priority"]),
      category: fields?.["category"],
      versionCreated: sent?.iso,
      ...notebook,
    },
    labels: [...head.takeKeys, ...keywords],
    asides: [...head.asides, ...(script?.asides ?? []), ...asides],
    notes,
    origin,
  };
  return wireStory(story);
}
