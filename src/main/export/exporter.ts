import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { ExportOutcome } from "../../core/export/export-story.ts";
import type { HtmlProfile } from "../../core/export/profiles/profile.ts";
import type { OutputFile, Writer } from "../../core/export/writer.ts";
import type { Gate } from "../../core/export/gate.ts";
import type { Story } from "../../core/story/story.ts";
import type { ExportDone, ExportRequest, ExportTarget, HouseDecisions } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { atomicWrite } from "../desk/atomic-write.ts";
import type { Desk } from "../desk/desk.ts";
import type { Disk } from "../desk/disk.ts";
import { whyNot } from "../desk/trouble.ts";
import type { ExportedFiles } from "./exported-files.ts";
import { type AsItStands, gateMessage, makeGatekeeper } from "./gatekeeper.ts";
import { letLeave } from "./let-leave.ts";
import { receiptFilesOf } from "./receipt-files.ts";
import { takeAlong, withoutPictures } from "./take-along.ts";
import { clipboardForms, type ClipboardForms, isPackage } from "./clipboard-forms.ts";

/** Takes stories out of the desk, through the gate. */
export interface Exporter {
  targets(): Promise<readonly ExportTarget[]>;
  preview(story: Story, target: string): Promise<string>;
  gate(request: ExportRequest): Promise<Gate>;
  /** Asks where to, and writes the files with their receipt. */
  toFiles(request: ExportRequest): Promise<ExportDone>;
  toClipboard(request: ExportRequest): Promise<ExportDone>;
}

export interface ExporterOptions {
  readonly disk: Disk;
  readonly desk: Pick<
    Desk,
    "keepLeaving" | "keepStayed" | "keepExport" | "keepPrint" | "summaryOf" | "pictures" | "received" | "actsFor"
  >;
  /** Asks for the name of the file; undefined: cancelled. */
  readonly askWhere: (suggested: string, target: ExportTarget) => Promise<string | undefined>;
  readonly copy: (forms: ClipboardForms) => Promise<void>;
  /** The house's own profiles, targets like the built-in ones; absent: none. */
  readonly houseProfiles?: () => Promise<readonly HtmlProfile[]>;
  /** Of Wiredesk, for the receipt. */
  readonly version: string;
  readonly now: () => Date;
  /** What was exported before, and whether others changed it since. */
  readonly outside: ExportedFiles;
  /** Asks what to do with a file that somebody else has changed since it was exported. */
  readonly askChanged: (file: string) => Promise<"beside" | "replace" | "cancel">;
  /** What the desk has said no to in all its stories; absent: nothing. */
  readonly decisions?: () => HouseDecisions;
}

type Exported = Extract<ExportOutcome, { readonly ok: true }>;

/** Exported files are for others to read, unlike those of the desk. */
const publicMode = 0o644;

/** Writers and checks are heavy and are read when a story first leaves, not when the window opens. */
const load = () => import("./export-parts.ts");

export function makeExporter(options: ExporterOptions): Exporter {
  const { disk, desk, askWhere, outside, askChanged, copy, version, now, decisions } = options;
  const { houseProfiles = () => Promise.resolve([]) } = options;
  const gatekeeper = makeGatekeeper({ desk, now, ...(decisions === undefined ? {} : { decisions }) });
  const { asItStands } = gatekeeper;

  /** The writer of a target, built in or the house's own, and what the house wants of its pictures. */
  async function targetOf(id: string): Promise<{ readonly writer: Writer; readonly profile?: HtmlProfile }> {
    const { profileWriter, writerOf } = await load();
    const profile = (await houseProfiles()).find((one) => one.id === id);
    return profile === undefined
      ? { writer: writerOf(id) }
      : { writer: profileWriter(profile, "a profile of this house"), profile };
  }

  async function make(request: AsItStands<ExportRequest>, name?: string): Promise<Exported> {
    const { exportStory, stylebookFor } = await load();
    const { writer } = await targetOf(request.target);
    const { open, passedOver, checked, claims, fixed, acts } = await gatekeeper.check(request);
    const reason = request.overrideReason?.trim() ?? "";
    const outcome = exportStory(request.story, {
      target: request.target,
      writer,
      findings: open,
      passedOver,
      checked,
      claims,
      fixed,
      acts,
      ...(request.held === undefined ? {} : { held: request.held }),
      stylebook: stylebookFor(request.story, decisions?.().style),
      now: now().toISOString(),
      version,
      ...(name === undefined ? {} : { name }),
      ...(reason === "" ? {} : { overrideReason: reason }),
    });
    if (!outcome.ok) throw new AppFailure({ code: "gate", message: gateMessage(outcome.gate) });
    return outcome;
  }

  /** As `exportStory` prints it, for what does not go through it. */
  async function inHouseStyle(story: Story): Promise<Story> {
    const { stylebookFor, withHouseDash } = await load();
    return withHouseDash(story, stylebookFor(story, decisions?.().style));
  }

  /** The place that was chosen; beside it where somebody else has changed what was exported there. */
  async function placeFor(chosen: string, extension: string): ReturnType<typeof placeOf> {
    const place = await placeOf(chosen, extension);
    if (!(await outside.changedOutside(place.file))) return place;
    const answer = await askChanged(place.file);
    if (answer === "replace") return place;
    if (answer === "cancel") throw new AppFailure({ code: "cancelled", message: "Nothing was exported." });
    for (let n = 2; ; n += 1) {
      const stem = `${place.stem} (${n})`;
      const file = path.join(place.folder, `${stem}.${extension}`);
      if (!(await isThere(file))) return { file, folder: place.folder, stem };
    }
  }

  return {
    targets: async () => {
      const { writers } = await load();
      const { profileWriter } = await load();
      const house = await houseProfiles();
      return [
        ...house.map((profile) => ({
          ...shownTarget(profileWriter(profile, "a profile of this house")),
          ...(profile.pictures.longestSide === null ? {} : { longestSide: profile.pictures.longestSide }),
        })),
        ...writers.map(shownTarget),
      ];
    },

    preview: async (story, target) => {
      const wanted = await targetOf(target);
      // A package cannot be shown: the words of it can.
      const { writer } = isPackage(wanted.writer.mime) ? await targetOf("text") : wanted;
      const { files } = writer.write(await inHouseStyle(withoutPictures(story)), {
        now: now().toISOString(),
        name: "preview",
      });
      return new TextDecoder().decode(files[0]?.bytes);
    },

    gate: async (asked) => (await gatekeeper.check(asItStands(asked))).gate,

    toFiles: async (asked) => {
      const request = asItStands(asked);
      const { suggestName } = await load();
      // Before anybody is asked where to: a closed gate needs no file name.
      await make(request);
      const mayLeave = gatekeeper.watch(asked);
      const { writer: target, profile } = await targetOf(request.target);
      const chosen = await askWhere(`${suggestName(request.story)}.${target.extension}`, target);
      if (chosen === undefined) throw new AppFailure({ code: "cancelled", message: "Nothing was exported." });
      const { file, folder, stem } = await placeFor(chosen, target.extension);
      // And again, for while the dialog was open an embargo may have begun or ended, or the story was killed.
      const standing = asItStands(asked);
      const along = await takeAlong(standing.story, stem, desk.pictures, {
        naming: profile?.pictures.name,
        scaled: request.scaled,
      });
      const made = await make({ ...standing, story: along.story }, stem);
      const { losses } = made;
      const files = [...made.files, ...along.files];
      const receipt = { ...made.receipt, files: files.map(({ name }) => name) };
      const receiptFiles = receiptFilesOf(receipt, stem);
      const way = { how: "exported", target: request.target } as const;
      const toWrite = [...receiptFiles, ...files];
      await refuseOthers(folder, file, files);
      await letLeave(desk, { id: request.id, story: request.asked, receipt, way }, async () => {
        // Checks and pictures take their time too.
        mayLeave();
        try {
          for (const { name, bytes } of toWrite) await atomicWrite(disk, path.join(folder, name), bytes, publicMode);
        } catch (error) {
          throw new AppFailure({
            code: "disk",
            message: `Nothing was exported to ${folder}: ${whyNot(error)}.`,
            path: folder,
          });
        }
        return { came: "left", receipt, value: undefined };
      });
      await outside.note(files.map(({ name, bytes }) => ({ file: path.join(folder, name), bytes })));
      return { files: [...files, ...receiptFiles].map(({ name }) => path.join(folder, name)), losses };
    },

    toClipboard: async (asked) => {
      const request = asItStands(asked);
      const mayLeave = gatekeeper.watch(asked);
      const { writer } = await targetOf(request.target);
      const story = await inHouseStyle(withoutPictures(request.story));
      const { files, losses, receipt } = await make({ ...request, story });
      const first = new TextDecoder().decode(files[0]?.bytes);
      const way = { how: "copied", target: request.target } as const;
      const forms = await clipboardForms(story, first, writer);
      const kept = { ...receipt, files: [] };
      await letLeave(desk, { id: request.id, story: request.asked, receipt: kept, way }, async () => {
        mayLeave();
        await copy(forms);
        return { came: "left", receipt: kept, value: undefined };
      });
      return { files: [], losses };
    },
  };
}

/** The dialog has asked about the file that it named, and about no other. */
async function refuseOthers(folder: string, asked: string, files: readonly OutputFile[]): Promise<void> {
  for (const { name } of files)
    if (path.join(folder, name) !== asked && (await isThere(path.join(folder, name))))
      throw new AppFailure({ code: "disk", message: `${name} is there already: choose another name.`, path: folder });
}

const shownTarget = ({ id, label, description, extension }: Writer): ExportTarget => ({
  id,
  label,
  description,
  extension,
});

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The chosen file, its folder and its name without ending. A link is followed, so that it stays one. */
async function placeOf(
  chosen: string,
  extension: string,
): Promise<{ readonly file: string; readonly folder: string; readonly stem: string }> {
  const file = await realpath(chosen).catch(() => chosen);
  const stem = path.basename(file).replace(new RegExp(`\\.${extension}$`, "iu"), "");
  return { file, folder: path.dirname(file), stem };
}
