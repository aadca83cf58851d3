import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { calledFor, gatherAttachments } from "../attachment.ts";
import { spells } from "../photo/byte-range.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";
import { openZip } from "../zip/open-zip.ts";
import { officeKind } from "../zip/office-kind.ts";
import { readWord } from "./docx.ts";
import { readOpenDocument } from "./odt.ts";

/** An archive of files: each is read by what is in it. */
export const zip: Reader = {
  id: "zip",
  label: "Zip archive",
  extensions: ["zip"],
  sniff: ({ bytes }) =>
    ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008"].some((mark) => spells(bytes, 0, mark)) ? 0.6 : 0,
  read: readArchive,
};

async function readArchive(source: Source, context: ReadContext): Promise<ReadResult> {
  const { bytes, name } = source;
  const refuse = (message: string): ReadResult => ({
    format: "zip",
    stories: [],
    notes: [{ kind: "broken", where: name, message: `${name}: ${message}` }],
  });
  const archive = openZip(bytes);
  if ("refused" in archive) return refuse(`this archive was not opened: ${archive.refused}.`);
  const names = archive.entries.map((entry) => entry.name);
  if (names.includes("word/document.xml")) return readWord(source, context);
  if (names.includes("content.xml") && names.includes("mimetype")) return readOpenDocument(source, context);
  const office = officeKind(names);
  if (office !== undefined) return refuse(office);

  const stories: Story[] = [];
  const inside = gatherAttachments();
  const notes: Note[] = [...archive.notes];
  const files = archive.entries.filter((entry) => !isHousekeeping(entry.name));
  let archives = 0;
  for (const [index, entry] of files.entries()) {
    if (!context.progress(index, files.length)) {
      notes.push({
        kind: "lost",
        where: name,
        message: `Stopped: ${files.length - index} file(s) of the archive were not opened.`,
      });
      break;
    }
    const { bytes: content, problem } = entry.read();
    if (problem !== undefined)
      notes.push({ kind: "broken", where: entry.name, message: `“${entry.name}”: ${problem}.` });
    if (content.length === 0) continue;
    // Each archive inside may unpack to as much as this one: a few are a habit of senders, many a trap.
    if (zip.sniff({ bytes: content.subarray(0, 64 * 1024), text: "", name: "" }) > 0) archives += 1;
    if (archives > mostArchives) {
      notes.push({
        kind: "lost",
        where: entry.name,
        message: `“${entry.name}” and what follows: more than ${mostArchives} archives or documents are packed in this one; unpack it and bring them in one by one.`,
      });
      break;
    }
    const member = { bytes: content, name: entry.name.replace(/^.*\//u, "") };
    const result = await context.readNested(member);
    if (context.pictures === true) {
      stories.push(...inside.take(result, member));
      // A story in the archive may call for a picture beside it by its plain name.
      if (isPicture(content)) inside.add(member.name, content);
    } else stories.push(...result.stories);
    notes.push(...result.notes.map((note) => ({ ...note, where: placeInside(entry.name, note.where) })));
  }
  if (files.length === 0) return refuse("there is no file in this archive.");
  const pictures = context.pictures === true ? { attachments: calledFor(inside.list, stories) } : {};
  return { format: "zip", stories, notes, ...pictures };
}

/** JPEG, PNG, GIF, WebP or TIFF, by the first bytes. */
const isPicture = (bytes: Uint8Array): boolean =>
  ["\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8", "RIFF", "II*\0", "MM\0*"].some((mark) => spells(bytes, 0, mark));

/** Archives and Word files within one archive. */
const mostArchives = 100;

/** The name of the file in the archive, and the place in it. */
const placeInside = (name: string, where: string): string => (name.endsWith(where) ? name : `${name}: ${where}`);

/** Files that systems put into archives for themselves. */
const isHousekeeping = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/u.test(name);
