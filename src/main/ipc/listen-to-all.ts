import type { IpcMain, WebContents } from "electron";
import * as v from "valibot";
import { shapeError, statusShape } from "../../core/story/story-schema.ts";
import { type CommandId, commands } from "../../ipc/commands.ts";
import { signalChannels, type Signals } from "../../ipc/contract.ts";
import { isStoryId } from "../desk/story-id.ts";
import { log } from "../log.ts";
import { isTrusted } from "./is-trusted.ts";
import { isLargerThan } from "./message-size.ts";

/** Characters that a signal may carry, roughly: the ids of all commands are far below. */
const most = 16 * 1024;

const none = v.strictTuple([]);
const command: v.GenericSchema<unknown, CommandId> = v.picklist(commands.map(({ id }) => id));

const storyId = v.pipe(v.string(), v.maxLength(200));

/** As the desk makes them, so that what is kept under it cannot be a path. */
const knownId = v.pipe(storyId, v.check(isStoryId));
const storyOrders = v.strictObject({
  status: v.nullable(statusShape),
  embargo: v.nullable(v.pipe(v.string(), v.maxLength(most))),
});

const signalShapes: { readonly [C in keyof Signals]: v.GenericSchema<unknown, Parameters<Signals[C]>> } = {
  "flush:done": none,
  "window:ready": none,
  "window:settled": none,
  "window:story": v.strictTuple([v.nullable(storyId)]),
  "window:tabs": v.strictTuple([v.pipe(v.array(knownId), v.maxLength(500))]),
  "story:orders": v.strictTuple([knownId, storyOrders]),
  "paste:please": none,
  "selection:held": none,
  "export:drag": v.strictTuple([v.pipe(v.string(), v.maxLength(10_000))]),
  "menu:available": v.strictTuple([v.pipe(v.array(command), v.maxLength(commands.length))]),
};

/** Runs what the window signals. Nobody waits for an answer: what is not right is dropped and logged. */
export function listenToAll(
  ipc: Pick<IpcMain, "on">,
  editor: () => WebContents | undefined,
  handlers: Readonly<Signals>,
): void {
  for (const channel of signalChannels) {
    ipc.on(channel, (event, ...args: unknown[]) => {
      if (!isTrusted(event, editor())) return log(`${channel} came from a page that may not send it`);
      if (isLargerThan(args, most)) return log(`${channel} came with more than it may carry`);
      const parsed = v.safeParse(signalShapes[channel], args);
      if (!parsed.success) log(`${channel} came with wrong arguments (${shapeError(parsed.issues)})`);
      else (handlers[channel] as (...args: unknown[]) => void)(...parsed.output);
    });
  }
}
