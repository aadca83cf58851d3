import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { calledFor, gatherAttachments } from "../attachment.ts";
import { splitMailbox, startsMailbox } from "../email/split-mailbox.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";
import { noStory } from "../xml/read-xml-source.ts";

/** A folder of a mail program in one file: each mail is read in turn. */
export const mbox: Reader = {
  id: "mbox",
  label: "Mailbox",
  extensions: ["mbox", "mbx"],
  // A gateway may put the parting line over a single mail too; what is one mail is read here as well.
  sniff: ({ text }) => (startsMailbox(text) ? 0.95 : 0),
  read,
};

async function read(source: Source, context: ReadContext): Promise<ReadResult> {
  const mails = splitMailbox(source.bytes);
  const stories: Story[] = [];
  const notes: Note[] = [];
  const inside = gatherAttachments();
  for (const [index, bytes] of mails.entries()) {
    if (!context.progress(index, mails.length)) {
      notes.push({ kind: "lost", where: source.name, message: `Stopped after ${index} of ${mails.length} mails` });
      break;
    }
    const place = `mail ${index + 1}`;
    const mail = { bytes, name: source.name };
    const result = await context.readNested(mail);
    const read = context.pictures === true ? inside.take(result, mail) : result.stories;
    stories.push(...read.map((story) => (mails.length === 1 ? story : inMail(story, place))));
    notes.push(...result.notes.map((note) => ({ ...note, where: mails.length === 1 ? note.where : place })));
  }
  if (stories.length === 0) return noStory(source, "mbox", "there is no mail with copy in it", notes);
  const numbered = stories.map((story, index) =>
    stories.length === 1 ? story : { ...story, origin: { ...story.origin, index, of: stories.length } },
  );
  const pictures = context.pictures === true ? { attachments: calledFor(inside.list, numbered) } : {};
  return { format: "mbox", stories: numbered, notes, ...pictures };
}

/** A story's places, with the mail in which they are. */
function inMail(story: Story, mail: string): Story {
  const placed = <Part extends { readonly from: { readonly path?: string } }>(part: Part): Part =>
    part.from.path === undefined ? part : { ...part, from: { ...part.from, path: `${mail}, ${part.from.path}` } };
  return {
    ...story,
    provenance: story.provenance.map(placed),
    setAside: story.setAside.map(placed),
    notes: story.notes.map((note) => ({ ...note, where: `${mail}, ${note.where}` })),
  };
}
