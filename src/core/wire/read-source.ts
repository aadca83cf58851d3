import type { Note } from "../story/note.ts";
import { declaredCharset, decodeBytes } from "./charset.ts";
import { heedHoldOrders } from "./heed-hold-orders.ts";
import { readLimits } from "./limits.ts";
import type { Head, ReadContext, Reader, ReadResult, Source } from "./reader.ts";
import { readers } from "./registry.ts";

export interface ReadOptions {
  readonly progress?: ReadContext["progress"];
  /** Whether the pictures inside the file are wanted. */
  readonly pictures?: boolean;
}

/** Recognises a file by content and reads it. Never throws: what goes wrong is a note that names the file and the place. */
export async function readSource(source: Source, options: ReadOptions = {}): Promise<ReadResult> {
  return readAt(source, 0, { progress: options.progress ?? (() => true), pictures: options.pictures ?? false });
}

async function readAt(source: Source, depth: number, asked: Required<ReadOptions>): Promise<ReadResult> {
  if (source.bytes.length === 0) return refuse(source, "the file is empty");
  if (source.bytes.length > readLimits.bytes)
    return refuse(source, `the file is larger than ${readLimits.bytes / 1024 / 1024} MB`);
  if (isBlank(source.bytes)) return refuse(source, "there is nothing in it but blanks and blank lines");
  const reader = recognise(headOf(source));
  if (reader === undefined) return refuse(source, "this is not a story in any format that Wiredesk reads");
  const context: ReadContext = {
    ...asked,
    readNested: (inner) =>
      depth + 1 >= readLimits.depth
        ? Promise.resolve(refuse(inner, "files are nested too deep here"))
        : readAt(inner, depth + 1, asked),
  };
  try {
    const read = await reader.read(source, context);
    return { ...read, stories: read.stories.map(heedHoldOrders) };
  } catch (error) {
    // A reader that throws is a bug of the reader, and still no reason to lose the other files.
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(source, `the ${reader.label} reader failed (${reason}); keep the file and report it`, reader.id);
  }
}

/** The reader that is surest of the file, or none. */
export function recognise(head: Head): Reader | undefined {
  let best: Reader | undefined;
  let most = 0;
  for (const reader of readers) {
    const sure = reader.sniff(head);
    if (sure > most) [best, most] = [reader, sure];
  }
  return best;
}

/** The beginning of a file as the readers' `sniff` sees it. */
export function headOf({ bytes, name }: Source): Head {
  const start = bytes.subarray(0, 64 * 1024);
  // A cut in the middle of a UTF-8 character must not make the whole head look like Windows-1252.
  let end = start.length;
  while (end > start.length - 4 && end > 0 && bytes.length > start.length && (start[end - 1] ?? 0) >= 0x80) end -= 1;
  return {
    bytes: start,
    text: decodeBytes(start.subarray(0, end), declaredCharset(start)).text,
    name: name.replace(/^.*[\\/]/u, "").toLowerCase(),
  };
}

/** Whether there are only spaces, tabs, line ends and NULs: stops at the first byte that is something else. */
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x00 || (byte >= 0x09 && byte <= 0x0d));

function refuse(source: Source, message: string, format = "unknown"): ReadResult {
  const note: Note = { kind: "broken", where: source.name, message: `${source.name}: ${message}` };
  return { format, stories: [], notes: [note] };
}
