import { createHash } from "node:crypto";
import path from "node:path";
import { readLimits } from "../../core/wire/limits.ts";
import type { Figure, Story } from "../../core/story/story.ts";
import type { ImportOutcome, StoryId } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import type { Desk } from "../desk/desk.ts";
import type { Disk } from "../desk/disk.ts";
import { checkAnswer } from "./check-answer.ts";
import type { Reading } from "./isolated-reader.ts";
import { takePictures } from "./take-pictures.ts";
import { type FoundFile, walkPaths, whyUnreadable } from "./walk-paths.ts";

/** Brings files to the desk. One that cannot be read is named with the reason and never stops the others. */
export interface Importer {
  paths(paths: readonly string[]): Promise<readonly ImportOutcome[]>;
  bytes(name: string, bytes: Uint8Array): Promise<readonly ImportOutcome[]>;
  /** Keeps a photo on the desk and reads its caption, credit and alt text; no story is made of it. Null: it is no picture. */
  picture(name: string, bytes: Uint8Array): Promise<Figure | null>;
  /** Ends every import that is under way; what was read stays on the desk. */
  stop(): void;
}

export interface ImporterOptions {
  readonly disk: Disk;
  readonly desk: Pick<Desk, "receive" | "received" | "sameFile" | "pictures">;
  readonly read: (name: string, bytes: Uint8Array) => Promise<Reading>;
  /** Ends what is being read now. */
  readonly stopReading: () => void;
  readonly progress: (done: number, total: number, name: string) => void;
  readonly outcome: (outcome: ImportOutcome) => void;
}

/** Files read at the same time. */
const lanes = 2;

export function makeImporter(options: ImporterOptions): Importer {
  const { disk, desk, progress } = options;
  /** Imports begun before the last stop are over. */
  let stops = 0;

  /** By the hash of what is being read now, for a drop may hold the same file twice. */
  const reading = new Map<string, Promise<ImportOutcome>>();

  async function bringIn(name: string, bytes: Uint8Array, beside: Beside = nothingBeside): Promise<ImportOutcome> {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await reading.get(sha256)?.catch(() => undefined);
    const mine = readOnce(name, bytes, sha256, beside);
    reading.set(sha256, mine);
    try {
      return await mine;
    } finally {
      if (reading.get(sha256) === mine) reading.delete(sha256);
    }
  }

  async function readOnce(name: string, bytes: Uint8Array, sha256: string, beside: Beside): Promise<ImportOutcome> {
    const refuse = (why: string, notes: ImportOutcome["notes"] = []): ImportOutcome => ({
      name,
      stories: [],
      notes,
      refused: `${name}: ${why}`,
    });
    if (bytes.length === 0) return refuse("the file is empty");
    if (bytes.length > readLimits.bytes) return refuse(tooLarge);
    const begun = stops;
    const there = desk.sameFile(sha256);
    const had = there.length === 0 ? noneThere : await indexesOf(there);
    if (there.length > 0 && had === "all") return { name, stories: there, notes: [], already: true };

    const reading = await options.read(name, bytes);
    if (!reading.ok) return refuse(reading.reason);
    const answer = checkAnswer(reading.json);
    if ("refused" in answer) return refuse(answer.refused);
    const { format, notes } = answer;
    const stories: Story[] = [];
    const of = answer.stories.length;
    for (const [index, story] of answer.stories.entries()) {
      if (had !== "all" && had.has(index)) continue;
      const withPictures = await takePictures(
        story,
        { name, bytes },
        {
          keep: desk.pictures.keep,
          beside,
          inside: reading.pictures ?? [],
        },
      );
      stories.push({
        ...withPictures,
        origin: { ...story.origin, name, sha256, index, ...(of > 1 ? { of } : {}) },
      });
    }
    if (stories.length === 0 && there.length > 0) return { name, stories: there, notes: [], already: true };
    if (stories.length === 0) {
      const [note] = notes;
      // Readers begin their notes with the file's name themselves.
      return refuse(note?.message.replace(`${name}: `, "") ?? "there is no story in it", notes);
    }
    try {
      const ids = await desk.receive({ name, bytes, sha256, format, stories, notes }, (done) => {
        if (stories.length > 1) progress(done, stories.length, name);
        return begun === stops;
      });
      const left = stories.length - ids.length;
      const stopped: ImportOutcome["notes"] =
        left === 0
          ? []
          : [
              {
                kind: "lost",
                where: name,
                message: `Stopped: ${left} of ${of} stories were not brought in; bring the file in again for the rest.`,
              },
            ];
      return {
        name,
        stories: ids,
        notes: [...notes, ...stopped, ...stories.slice(0, ids.length).flatMap((story) => story.notes)],
      };
    } catch (error) {
      if (error instanceof AppFailure) return refuse(error.message, notes);
      throw error;
    }
  }

  /** Which stories of a file are on the desk; all of them, unless a stop cut it short. */
  async function indexesOf(there: readonly StoryId[]): Promise<"all" | ReadonlySet<number>> {
    const [first] = there;
    const { origin } = first === undefined ? { origin: undefined } : await desk.received(first);
    if (origin?.of === undefined || there.length >= origin.of) return "all";
    const stories = await Promise.all(there.map((id) => desk.received(id)));
    return new Set(stories.map((story) => story.origin.index ?? 0));
  }

  async function bringInFile({ path: file, refused, size, inFolder }: FoundFile): Promise<ImportOutcome> {
    const name = path.basename(file);
    if (refused !== undefined) return { name, stories: [], notes: [], refused: `${name}: ${refused}` };
    if (size > readLimits.bytes) return { name, stories: [], notes: [], refused: `${name}: ${tooLarge}` };
    let bytes: Uint8Array;
    try {
      bytes = await disk.readFile(file);
    } catch (error) {
      return { name, stories: [], notes: [], refused: `${name}: ${whyUnreadable(error)}` };
    }
    // Only of a folder that was handed over whole: a file that was dropped alone says nothing of its neighbours.
    return bringIn(name, bytes, inFolder ? (other) => readBeside(disk, file, other) : nothingBeside);
  }

  return {
    paths: async (paths) => {
      const begun = stops;
      const files = await walkPaths(disk, paths);
      const outcomes: ImportOutcome[] = [];
      const waiting = [...files.entries()];
      let done = 0;
      const lane = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined && begun === stops; next = waiting.shift()) {
          const [at, file] = next;
          progress(done, files.length, path.basename(file.path));
          const outcome = await bringInFile(file);
          done += 1;
          outcomes[at] = outcome;
          options.outcome(outcome);
          progress(done, files.length, outcome.name);
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      // In the order in which they were named, without those that a stop left out.
      return outcomes.filter((outcome) => outcome !== undefined);
    },

    bytes: async (name, bytes) => {
      progress(0, 1, name);
      const outcome = await bringIn(name, bytes);
      options.outcome(outcome);
      progress(1, 1, name);
      return [outcome];
    },

    picture: async (name, bytes) => {
      const src = await desk.pictures.keep(bytes);
      if (src === undefined) return null;
      const read = await options.read(name, bytes);
      const answer = read.ok ? checkAnswer(read.json) : undefined;
      // A photo that says nothing of itself is a figure all the same.
      const said = answer === undefined || "refused" in answer ? undefined : answer.stories[0];
      const block = said?.body.find((one) => one.kind === "figure");
      return { ...block?.figure, src };
    },

    stop: () => {
      stops += 1;
      options.stopReading();
    },
  };
}

const noneThere: ReadonlySet<number> = new Set();

type Beside = (name: string) => Promise<Uint8Array | undefined>;

const nothingBeside: Beside = () => Promise.resolve(undefined);

/** A file in the same folder, if it is a file and not too large. */
async function readBeside(disk: Disk, file: string, name: string): Promise<Uint8Array | undefined> {
  const other = path.join(path.dirname(file), name);
  try {
    const stats = await disk.stat(other);
    return stats.isFile() && stats.size <= readLimits.bytes ? await disk.readFile(other) : undefined;
  } catch {
    // A picture that did not come along: the figure keeps the name by which it is known.
    return undefined;
  }
}

const tooLarge = `the file is larger than ${readLimits.bytes / 1024 / 1024} MB`;
