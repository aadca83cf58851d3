import { cutOff } from "../fields/cut-off.ts";
import type { Note } from "../../story/note.ts";
import type { Origin, Story } from "../../story/story.ts";
import { readAnpaHeader } from "../anpa/header-lines.ts";
import { readAnpaBody } from "../anpa/read-body.ts";
import { type AnpaMessage, splitAnpa } from "../anpa/messages.ts";
import { decodeBytes } from "../charset.ts";
import { anyOf, control } from "../text/control-bytes.ts";
import type { Reader, ReadResult, Source } from "../reader.ts";
import { isHeaderLine } from "../iptc7901/messages.ts";
import { wireLines } from "../text/wire-lines.ts";
import { datelineOf } from "../text/lift-dateline.ts";
import { paragraphsOf } from "../text/paragraphs.ts";
import { wireStory } from "../text/wire-story.ts";

/** ANPA 1312, the text wire of American agencies and of those in Asia that follow them. */
export const anpa1312: Reader = {
  id: "anpa1312",
  label: "ANPA 1312",
  extensions: ["tst", "txt", "anpa"],
  sniff({ text }) {
    const head = text.slice(0, 600);
    if (!starts.test(head)) return 0;
    const device = devices.test(head);
    const [first] = wireLines(head).filter((line) => line.text.trim() !== "");
    if (!device && first !== undefined && isHeaderLine(first.text)) return 0;
    if (head.startsWith(control.syn) && head.includes(control.stx)) return 1;
    if (head.slice(0, 80).includes(control.us) && device) return 1;
    return device && secondLine.test(head) ? 0.95 : 0;
  },
  read: readFile,
};

const starts = new RegExp(`^[\\s${control.nul}${control.syn}${control.del}]*${control.soh}`, "u");
const devices = anyOf(control.devices);
const secondLine = new RegExp(`[\\r\\n]\\s*[a-z]\\s+[a-z]\\s*[${control.devices}]`, "iu");

function readFile({ bytes, name }: Source): ReadResult {
  const { text, charset } = decodeBytes(bytes);
  const messages = splitAnpa(text);
  const stories = messages.map((message, index) =>
    storyOf(message, { name, reader: "anpa1312", charset, ...(messages.length > 1 ? { index } : {}) }),
  );
  if (stories.length > 0) return { format: "anpa1312", stories, notes: [] };
  const message = `${name}: the start of an ANPA 1312 message is there, but no text.`;
  return { format: "anpa1312", stories: [], notes: [{ kind: "broken", where: name, message }] };
}

/** Flash, bulletin, urgent, rush, deferred …, as the wires rank them. */
const urgencies: Readonly<Record<string, number>> = {
  f: 1,
  b: 2,
  u: 3,
  r: 4,
  d: 5,
  a: 5,
  s: 6,
  w: 6,
  h: 6,
  y: 6,
  x: 7,
};

function storyOf(message: AnpaMessage, origin: Origin): Story {
  const { slugLine, ...header } = readAnpaHeader(message.text);
  const { lines, sent, agency, asides } = readAnpaBody(header.body, message.after);
  const headline = header.headline ?? titleOfSlug(slugLine, message);
  const notes: Note[] = [];
  if (message.open) notes.push(cutOff(message.text.at(-1)?.n));
  return wireStory({
    ...header,
    headline,
    body: lines,
    meta: {
      slug: message.keyword ?? slugLine,
      source: agency ?? datelineOf(paragraphsOf(lines))?.value.agency,
      urgency: urgencies[message.priority?.toLowerCase() ?? ""],
      category: message.category,
      version: message.version,
      versionCreated: sent,
      editorNote: header.editorNote,
    },
    labels: [message.keyword, message.version, slugLine],
    asides: [...header.asides, ...asides],
    notes,
    origin,
  });
}

/** A table or digest has no headline of its own: its slug line names it, if that is written in words. */
function titleOfSlug(slugLine: string | undefined, { text }: AnpaMessage) {
  const title = slugLine?.replace(/^(?:[A-Z]{2,6}-{1,2})+/u, "").replace(/,.*$/u, "");
  if (title === undefined || !/\p{L}\s+\p{L}/u.test(title)) return undefined;
  return { text: title, lines: text.slice(0, 1), rule: "no headline; the words of the slug line", sure: 0.5 };
}
