import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from "electron";
import { isOurs } from "../security/scheme.ts";

type Event = Pick<IpcMainInvokeEvent | IpcMainEvent, "sender" | "senderFrame">;

/** Whether a message comes from the editor's page and not from a frame in it, another window, or a page that left home. */
export function isTrusted({ sender, senderFrame }: Event, editor: WebContents | undefined): boolean {
  // Since Electron 33 the frame is null when it is gone already.
  return (
    editor !== undefined &&
    sender === editor &&
    senderFrame !== null &&
    senderFrame === editor.mainFrame &&
    isOurs(senderFrame.url)
  );
}
