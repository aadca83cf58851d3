import { readFile } from "node:fs/promises";
import * as electron from "electron";
import type { ClipboardForms } from "./export/clipboard-forms.ts";
import { log } from "./log.ts";

/**
 * What differs between the Electron that is shipped, after which the types go, and the older one in which the tests may
 * run. Nothing else in main may ask which it is.
 */

/** The clipboard as it was until Electron 43: synchronous, with a plain object. */
interface OlderClipboard {
  write(data: { readonly html?: string; readonly text: string }): void;
}

/** Puts a story on the clipboard. */
export async function copyForms(forms: ClipboardForms): Promise<void> {
  const items = electron as { readonly ClipboardItem?: typeof electron.ClipboardItem };
  if (items.ClipboardItem === undefined) {
    (electron.clipboard as unknown as OlderClipboard).write(forms);
    return;
  }
  const types = { "text/plain": forms.text, ...(forms.html === undefined ? {} : { "text/html": forms.html }) };
  await electron.clipboard.write([new items.ClipboardItem(types)]);
}

/**
 * Takes what is selected in the window off the selection clipboard, which only Linux has: a middle click would paste it
 * anywhere.
 */
export function clearSelection(): void {
  if (process.platform !== "linux") return;
  const clipboard = electron.clipboard as unknown as {
    readonly selection?: { clear(): void };
    clear(type: "selection"): void;
  };
  if (clipboard.selection === undefined) clipboard.clear("selection");
  else clipboard.selection.clear();
}

/** A file of ours as the answer to a request, with the headers it is sent with. */
export interface ServedFile {
  readonly file: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The way before `protocol.handle`, which every Electron until now still has. */
interface OlderProtocol {
  registerFileProtocol?(
    scheme: string,
    answer: (
      request: { readonly url: string; readonly method: string },
      callback: (response: { path: string; headers: Record<string, string> } | { error: number }) => void,
    ) => void,
  ): boolean;
}

/** Chromium's own number for a file that is not there. */
const fileNotFound = -6;

/**
 * Serves files under a scheme of our own; undefined: there is none. By the older way where there is one: `protocol.handle` loads
 * Electron's whole fetch library with the first answer, a hundred milliseconds before the window can show anything.
 */
export function serveScheme(
  session: electron.Session,
  scheme: string,
  answer: (request: { readonly url: string; readonly method: string }) => Promise<ServedFile | undefined>,
): void {
  const older: OlderProtocol = session.protocol;
  if (older.registerFileProtocol !== undefined) {
    older.registerFileProtocol(scheme, (request, callback) => {
      answer(request).then(
        (served) =>
          callback(
            served === undefined ? { error: fileNotFound } : { path: served.file, headers: { ...served.headers } },
          ),
        (error: unknown) => {
          log(`${request.url} could not be served`, error);
          callback({ error: fileNotFound });
        },
      );
    });
    return;
  }
  session.protocol.handle(scheme, async (request) => {
    const served = await answer(request);
    if (served === undefined)
      return new Response("", { status: 404, headers: { "x-content-type-options": "nosniff" } });
    // `fs` and not `net.fetch`, so that `file:` stays shut.
    return new Response(new Uint8Array(await readFile(served.file)), { headers: { ...served.headers } });
  });
}
