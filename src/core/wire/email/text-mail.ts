import type { Note } from "../../story/note.ts";
import type { Origin, Story } from "../../story/story.ts";
import { makeStory } from "../../story/make-story.ts";
import { plain } from "../../story/text.ts";
import { sameWords } from "../compose/same-words.ts";
import { jsonEntries, labelledEntries } from "../form/form-entries.ts";
import { readForm } from "../form/form-fields.ts";
import { formStory } from "../form/form-story.ts";
import { trimLines, whereIs, type WireLine } from "../text/wire-lines.ts";
import { type WireAside, wireStory } from "../text/wire-story.ts";
import { blockText, lineBlocks } from "./line-blocks.ts";
import type { Envelope } from "./html-mail.ts";
import { plainSubject, senderName } from "./mail-headers.ts";
import { mailText } from "./mail-text.ts";
import { pastedCopy } from "./pasted-copy.ts";
import { ownHeadlineNote, type TakenNote, takeCoveringNote, whyCoveringNote } from "./take-covering-note.ts";

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
  const noteTo = taken === undefined ? undefined : blocks[taken.copyFrom]?.[0];
  const note = noteTo === undefined ? [] : trimLines(body.filter(({ n }) => n < noteTo.n));
  const copy = noteTo === undefined ? body : body.filter(({ n }) => n >= noteTo.n);
  const sender = forwarded?.from === undefined ? envelope.sender : senderName({ name: forwarded.from });
  const noteAside = {
    text: note.map((line) => line.text).join("\n"),
    lines: note,
    role: "metadata",
    why: whyCoveringNote,
  } as const;
  const around: MailAround = {
    subject,
    sender,
    envelope,
    taken,
    asides: note.length === 0 ? asides : [noteAside, ...asides],
    notes: [...notes, ...(taken?.notes ?? [])],
    origin,
  };
  return { form: false, story: pastedStory(copy, around) ?? typedStory(copy, blocks, around) };
}

const part = "text/plain";

/** What is known of a mail beside its copy. */
interface MailAround {
  readonly subject: string | undefined;
  readonly sender: string | undefined;
  readonly envelope: Envelope;
  readonly taken: TakenNote | undefined;
  readonly asides: readonly WireAside[];
  readonly notes: readonly Note[];
  readonly origin: Origin;
}

const fromSubject = { from: { path: "Subject" }, rule: "the mail's subject", sure: 0.8 };
const fromSender = { from: { path: "From" }, rule: "the sender", sure: 0.7 };

/** The copy read like copy that was pasted; the subject is the headline where it has none. */
function pastedStory(copy: readonly WireLine[], around: MailAround): Story | undefined {
  const read = pastedCopy(copy, part);
  if (read === undefined) return undefined;
  const { subject, sender, envelope, taken } = around;
  const title = read.headline === undefined && subject !== undefined ? plain(subject) : undefined;
  const author = read.byline === undefined ? sender : undefined;
  const told = taken?.headline === true || title !== undefined || sameWords(read.headline?.text ?? "", subject);
  const embargo = taken?.embargo ?? read.meta.embargo;
  return makeStory({
    ...read,
    headline: title ?? read.headline,
    byline: author ?? read.byline,
    meta: {
      ...read.meta,
      versionCreated: envelope.sent,
      guid: envelope.guid,
      embargo,
      status: taken?.status ?? read.meta.status ?? (embargo === undefined ? undefined : "embargoed"),
    },
    sources: {
      ...read.sources,
      ...(title === undefined ? {} : { headline: fromSubject }),
      ...(author === undefined ? {} : { byline: fromSender }),
    },
    setAside: [
      ...(read.setAside ?? []),
      ...around.asides.map(({ text, role, why, lines }) => ({
        text,
        role,
        why,
        from: { path: `${part}, ${whereIs(lines)}` },
        sure: 0.95,
        afterIndex: read.body.length - 1,
      })),
    ],
    notes: [
      ...around.notes,
      ...(read.notes ?? []),
      ...(told || subject === undefined ? [] : [ownHeadlineNote(subject)]),
    ],
    origin: around.origin,
  });
}

/** The copy read as it was typed, line by line: tables, and words that are no story by themselves. */
function typedStory(
  copy: readonly WireLine[],
  blocks: readonly (readonly WireLine[])[],
  { subject, sender, envelope, taken, asides, notes, origin }: MailAround,
): Story {
  const own = taken?.headline === true ? blocks[taken.copyFrom] : undefined;
  const copyAt = taken === undefined ? undefined : blocks[taken.copyFrom + (own === undefined ? 0 : 1)]?.[0];
  return wireStory({
    headline:
      own === undefined
        ? subject === undefined
          ? undefined
          : { text: subject, lines: [], path: "Subject", rule: fromSubject.rule, sure: fromSubject.sure }
        : {
            text: own.map((line) => line.text.trim()).join(" "),
            lines: own,
            rule: "the first line under the sender's note",
            sure: 0.8,
          },
    byline:
      sender === undefined
        ? undefined
        : { text: sender, lines: [], path: "From", rule: fromSender.rule, sure: fromSender.sure },
    body: copyAt === undefined ? copy : copy.filter(({ n }) => n >= copyAt.n),
    part,
    meta: {
      versionCreated: envelope.sent,
      guid: envelope.guid,
      embargo: taken?.embargo,
      status: taken?.status,
    },
    asides,
    notes,
    origin,
  });
}
