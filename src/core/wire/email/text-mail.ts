import type { Note } from "../../story/note.ts";
import type { Origin, Story } from "../../story/story.ts";
import { jsonEntries, labelledEntries } from "../form/form-entries.ts";
import { readForm } from "../form/form-fields.ts";
import { formStory } from "../form/form-story.ts";
import { trimLines, type WireLine } from "../text/wire-lines.ts";
import { wireStory } from "../text/wire-story.ts";
import { blockText, lineBlocks } from "./line-blocks.ts";
import type { Envelope } from "./html-mail.ts";
import { plainSubject, senderName } from "./mail-headers.ts";
import { mailText } from "./mail-text.ts";
import { takeCoveringNote, whyCoveringNote } from "./take-covering-note.ts";

/** A story made of a mail's plain text, and whether that was a filled-in form. */
export interface TextMail {
  readonly story: Story;
  readonly form: boolean;
}

/** Makes the story of a mail in plain text: a filled-in form by its fields, anything else by its paragraphs. */
export function textMail(text: string, envelope: Envelope, origin: Origin, notes: readonly Note[]): TextMail {
  const { body, asides, forwarded } = mailText(text);
  const subject = plainSubject(forwarded?.subject) ?? envelope.subject;
  const json = jsonEntries(text);
  const labelled = json === undefined ? labelledEntries(body) : undefined;
  const entries = json ?? labelled?.entries;
  if (entries !== undefined) {
    const fallback = { versionCreated: envelope.sent, notes, ...(subject === undefined ? {} : { headline: subject }) };
    return {
      form: true,
      story: formStory(readForm(entries), labelled?.body, origin, { ...fallback, part: "text/plain" }),
    };
  }
  const blocks = lineBlocks(body);
  const taken = takeCoveringNote(
    blocks.map((lines) => blockText(lines)),
    { sent: envelope.sent, subject },
  );
  const own = taken?.headline === true ? blocks[taken.copyFrom] : undefined;
  const copyAt = blocks[(taken?.copyFrom ?? 0) + (own === undefined ? 0 : 1)]?.[0];
  const noteTo = taken === undefined ? undefined : blocks[taken.copyFrom]?.[0];
  const before = (line: WireLine | undefined) => body.filter(({ n }) => line !== undefined && n < line.n);
  const note = trimLines(before(noteTo));
  const sender = forwarded?.from === undefined ? envelope.sender : senderName({ name: forwarded.from });
  const story = wireStory({
    headline:
      own === undefined
        ? subject === undefined
          ? undefined
          : { text: subject, lines: [], path: "Subject", rule: "the mail's subject", sure: 0.8 }
        : {
            text: own.map((line) => line.text.trim()).join(" "),
            lines: own,
            rule: "the first line under the sender's note",
            sure: 0.8,
          },
    byline: sender === undefined ? undefined : { text: sender, lines: [], path: "From", rule: "the sender", sure: 0.7 },
    body: taken === undefined || copyAt === undefined ? body : body.filter(({ n }) => n >= copyAt.n),
    part: "text/plain",
    meta: {
      versionCreated: envelope.sent,
      guid: envelope.guid,
      embargo: taken?.embargo,
      status: taken?.status,
    },
    asides:
      note.length === 0
        ? asides
        : [
            { text: note.map((line) => line.text).join("\n"), lines: note, role: "metadata", why: whyCoveringNote },
            ...asides,
          ],
    notes: [...notes, ...(taken?.notes ?? [])],
    origin,
  });
  return { form: false, story };
}
