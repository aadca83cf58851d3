import { readdirSync } from "node:fs";
import path from "node:path";
import { type Mock, vi } from "vitest";
import type { Story } from "../../../core/story/story.ts";
import type { DeskState, ExportRequest, StorySummary } from "../../../ipc/contract.ts";
import { type Disk, realDisk } from "../../desk/disk.ts";
import type { Desk } from "../../desk/desk.ts";
import { openPictures, type Pictures } from "../../desk/pictures.ts";
import { sampleStory } from "../../desk/testing/sample-story.ts";
import { tempFolder } from "../../desk/testing/temp-folder.ts";
import type { ClipboardForms } from "../clipboard-forms.ts";
import { keptReceipts } from "./kept-receipts.ts";
import { openExportedFiles } from "../exported-files.ts";
import { type Exporter, makeExporter } from "../exporter.ts";

/** A story that may leave. */
export const ferry = sampleStory(
  "Ferry aground",
  "A ferry ran aground off Northport on Sunday.",
  "Nobody was hurt, the harbour master said.",
);
/** It with other metadata. */
export const withMeta = (meta: Partial<Story["meta"]>): Story => ({ ...ferry, meta: { ...ferry.meta, ...meta } });
/** What the window asks for. */
export const request = (story: Story = ferry, over: Partial<ExportRequest> = {}): ExportRequest => ({
  id: "ferry-1",
  story,
  target: "html",
  passedOver: [],
  ...over,
});

/** What the desk says of a story in this state. */
export const summaryIn = (state: DeskState): StorySummary => ({
  id: "ferry-1",
  slug: "",
  headline: "",
  source: "",
  format: "plain",
  state,
  received: "2026-05-03T11:00:00Z",
  changed: "",
});

interface Wishes {
  readonly disk?: Disk;
  readonly state?: DeskState;
  /** What somebody calls the file. */
  readonly name?: string;
  readonly received?: Story;
  /** Keeps a receipt before the copy leaves. */
  readonly keepLeaving?: Desk["keepLeaving"];
  /** Called when words go to the clipboard. */
  readonly copying?: () => void;
}

/** An exporter with what it needs, and what came of it. */
interface ExportSetting {
  readonly exporter: Exporter;
  /** Kills the story from now on. */
  readonly kill: () => void;
  /** Types an embargo into its details from now on. */
  readonly embargo: (until: string) => void;
  /** Receipts as they were kept before the copy left, and where it stayed. */
  readonly leaving: readonly object[];
  readonly kept: readonly { readonly story: Story; readonly receipt: object }[];
  readonly copied: readonly ClipboardForms[];
  readonly askWhere: Mock<(suggested: string) => Promise<string | undefined>>;
  readonly askChanged: Mock<(file: string) => Promise<"beside" | "replace" | "cancel">>;
}

/** A folder that is exported to, for one test; the desk's own things lie elsewhere. */
export interface ExportBench {
  readonly folder: string;
  readonly pictures: Pictures;
  /** Names of what was exported. */
  files(): readonly string[];
  setting(wishes?: Wishes): ExportSetting;
  close(): void;
}

export function exportBench(): ExportBench {
  const [temp, desk] = [tempFolder(), tempFolder()];
  const pictures = openPictures(realDisk, path.join(desk.folder, "pictures"));

  function setting({
    disk = realDisk,
    state = "in-hand",
    name = "ferry.html",
    received = ferry,
    keepLeaving,
    copying,
  }: Wishes = {}): ExportSetting {
    let now = summaryIn(state);
    const kept: { story: Story; receipt: object }[] = [];
    const copied: ClipboardForms[] = [];
    const leaving: object[] = [];
    const askWhere = vi.fn<(suggested: string) => Promise<string | undefined>>(() =>
      Promise.resolve(path.join(temp.folder, name)),
    );
    const askChanged = vi.fn<(file: string) => Promise<"beside" | "replace" | "cancel">>(() =>
      Promise.resolve("beside"),
    );
    const exporter = makeExporter({
      disk,
      desk: {
        pictures,
        received: () => Promise.resolve(received),
        ...keptReceipts(leaving),
        ...(keepLeaving === undefined ? {} : { keepLeaving }),
        keepExport: (_id, story, receipt) => {
          kept.push({ story, receipt });
          return Promise.resolve();
        },
        summaryOf: () => now,
      },
      askWhere,
      outside: openExportedFiles(realDisk, path.join(desk.folder, "exported.json")),
      askChanged,
      copy: (forms) => {
        return new Promise((resolve) => {
          copying?.();
          copied.push(forms);
          resolve();
        });
      },
      version: "1.2.3",
      now: () => new Date("2026-05-03T12:00:00Z"),
    });
    const kill = (): void => void (now = summaryIn("killed"));
    const embargo = (until: string): void => void (now = { ...now, embargo: until });
    return { exporter, kill, embargo, leaving, kept, copied, askWhere, askChanged };
  }

  return {
    folder: temp.folder,
    pictures,
    files: () => readdirSync(temp.folder),
    setting,
    close: () => {
      temp.remove();
      desk.remove();
    },
  };
}
