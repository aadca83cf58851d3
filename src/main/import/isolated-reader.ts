import { randomUUID } from "node:crypto";
import { availableParallelism, constants, setPriority } from "node:os";
import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { app, BrowserWindow, MessageChannelMain, type MessagePortMain, session } from "electron";
import * as v from "valibot";
import { type FromReading, pieceSize, readingPort, type ToReading } from "../../ipc/reading.ts";
import { type Attachment, attachmentLimits } from "../../core/wire/attachment.ts";
import { gatherPictures } from "./gather-pictures.ts";
import { log } from "../log.ts";
import { mostAnswer } from "./most-answer.ts";
import { tooMuchMemory, watchReaders } from "./reader-watch.ts";
import { lockSession } from "../security/lock-session.ts";
import { readingPolicy } from "../security/policy.ts";
import { home } from "../security/scheme.ts";
import { serveFiles } from "../security/serve-files.ts";

/** What came of reading one file in isolation: a `ReadResult` as JSON and the pictures in it, not looked at yet, or why there is none. */
export type Reading =
  | { readonly ok: true; readonly json: string; readonly pictures?: readonly Attachment[] }
  | { readonly ok: false; readonly reason: string };

/** A page that reads one file and is gone. */
export interface IsolatedReader {
  /** False when its page died while it waited. */
  readonly alive: boolean;
  read(name: string, bytes: Uint8Array): Promise<Reading>;
  /** Ends it, whatever it is doing. */
  destroy(): void;
}

/** What one file may take; a reader that wants more is ended. */
export const readingLimits = {
  /** Of processor time. */
  milliseconds: 10_000,
  /** On the clock, for a page that does nothing at all. */
  clock: 60_000,
  /** Of resident memory. */
  bytes: 512 * 1024 * 1024,
  /** Characters of the answer. */
  answer: mostAnswer,
  /** Bytes and number of the pictures that it may hand over. */
  pictures: attachmentLimits,
} as const;

const lookEvery = 100;

/** The page may have been taken over by the file, so what it says is looked at like the file. */
const fromReading: v.GenericSchema<unknown, FromReading> = v.variant("kind", [
  v.object({ kind: v.literal("text"), text: v.pipe(v.string(), v.maxLength(pieceSize)) }),
  v.object({ kind: v.literal("picture"), name: v.pipe(v.string(), v.maxLength(2000)) }),
  v.object({ kind: v.literal("bytes"), bytes: v.pipe(v.instance(Uint8Array), v.maxLength(pieceSize)) }),
  v.object({ kind: v.literal("done") }),
  v.object({ kind: v.literal("failed"), reason: v.pipe(v.string(), v.maxLength(1000)) }),
]);

/** Starts such a page: hidden, with the operating system's sandbox, in a session of its own that is never written to disk. */
export async function startIsolatedReader(served: ReadonlyMap<string, string>): Promise<IsolatedReader> {
  const own = session.fromPartition(`reading-${randomUUID()}`, { cache: false });
  await lockSession(own);
  void serveFiles(own, served, () => readingPolicy);
  const window = new BrowserWindow({
    show: false,
    width: 100,
    height: 100,
    webPreferences: {
      session: own,
      preload: path.join(__dirname, "../preload/reading.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      backgroundThrottling: false,
      disableDialogs: true,
      images: false,
      webgl: false,
      spellcheck: false,
    },
  });
  await window.loadURL(`${home}reading/`);
  yieldToTyping(window.webContents.getOSProcessId());
  const { port1: port, port2 } = new MessageChannelMain();
  window.webContents.postMessage(readingPort, null, [port2]);
  port.start();
  let busy = false;
  return {
    get alive() {
      return !window.isDestroyed() && !window.webContents.isCrashed();
    },
    read: async (name, bytes) => {
      busy = true;
      try {
        const reading = await readIn(window, port, name, bytes);
        busy = !reading.ok;
        return reading;
      } finally {
        destroy(window, busy);
      }
    },
    destroy: () => destroy(window, busy),
  };
}

async function readIn(window: BrowserWindow, port: MessagePortMain, name: string, bytes: Uint8Array): Promise<Reading> {
  const answer = new Promise<Reading>((settle) => {
    const pieces: string[] = [];
    let length = 0;
    const pictures = gatherPictures();
    port.on("message", (event) => {
      const said = v.safeParse(fromReading, event.data);
      if (!said.success) settle({ ok: false, reason: "its reader answered what no reader answers" });
      else if (said.output.kind === "done") settle({ ok: true, json: pieces.join(""), pictures: pictures.done() });
      else if (said.output.kind === "failed")
        settle({ ok: false, reason: `it could not be read (${said.output.reason})` });
      else if (said.output.kind === "picture" || said.output.kind === "bytes") {
        if (!pictures.take(said.output))
          settle({ ok: false, reason: "it holds more pictures than a desk can take at once" });
      } else {
        pieces.push(said.output.text);
        length += said.output.text.length;
        if (length > readingLimits.answer) settle({ ok: false, reason: "it holds more than a desk can take at once" });
      }
    });
    window.webContents.once("render-process-gone", (_event, { reason }) =>
      settle({ ok: false, reason: reason === "oom" ? tooMuchMemory(readingLimits) : "it brought the reader down" }),
    );
    window.once("closed", () => settle({ ok: false, reason: "reading it was stopped" }));
    watch(window, settle);
  });
  const say = (message: ToReading): void => port.postMessage(message);
  for (let from = 0; from < bytes.length && !window.isDestroyed(); from += pieceSize) {
    say({ kind: "bytes", bytes: bytes.subarray(from, from + pieceSize) });
    await breathe();
  }
  if (!window.isDestroyed()) say({ kind: "read", name });
  return answer;
}

/** Whoever types comes first. Not the lowest: at that, a file would never be read while anything else is at work. */
function yieldToTyping(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    log("a reader could not be put behind the editor", error);
  }
}

/** Of the system and not of the page, for a page in a loop answers nobody. */
const readings = watchReaders(
  { now: Date.now, processors: availableParallelism(), processes: () => app.getAppMetrics() },
  readingLimits,
);

/** Ends the reading when it takes too long or too much. */
function watch(window: BrowserWindow, settle: (reading: Reading) => void): void {
  const stop = readings.add(window.webContents.getOSProcessId(), (reason) => settle({ ok: false, reason }));
  const timer = setInterval(readings.look, lookEvery);
  window.once("closed", () => {
    clearInterval(timer);
    stop();
  });
}

function destroy(window: BrowserWindow, busy: boolean): void {
  if (window.isDestroyed()) return;
  // A page in a loop does not hear that its window is gone: its process is ended.
  if (busy) window.webContents.forcefullyCrashRenderer();
  window.destroy();
}
