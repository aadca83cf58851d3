import type { Note } from "../../story/note.ts";
import { readLetter, refuseMail } from "../email/read-letter.ts";
import { openCompound, compoundMark } from "../msg/open-compound.ts";
import { type OutlookMail, outlookMail } from "../msg/outlook-letter.ts";
import { spells } from "../photo/byte-range.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";

/** A mail as Outlook saves it or drags it out of its window. Other old files of the same container are not stories. */
export const outlook: Reader = {
  id: "outlook",
  label: "Outlook message",
  extensions: ["msg"],
  sniff: ({ bytes, name }) => {
    if (!spells(bytes, 0, compoundMark)) return 0;
    // In a long mail the directory may lie behind the head.
    return holdsWide(bytes, "__properties_version1.0") || holdsWide(bytes, "__substg1.0_")
      ? 0.95
      : name.endsWith(".msg")
        ? 0.6
        : 0;
  },
  read,
};

/** Whether a name stands there in letters of two bytes. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wide = name.replace(/(?=.)|$/gu, "\0").slice(1);
  for (let at = bytes.indexOf(0x5f); at >= 0; at = bytes.indexOf(0x5f, at + 1))
    if (spells(bytes, at, wide)) return true;
  return false;
}

async function read({ bytes, name }: Source, context: ReadContext): Promise<ReadResult> {
  const file = openCompound(bytes);
  if ("refused" in file) return refuseMail(name, `this Outlook message could not be opened: ${file.refused}`);
  if (!file.streams.has("__properties_version1.0"))
    return refuseMail(name, "this is a file of an old office program; save it as .docx and bring that in");
  const results = await all(outlookMail(file), name, context);
  const stories = results.flatMap((result) => result.stories);
  return {
    format: "outlook",
    stories: stories.map((story, index) =>
      stories.length === 1 ? story : { ...story, origin: { ...story.origin, index } },
    ),
    notes: results.flatMap((result) => notesOf(result, name, stories.length > 0)),
    ...(context.pictures === true ? { attachments: results.flatMap(({ attachments = [] }) => attachments) } : {}),
  };
}

/** That one of several mails holds no story is not worth a word where another does. */
const notesOf = ({ stories, notes }: ReadResult, name: string, elsewhere: boolean): readonly Note[] =>
  elsewhere && stories.length === 0 && notes.at(-1)?.where === name ? notes.slice(0, -1) : notes;

/** The mail, and after it those that were attached to it. */
async function all(mail: OutlookMail, name: string, context: ReadContext): Promise<readonly ReadResult[]> {
  const { letter, rtf, inside } = mail;
  const text = rtf === undefined ? letter.text : await textOf(rtf, context);
  const results = [await readLetter({ ...letter, text }, { name, reader: "outlook" }, context)];
  for (const one of inside) results.push(...(await all(one, name, context)));
  return results;
}

/** The words of a mail that is kept as nothing but RTF, its paragraphs parted by blank lines. */
async function textOf(rtf: Uint8Array, context: ReadContext): Promise<string | undefined> {
  const [story] = (await context.readNested({ bytes: rtf, name: "message.rtf" })).stories;
  const above = [story?.headline?.text, story?.dek?.text, story?.byline].filter((line) => line !== undefined);
  const copy = (story?.body ?? []).flatMap((block) =>
    block.kind === "list"
      ? block.items.map((item) => `- ${item.text}`)
      : "text" in block && typeof block.text === "object"
        ? [block.text.text]
        : [],
  );
  const [first = "", ...rest] = copy;
  const text = [...above, `${story?.dateline?.opening ?? ""}${first}`, ...rest].join("\n\n").trim();
  return text === "" ? undefined : text;
}
